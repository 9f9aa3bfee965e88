// The queue without page loads: one key decides, the next claim stands there at once, and no note is ever lost.

import { postJson, say } from "./desk.js";

const queue = document.getElementById("queue");
const help = document.getElementById("help");
const draftName = (claim) => `claims-note:${queue.dataset.database}:${claim}`;
const trail = []; // the addresses of the claims seen before this one, so that "previous" is what was seen, decided or not
const STAYING = new Set(["note", "unreviewed"]); // after these the same claim is still to be decided
const done = []; // what this page decided, newest last: {claim, version}
const ahead = new Map(); // address → the promise of its part of the page
let work = Promise.resolve(); // one thing after the other
let busy = 0;

const card = () => document.getElementById("claim");
const note = () => document.getElementById("note");
const asFragment = (address) => `${address}${address.includes("?") ? "&" : "?"}_fragment=1`;

function fetchPart(address) {
  if (!ahead.has(address)) {
    ahead.set(address, fetch(asFragment(address), { headers: { accept: "text/html" } }).then((answer) => {
      if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
      return answer.text();
    }));
    ahead.get(address).catch(() => ahead.delete(address));
  }
  return ahead.get(address);
}

async function show(address, back = false) {
  const html = await fetchPart(address);
  if (card() && !back && card().dataset.here !== trail.at(-1)) trail.push(card().dataset.here);
  ahead.clear();
  queue.innerHTML = html; // written by the server, all texts escaped there
  settle();
  if (!card()) history.replaceState(null, "", address);
  (queue.querySelector("h2[tabindex]"))?.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

function settle() {
  if (card()) history.replaceState(null, "", card().dataset.here); // a reload shows the same claim
  const field = note();
  if (field) {
    field.value = localStorage.getItem(draftName(card().dataset.claim)) ?? "";
    field.addEventListener("input", keepDraft);
  }
  const undo = queue.querySelector('[data-key="u"]');
  if (undo) undo.hidden = done.length === 0;
  const back = queue.querySelector('[data-key="k"]');
  if (back && trail.length) back.hidden = false;
  if (card()?.dataset.next) fetchPart(card().dataset.next).catch(() => {});
}

function keepDraft() {
  const name = draftName(card().dataset.claim);
  if (note().value.trim()) localStorage.setItem(name, note().value);
  else localStorage.removeItem(name);
}

async function decide(verdict) {
  const { claim, version, review, next, here } = card().dataset;
  const answer = await postJson(review, { claim: Number(claim), version: Number(version), verdict, note: note()?.value ?? "" });
  if (answer.status === 409) return tellFaster(answer);
  if (!answer.ok) return say(answer.error);
  localStorage.removeItem(draftName(claim));
  if (note()) note().value = "";
  if (STAYING.has(verdict)) {
    await show(here, true);
    return say(`${answer.message}.`);
  }
  done.push({ claim: Number(claim), version: answer.claim.version, review });
  await show(next);
  return say(`${answer.message}. ${card() ? `Next: ${card().dataset.reading}` : "Nothing left here."}`);
}

function tellFaster(answer) {
  const box = queue.querySelector(".faster");
  const { last, claim } = answer;
  box.textContent = `${last.reviewer} was faster and said “${last.verdict}”${last.note ? `: “${last.note}”` : ""}. ` +
    "Your note is kept. Decide again, or go on.";
  box.hidden = false;
  card().dataset.version = claim.version;
  queue.querySelector('input[name="version"]').value = claim.version;
}

async function undo() {
  const last = done.at(-1);
  if (!last) return say("Nothing to undo on this page.");
  const answer = await postJson(last.review, { claim: last.claim, version: last.version, verdict: "unreviewed" });
  if (!answer.ok) return say(answer.error);
  done.pop();
  const address = new URL(card()?.dataset.queue ?? location.href, location.href);
  address.searchParams.delete("after");
  address.searchParams.set("claim", last.claim);
  await show(address.pathname + address.search);
  return say(`Claim ${last.claim} is open again.`);
}

const keys = {
  v: () => decide("verified"),
  d: () => decide("disputed"),
  r: () => decide("rejected"),
  s: () => decide("second"),
  t: () => decide("unreviewed"),
  "Control+Enter": () => (note()?.value.trim() ? decide("note") : say("There is no note yet.")),
  u: undo,
  j: () => follow("j"),
  k: () => follow("k"),
  e: () => queue.querySelector('a[data-key="e"]')?.click(),
  n: () => note()?.focus(),
  "?": () => help.showModal(),
};

function follow(key) {
  if (key === "k" && trail.length) return show(trail.pop(), true);
  const link = queue.querySelector(`a[data-key="${key}"]`);
  return link ? show(link.getAttribute("href")) : say(key === "j" ? "This is the last one." : "This is the first one.");
}

// Going about waits its turn; a verdict pressed while another is on its way is meant for a claim not yet seen, and dropped.
function run(key) {
  if (help.open || (busy && /^([vdrset]|Control\+Enter)$/.test(key))) return;
  busy += 1;
  work = work
    .then(() => keys[key]())
    .catch((error) => say(`Not saved: ${error.message} Your note is kept; try again.`))
    .finally(() => (busy -= 1));
}

document.addEventListener("keydown", (event) => {
  if (event.target === note() && event.key === "Escape") return note().blur();
  if (event.target === note() && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return run("Control+Enter");
  }
  const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog, navigation-search");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(event.key in keys)) return;
  if ("vdrst".includes(event.key) && !queue.querySelector(`button[data-key="${event.key}"]`)) return;
  event.preventDefault();
  run(event.key);
});

queue.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-key]");
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || pressed.dataset.key === "e") return;
  event.preventDefault();
  run(pressed.dataset.key);
});

settle();
queue.dataset.ready = "yes";

// The article: what the pointer or the focus is on lights up in text and list; selected words can become a claim.

const text = document.getElementById("text");
const add = document.getElementById("add");

function light(event) {
  document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  const link = event.target.closest?.("a[href^='#list-'], a[href^='#claim-']");
  if (link) document.getElementById(link.getAttribute("href").slice(1))?.classList.add("lit");
}
document.addEventListener("pointerover", light);
document.addEventListener("focusin", light);

function place(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!piece || !text.contains(piece)) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset.start) + [...before.toString()].length; // code points, as the ledger counts
}

document.addEventListener("selectionchange", () => {
  const selected = getSelection();
  add.hidden = true;
  if (!text.dataset.correct || selected.isCollapsed || !selected.rangeCount || selected.toString().trim().length > 80) return;
  const range = selected.getRangeAt(0);
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return;
  const where = range.getBoundingClientRect();
  add.href = `${text.dataset.correct}?${new URLSearchParams({ document: text.dataset.document, start, end })}`;
  add.style.left = `${Math.max(8, where.left + scrollX)}px`;
  add.style.top = `${where.bottom + scrollY + 8}px`;
  add.hidden = false;
});

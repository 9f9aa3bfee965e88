// What every page of the desk uses: asking the server to write, and telling the reader what happened.

export async function postJson(address, fields) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(fields),
  });
  const said = await answer.json().catch(() => ({}));
  return { error: `The desk answered ${answer.status}.`, ...said, ok: answer.ok, status: answer.status };
}

export function say(words) {
  const place = document.getElementById("said");
  if (!place) return;
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = words));
}

// What Datasette's own pages need here. The policy lets no style stand inline. What Datasette's templates write into their tags is kept as data-style and put
// on here; the style sheet that its SQL editor makes gets this page's nonce, and the styles that it sets as attributes
// are set as properties, which the policy does not mind.

const { nonce } = document.currentScript;
const create = document.createElement;
document.createElement = function (name, ...more) {
  const made = create.call(this, name, ...more);
  if (String(name).toLowerCase() === "style") made.nonce = nonce;
  return made;
};

const set = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === "style") this.style.cssText = value;
  else set.call(this, name, value);
};

const names = {
  'select[name="_filter_column"]': "Column",
  'select[name="_filter_op"]': "Comparison",
  'input[name="_filter_value"]': "Value",
  "#sort_by": "Sort by",
  ".cm-content": "SQL",
}; // what Datasette's fields are for, said to those who do not see where they stand

function dress(tag) {
  if (!(tag instanceof Element)) return;
  for (const [field, name] of Object.entries(names)) {
    for (const each of tag.parentElement?.querySelectorAll(field) ?? []) each.ariaLabel ??= name;
  }
  for (const each of [tag, ...tag.querySelectorAll("[data-style]")]) {
    if (!each.dataset?.style) continue;
    each.style.cssText = each.dataset.style;
    if (each.style.overflowX === "auto") each.tabIndex = 0; // what scrolls can be reached by keyboard
  }
}
new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(dress))).observe(
  document.documentElement,
  { childList: true, subtree: true },
);

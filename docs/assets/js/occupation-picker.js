// The occupation picker of the home page: what is typed leaves the matching links of the page's whole list.

import { findOccupations, prepareList, simplify } from "./occupation-search.js";
import { find, findAll } from "./page.js";

const MOST = 6;
const SHORTEST = 2; // letters before anything is looked for

/** Make the form answer as one types; without this it leads to the checker. @param {HTMLFormElement} form */
export function attachPicker(form) {
  const input = find(form, "input");
  const frequent = find(form, "[data-sering]");
  const results = find(form, "[data-hasil]");
  const empty = find(form, "[data-kosong]");
  /** @type {HTMLAnchorElement[]} */
  const links = findAll(form, "[data-kata]");
  const list = prepareList(links.map((link, i) => [i, link.text, "", (link.dataset.kata ?? "").split(", ")]));

  const show = () => {
    const isAsked = simplify(input.value).length >= SHORTEST;
    const found = isAsked ? findOccupations(list, input.value, MOST) : [];
    results.replaceChildren(...found.map(({ slug }) => resultItem(links[slug])));
    results.hidden = !found.length;
    frequent.hidden = found.length > 0;
    empty.hidden = !isAsked || found.length > 0;
  };

  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    location.href = results.querySelector("a")?.href ?? form.action;
  });
  show();
}

/** @param {HTMLAnchorElement} link */
function resultItem(link) {
  const item = document.createElement("li");
  item.append(Object.assign(document.importNode(link, true), { className: "pk-pilih" }));
  return item;
}

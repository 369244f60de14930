// The job picker of the home page: what is typed leaves the matching links of the page's whole list.

/** @import { JobMatch } from "./types" */

import { findJobs, prepareList, simplify, theOne } from "./occupation-search.js";
import { find, findAll } from "./page.js";

const MOST = 6;
const SHORTEST = 2; // letters before anything is looked for

/** Make the form answer as one types; without this it leads to the checker. @param {HTMLFormElement} form */
export function attachPicker(form) {
  const input = find(form, "input");
  const frequent = find(form, "[data-sering]");
  const results = find(form, "[data-hasil]");
  const several = find(form, "[data-beberapa]");
  const others = find(form, "[data-lainnya]");
  const empty = find(form, "[data-kosong]");
  const words = JSON.parse(find(form, "script[data-status]").textContent);
  const entries = findAll(form, "[data-kata]");
  const list = prepareList(
    entries.map((entry, i) => [
      i,
      (entry.dataset.nama ?? entry.textContent ?? "").trim(),
      (entry.dataset.cara ?? "").split(" ").filter(Boolean),
      (entry.dataset.kata ?? "").split(", "),
    ]),
  );
  for (const status of words.status) status.umum = entries.findIndex((e) => e.dataset.kode === status.umum);
  /** @type {HTMLAnchorElement[]} */
  const onward = findAll(form, "a[data-lanjut]");

  const search = () => (simplify(input.value).length >= SHORTEST ? findJobs(list, words, input.value, MOST) : []);

  const show = () => {
    const isAsked = simplify(input.value).length >= SHORTEST;
    const found = search();
    results.replaceChildren(...found.map((match) => item(entries[match.job.slug], match, words.cara, input.value)));
    results.hidden = !found.length;
    frequent.hidden = found.length > 0;
    several.hidden = true;
    others.hidden = !found.length;
    empty.hidden = !isAsked || found.length > 0;
    for (const link of onward) link.href = addressOf(form, input.value, found.length > 0);
  };
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    const found = search();
    const match = theOne(found);
    const link = match ? results.querySelector("a") : null;
    if (match && link && found[0] === match) location.href = link.href;
    else if (found.length) ask();
    else location.href = onward[0].href;
  });
  /** Several are as good: say so, and put the keyboard on the first. */
  const ask = () => {
    several.hidden = results.children.length < 2;
    results.querySelector("a")?.focus();
  };
  show();
}

/**
 * The checker's address with the words typed, kept in the fragment, which is sent to nobody.
 *
 * @param {HTMLFormElement} form @param {string} typed @param {boolean} isFound the words are known, but were not meant so
 */
function addressOf(form, typed, isFound) {
  if (!typed.trim()) return form.action;
  const known = isFound ? "&tanya=cara_kerja" : "";
  return `${form.action}#${new URLSearchParams({ kerja: typed.trim() })}${known}`;
}

/**
 * A result: the entry's own link, with the way of working where the words leave just one, else with the words that leave some.
 *
 * @param {HTMLElement} entry @param {JobMatch<number>} match @param {Record<string, string>} names of the ways
 * @param {string} typed
 */
function item(entry, { job, ways }, names, typed) {
  const row = document.createElement("li");
  const copy = document.importNode(entry, true);
  copy.hidden = false;
  if (copy instanceof HTMLAnchorElement) {
    copy.className = "pk-pilih";
    if (ways.length === 1 && job.ways.length !== 1) {
      copy.href += `&cara_kerja=${ways[0]}`;
      copy.append(Object.assign(document.createElement("small"), { textContent: ` ${names[ways[0]]}` }));
    } else if (ways.length < job.ways.length) copy.href += `&${new URLSearchParams({ kerja: typed.trim() })}`;
  }
  row.append(copy);
  return row;
}

// The box above a long list of links: what is typed leaves the links that fit, in the groups they stand in.

import { findJobs, prepareList, simplify } from "./occupation-search.js";
import { find, findAll } from "./page.js";

const NO_WORDS = { abaikan: [], status: [] };

/** Make the box filter every list of the page; without this all links stand there. @param {HTMLFormElement} form */
export function attachFilter(form) {
  const input = find(form, "input");
  const told = find(form, "[data-kabar]");
  const links = findAll(document, "a[data-kata]");
  const jumps = findAll(document, "[data-saring-sisa]");
  const lists = [...new Set(links.map((link) => /** @type {HTMLElement} */ (link.closest("ul"))))];
  const list = prepareList(
    links.map((link, i) => [i, find(link, "span").firstChild?.textContent ?? "", [], wordsOf(link)]),
  );

  const show = () => {
    const isAsked = simplify(input.value).length > 0;
    const found = new Set(findJobs(list, NO_WORDS, input.value, links.length).map(({ job }) => job.slug));
    links.forEach((link, i) => {
      /** @type {HTMLElement} */ (link.parentElement).hidden = isAsked && !found.has(i);
    });
    for (const one of lists) {
      const isEmpty = [...one.children].every((row) => row instanceof HTMLElement && row.hidden);
      for (const part of [one, one.previousElementSibling]) if (part instanceof HTMLElement) part.hidden = isEmpty;
    }
    for (const jump of jumps) jump.hidden = isAsked;
    told.textContent = isAsked
      ? ((found.size ? told.dataset.ada : told.dataset.nihil)?.replace("{n}", String(found.size)) ?? "")
      : "";
  };
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    links.find((link) => !(/** @type {HTMLElement} */ (link.parentElement).hidden))?.focus();
  });
  form.hidden = false;
  show(); // the browser may have kept what was typed
}

/** All words of an entry: those it shows below its name, and those it only keeps. @param {HTMLElement} link */
const wordsOf = (link) =>
  [link.querySelector("small")?.textContent, link.dataset.kata].flatMap((words) => words?.split(", ") ?? []);

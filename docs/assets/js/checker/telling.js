// A question that can be told in several ways ("per hari", "per bulan"): one is open, the others are put away.

/** @import { Answers } from "../types" */

import { find, findAll } from "../page.js";

/**
 * The way of telling that is open on a screen.
 *
 * @param {HTMLElement} screen @param {(part: HTMLElement) => boolean} isFor
 */
export function openTelling(screen, isFor) {
  const options = findAll(screen, ".pk-tukar label")
    .filter(isFor)
    .map((label) => find(label, "input"));
  return (options.find((option) => option.checked) ?? options[0])?.value ?? "0";
}

/**
 * Show that way of telling, and its button as chosen.
 *
 * @param {HTMLElement} screen @param {(part: HTMLElement) => boolean} isFor
 */
export function showTelling(screen, isFor) {
  const open = openTelling(screen, isFor);
  for (const telling of findAll(screen, ".pk-cara")) telling.hidden = telling.dataset.cara !== open;
  /** @type {HTMLInputElement[]} */
  const options = findAll(screen, ".pk-tukar input");
  for (const option of options) option.checked = option.value === open;
}

/** Does a part ask one of these questions? @param {HTMLElement} part @param {Answers} answers */
export const asksOneOf = (part, answers) =>
  findAll(part, "[data-isian]").some((field) => (field.dataset.isian ?? "") in answers);

// Where a person is among the questions: the counter above them, and what the button below says.

import { findOrNull } from "../page.js";

/**
 * Say which question of how many this is; without a count only which: how many hangs on the answer.
 *
 * @param {HTMLElement} screen @param {number} position @param {number} count 0: not known yet @param {boolean} changing
 */
export function tellPlace(screen, position, count, changing) {
  const counter = findOrNull(screen, "[data-ke]");
  if (!counter) return;
  const { ke: pattern = "", keSaja: alone = "" } = counter.dataset;
  counter.hidden = changing || position < 0;
  counter.textContent = (count ? pattern : alone)
    .replace("{ke}", String(position + 1))
    .replace("{dari}", String(count));
}

/**
 * Name the button after what it leads to.
 *
 * @param {HTMLButtonElement} button @param {boolean} isLast @param {boolean} changing
 */
export function nameButton(button, isLast, changing) {
  const { lanjut: next = "", jawab: answer = "", simpan: save = "" } = button.dataset;
  button.textContent = changing ? save : isLast ? answer : next;
}

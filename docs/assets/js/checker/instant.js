// The part of an answer that was made with the page: shown while the engine starts, or where it can't.
// Which texts have one, and in which file, is told by its indeks.json; no rule and no reader of numbers stands here.

/** @import { Answers, InstantAnswer, InstantIndex } from "../types" */

import { fetchJson } from "../page.js";

/** @type {InstantAnswer} */
const NONE = ["", "", ""];
/** @type {InstantIndex | null} */
let opened = null;

/**
 * Give what was made for these answers: head and cards as HTML, the message; all "" where none was. Never fails.
 *
 * @param {Answers} input @param {string} today @param {string} base @returns {Promise<InstantAnswer>}
 */
export async function instantAnswer(input, today, base) {
  try {
    /** @type {InstantIndex} */
    const index = opened ?? (await fetchJson(`${base}indeks.json`));
    opened = index;
    const month = input.bulan ?? today.slice(0, index.bulan[0].length);
    const number = index.nomor[leadingDigits(index, input)];
    if (number === undefined || !index.bulan.includes(month) || !asksNoMore(index, input)) return NONE;
    const sector = sectorOf(index, input);
    const all = await fetchJson(`${base}${month}/${number}.json`);
    return all[`${sector}-${index.jht[input.jht ?? ""]}`] ?? NONE;
  } catch {
    return NONE;
  }
}

/**
 * The sector by which an answer was made: told, or the job's own; none where the law leaves it open, whatever was told.
 *
 * @param {InstantIndex} index @param {Answers} input
 */
function sectorOf({ ragu: open, sektor: sectors }, input) {
  const own = sectors[input.pekerjaan] ?? "";
  const told = input.sektor ?? own;
  return own === open || told === open ? "" : told;
}

/** Do these answers ask for nothing beyond what was made? @param {InstantIndex} index @param {Answers} input */
function asksNoMore(index, input) {
  return (
    Object.entries(index.harus).every(([key, value]) => input[key] === value) &&
    Object.keys(input).every((key) => index.isian.includes(key)) &&
    (!input.usia || matches(index.umur, input.usia)) &&
    (!input.pekerjaan || Object.keys(index.sektor).includes(input.pekerjaan))
  );
}

/** @param {string} pattern @param {string} text */
const matches = (pattern, text) => new RegExp(pattern).test(text);

/**
 * The leading digits of the amount a month, told at once or as days; "" where the engine must read it.
 *
 * @param {InstantIndex} index @param {Answers} input
 */
function leadingDigits(index, input) {
  const filled = Object.keys(index.pola).filter((key) => key in input);
  const isKnown = index.cara.some((way) => way.join() === filled.join());
  if (!isKnown || !filled.every((key) => matches(index.pola[key], input[key]))) return "";
  const perMonth = String(filled.reduce((product, key) => product * Number(input[key]), 1));
  return matches(index.pola[index.cara[0].join()], perMonth) ? perMonth.slice(0, -index.ekor) : "";
}

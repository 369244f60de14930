// The part of an answer about an event that was made with the page: the commonest events of the self-employed.
// Which texts have one, and in which file, is told by its indeks.json; no rule and no reader of numbers stands here.

/** @import { Answers, InstantAnswer, InstantEventIndex } from "../types" */

import { fetchJson } from "../page.js";

/** @type {InstantAnswer} */
const NONE = ["", "", ""];
/** @type {InstantEventIndex | null} */
let opened = null;

/**
 * Give what was made for these answers: head and cards as HTML, the message; all "" where none was. Never fails.
 *
 * @param {Answers} input @param {string} today @param {string} base @returns {Promise<InstantAnswer>}
 */
export async function instantEvent(input, today, base) {
  try {
    /** @type {InstantEventIndex} */
    const index = opened ?? (await fetchJson(`${base}indeks.json`));
    opened = index;
    const file = fileOf(index, input);
    const isInTime = index.bulan.some((month) => today.startsWith(month));
    if (!file || !isInTime || !asksNoMore(index, input)) return NONE;
    const key = index.kejadian[input.kejadian].map((field) => classOf(index, field, input[field] ?? "")).join("|");
    const { potongan: blocks, jawaban: answers } = await fetchJson(`${base}${file}.json`);
    /** @type {string[]} */
    const [message, head, ...cards] = answers[key].map((/** @type {number} */ number) => blocks[number]);
    return [head, cards.join(""), message];
  } catch {
    return NONE;
  }
}

/** The file of an event, of the income row where its sums hang on one; "" where none was made. @param {InstantEventIndex} index @param {Answers} input */
function fileOf(index, input) {
  const event = input.kejadian;
  if (!Object.keys(index.kejadian).includes(event)) return "";
  if (!index.baris.includes(event)) return event;
  const { penghasilan: income = "" } = input;
  return new RegExp(index.pola.penghasilan).test(income)
    ? `${event}-${index.nomor[Number(income.slice(0, -index.ekor))]}`
    : "";
}

/** Do these answers ask for nothing beyond what was made? @param {InstantEventIndex} index @param {Answers} input */
function asksNoMore(index, input) {
  const known = ["kejadian", "penghasilan", ...Object.keys(index.harus), ...index.kejadian[input.kejadian]];
  return (
    Object.entries(index.harus).every(([key, value]) => input[key] === value) &&
    Object.keys(input).every((key) => known.includes(key))
  );
}

/** The class of an answer: a long membership is like any other long one. @param {InstantEventIndex} index @param {string} field @param {string} text */
function classOf(index, field, text) {
  const { isian: length, kelas: single, banyak: many } = index.lama;
  if (field !== length || !text || single.includes(text)) return text;
  return new RegExp(index.pola[length]).test(text) ? many : text;
}

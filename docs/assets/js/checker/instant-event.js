// An answer about an event that was made with the page, whole: the commonest events of the self-employed.
// Which texts have one, and in which file, is told by its indeks.json; no rule and no reader of numbers stands here.

/** @import { Answers, InstantEventIndex, ReadyAnswer } from "../types" */

import { fetchJson } from "../page.js";
import { filled, fitting } from "./ready-pieces.js";

/** @type {InstantEventIndex | null} */
let opened = null;

/** @param {string} base @returns {Promise<InstantEventIndex>} */
async function indexAt(base) {
  opened ??= /** @type {InstantEventIndex} */ ((await window.readyIndex) ?? (await fetchJson(`${base}indeks.json`)));
  return opened;
}

/**
 * Give the answer to these questions; null where none was made. Never fails.
 *
 * @param {Answers} input @param {string} today @param {string} base @param {string} root
 * @returns {Promise<ReadyAnswer | null>}
 */
export async function instantEvent(input, today, base, root) {
  try {
    const index = await indexAt(base);
    const file = fileOf(index, input);
    const isInTime = index.bulan.some((month) => today.startsWith(month));
    if (!file || !isInTime || !asksNoMore(index, input)) return null;
    const told = index.kejadian[input.kejadian].map((field) => classOf(index, field, input[field] ?? ""));
    const key = [input.penghasilan ? "ya" : "", ...told].join("|");
    const { teks: texts, jawaban: answers, pesan: messages } = await fetchJson(`${base}${file}.json`);
    const person = { input, carrying: index.bawa, root };
    /** @param {number} number */
    const write = (number) => filled(texts[number], person);
    return { html: answers[key].map(write).join(""), bagikan: fitting(messages[key].map(write), index.panjang, input) };
  } catch {
    return null;
  }
}

/**
 * Could there be an answer once the questions still open are answered? Never fails; without the index: who knows.
 *
 * @param {Answers} input @param {string} base
 */
export async function mayBeInstantEvent(input, base) {
  const index = await indexAt(base).catch(() => null);
  return !index || !input.kejadian || (input.kejadian in index.kejadian && asksNoMore(index, input, true));
}

/** The file of an event, of the income row where its sums hang on one; "" where none was made. @param {InstantEventIndex} index @param {Answers} input */
function fileOf(index, input) {
  const event = input.kejadian;
  if (!Object.keys(index.kejadian).includes(event)) return "";
  const { penghasilan: income = "" } = input;
  const isRead = new RegExp(index.pola.penghasilan).test(income) && !new RegExp(index.sela).test(income);
  if (!index.baris.includes(event)) return !income || isRead ? event : "";
  return isRead ? `${event}-${index.nomor[Number(income.slice(0, -index.ekor))]}` : "";
}

/**
 * Do these answers ask for nothing beyond what was made? `open`: some are still to come.
 *
 * @param {InstantEventIndex} index @param {Answers} input @param {boolean} [open]
 */
function asksNoMore(index, input, open = false) {
  const known = ["kejadian", "penghasilan", ...Object.keys(index.harus), ...index.kejadian[input.kejadian]];
  return (
    Object.entries(index.harus).every(([key, value]) => input[key] === value || (open && !input[key])) &&
    Object.keys(input).every((key) => known.includes(key))
  );
}

/** The class of an answer: a long membership is like any other long one. @param {InstantEventIndex} index @param {string} field @param {string} text */
function classOf(index, field, text) {
  const { isian: length, kelas: single, banyak: many } = index.lama;
  if (field !== length || !text || single.includes(text)) return text;
  return new RegExp(index.pola[length]).test(text) ? many : text;
}

// Puts a person's own answers into an answer that was made with the page, wherever it has a mark for them.
// No rule stands here: amounts get their dots, links what was typed; all other words come ready (sitegen/instant/).

/** @import { Answers, Carrying } from "../types" */

const MARK = /\{\{(\w+)(?: ([^}]*))?\}\}/g;
const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** An amount as people write it. @param {string} digits */
const spoken = (digits) => `Rp${digits.replace(THOUSANDS, ".")}`;

/** Answers as an address keeps them, within HTML. @param {Answers | [string, string][]} answers */
const inLink = (answers) => new URLSearchParams(answers).toString().replace(/&/g, "&amp;");

/**
 * Of a message in all its sizes, the longest that leaves room for the address of these answers, which the page adds to it;
 * where none does, for the tool's alone. The engine chooses alike (checker/views/, `share`).
 *
 * @param {string[]} sizes @param {[most: number, address: number]} room @param {Answers} input
 */
export function fitting(sizes, [most, address], input) {
  const whole = address + new URLSearchParams(input).toString().length;
  /** @param {number} left */
  const find = (left) => (/** @type {string} */ one) => one.length + left <= most;
  return sizes.slice(0, -1).find(find(whole)) ?? sizes.find(find(address)) ?? sizes[sizes.length - 1];
}

/**
 * Fill the marks of a text. `own`: texts that only this answer knows; `beyond`: what was told as other pages ask for it.
 *
 * @param {string} text
 * @param {{ input: Answers, carrying: Carrying, root: string, own?: Answers, beyond?: Answers }} person
 */
export function filled(text, { input, carrying, root, own = {}, beyond = input }) {
  /** @param {string} page */
  const carried = (page) => {
    const [keys, besides] = carrying[page];
    /** @type {[string, string][]} */
    const told = keys.filter((key) => beyond[key]).map((key) => [key, beyond[key]]);
    return inLink([...told, ...Object.entries(besides)]);
  };
  /** @type {Record<string, (rest: string) => string>} */
  const marks = {
    akar: () => root,
    rp: (key) => spoken(beyond[key]),
    jawab: (change) => inLink({ ...input, ...Object.fromEntries(new URLSearchParams(change)) }),
    bawa: carried,
  };
  return text.replace(MARK, (_, name, rest = "") => (marks[name] ? marks[name](rest) : (own[name] ?? input[name])));
}

// The answers in the address: after the #, so no server ever sees them.

/** @import { Answers } from "../types" */

const QUESTION = "tanya";
const CHANGE = "ubah";
/** The key of words for a job that are in no list: no question of the engine, but never lost. */
export const TYPED = "kerja";

/**
 * Read a fragment: the answers to known questions, and the screen to show (`change`: then back to the result).
 *
 * @param {string} hash @param {string[]} knownKeys
 */
export function readHash(hash, knownKeys) {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {Answers} */
  const answers = Object.fromEntries(knownKeys.map((key) => [key, params.get(key) ?? ""]).filter(([, text]) => text));
  return { answers, question: params.get(QUESTION) ?? "", change: params.get(CHANGE) ?? "" };
}

/**
 * Write answers as a fragment; with a screen, the one to show.
 *
 * @param {Answers} answers @param {string} [screen] @param {boolean} [changing]
 */
export function formatHash(answers, screen = "", changing = false) {
  const params = new URLSearchParams(answers);
  if (screen) params.set(changing ? CHANGE : QUESTION, screen);
  return `#${params}`;
}

/** Tell whether the address names a part of the page, and no answers. */
export const isAnchor = () => /^#[^=]+$/.test(location.hash);

// Finds an occupation by the words people use: whole, begun, inside a word, or with one letter wrong.

/** @import { Occupation } from "./types" */

const MOST = 8; // matches shown

/** Lower case, no accents, words apart by single spaces. @param {string} text */
export const simplify = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * Prepare the list once: `[slug, name, way of working, words]`.
 *
 * @param {[slug: Key, name: string, way: string, aliases: string[]][]} list @template Key
 * @returns {Occupation<Key>[]}
 */
export function prepareList(list) {
  return list.map(([slug, name, way, aliases]) => {
    const phrases = [name, ...aliases].map(simplify);
    return { slug, name, way, aliases, phrases, words: [...new Set(phrases.flatMap((f) => f.split(" ")))] };
  });
}

/**
 * Give the best matches for what was typed, best first.
 *
 * @param {Occupation<Key>[]} list @param {string} typed @param {number} [most] @template Key
 * @returns {Occupation<Key>[]}
 */
export function findOccupations(list, typed, most = MOST) {
  const query = simplify(typed);
  if (!query) return [];
  const words = query.split(" ");
  return list
    .map((occupation) => ({
      occupation,
      score: phraseScore(occupation.phrases, query) || wordScore(occupation.words, words),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.occupation.name.localeCompare(b.occupation.name, "id"))
    .slice(0, most)
    .map(({ occupation }) => occupation);
}

/**
 * Find the one occupation whose name or everyday word is exactly what was typed.
 *
 * @param {Occupation[]} list @param {string} typed
 */
export const findExact = (list, typed) => list.find((occupation) => occupation.phrases.includes(simplify(typed)));

/**
 * The everyday word by which an occupation was found, where its name does not show why; else empty.
 *
 * @param {Occupation} occupation @param {string} typed
 */
export function matchedWord(occupation, typed) {
  const query = simplify(typed);
  /** @param {string} text */
  const isIn = (text) => simplify(text).includes(query);
  return isIn(occupation.name) ? "" : (occupation.aliases.find(isIn) ?? "");
}

/** @param {string[]} phrases @param {string} query */
function phraseScore(phrases, query) {
  const at = phrases.indexOf(query);
  if (at >= 0) return at === 0 ? 100 : 95;
  if (phrases.some((f) => f.startsWith(query))) return 80;
  if (phrases.some((f) => f.includes(` ${query}`))) return 70;
  if (query.length > 2 && phrases.some((f) => f.includes(query))) return 60;
  return query.length > 3 && phrases.some((f) => isOneApart(f, query)) ? 55 : 0;
}

/**
 * Below whole phrases: how well each typed word is met, averaged, so that one stray word does not hide a match.
 *
 * @param {string[]} own @param {string[]} typed
 */
function wordScore(own, typed) {
  const sum = typed.reduce((n, k) => n + Math.max(...own.map((m) => oneWordScore(m, k))), 0);
  return sum / typed.length;
}

/** @param {string} own @param {string} typed */
function oneWordScore(own, typed) {
  if (own === typed) return 50;
  if (typed.length > 1 && own.startsWith(typed)) return 40;
  if (typed.length > 3 && own.includes(typed)) return 30;
  if (typed.length > 3 && isOneLetterOff(own, typed)) return 25;
  return 0;
}

/** One letter wrong against a word or its beginning. @param {string} own @param {string} typed */
function isOneLetterOff(own, typed) {
  return [-1, 0, 1].some((difference) => isOneApart(own.slice(0, typed.length + difference), typed));
}

/** One letter more, less, other or swapped. @param {string} a @param {string} b */
function isOneApart(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i += 1;
  if (a.length === b.length) {
    const isSwapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
    return isSwapped || a.slice(i + 1) === b.slice(i + 1);
  }
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

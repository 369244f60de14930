// What was typed, as "meanings": for each word the roots it may have, words that mean the same, and, when no page knows
// it, the nearest words that pages do know. And what is meant by all of them together: an accident, a lost card.

/** @import { Intent, Meaning, Pattern, Query, SearchData, SearchIndex, TypedWord, WordRule, WordRules } from "../types" */
import { roots, tokenize } from "./words.js";

const SAME = 0.85; // a word that means the same
const POINTS_TO = 0.6; // a word that only points there
const TYPOS = [1, 0.8, 0.55]; // by letters that are wrong
const COMPLETION = 0.7; // a word still being typed
const WEAK = 0.25; // words that are on nearly every page
const AMOUNT = 1.5; // amounts in rupiah
const SHARES = [1, 0.85, 0.5]; // of the pages of what is meant: the first is meant most
const EVENT = 1.3; // something that happened is meant more than anything else that is said

// --- Words that mean the same ----------------------------------------------------------------------------------------

/** Make the rules for words that stand for others. @param {SearchData} options @returns {WordRules} */
export function wordRules({ lewati: skipped, sama: synonyms, arah: directions, maksud: intents, pemilik: [, owners] }) {
  /** @type {WordRule[]} */
  const rules = [];
  /** @param {string} from @param {string[]} to @param {number} weight */
  const add = (from, to, weight) => rules.push({ ...pattern(from), to, weight });
  for (const group of synonyms) {
    const targets = group.filter((k) => !/[ =]/.test(k)).map((k) => roots(k)[0]);
    for (const from of group) add(from, targets, SAME);
  }
  for (const [from, to] of directions)
    for (const one of from)
      add(
        one,
        to.map((k) => roots(k)[0]),
        POINTS_TO,
      );
  return {
    skipped: new Set([...skipped.kata, ...skipped.tanya]),
    questionWords: new Set(skipped.tanya),
    weak: new Set(skipped.lemah.map((k) => roots(k)[0])),
    rules,
    owners: patterns(owners),
    intents: intents.map(([pages, lists, unless, isEvent]) => ({
      ...{ pages, isEvent },
      lists: lists.map((together) => together.map(patterns)),
      unless: patterns(unless),
    })),
    telling: new Map(
      intents.flatMap(([, lists]) => tokenize(lists.flat().join(" "))).map((written) => [written, roots(written)]),
    ),
  };
}

/** The words of an expression, as they are looked for. @param {string} from @returns {Pattern} */
const pattern = (from) =>
  from.startsWith("=")
    ? { words: [from.slice(1)], isExact: true }
    : { words: tokenize(from).map((k) => roots(k)[0]), isExact: false };

/** @param {string} list */
const patterns = (list) => (list ? list.split(", ").map(pattern) : []);

/**
 * Where a rule's words stand in a row (words that say nothing may stand between): the numbers of the words, or null.
 *
 * @param {Pattern} pattern @param {TypedWord[]} typed
 */
function matchPhrase({ words, isExact }, typed) {
  for (let i = 0; i < typed.length; i += 1) {
    const at = [];
    for (let j = i; j < typed.length && at.length < words.length; j += 1) {
      if (isExact ? typed[j].written === words[at.length] : typed[j].roots.includes(words[at.length])) at.push(j);
      else if (!at.length || !typed[j].isSkipped) break;
    }
    if (at.length === words.length) return at;
  }
  return null;
}

/**
 * What is meant by what was typed: for each page that answers it, how much of it is meant; and whether something happened.
 *
 * @param {Intent[]} intents @param {TypedWord[]} typed
 */
function meant(intents, typed) {
  /** @param {Pattern[]} list */
  const says = (list) => list.some((one) => matchPhrase(one, typed));
  /** @type {Map<string, number>} */
  const meant = new Map();
  const found = intents.filter(({ lists, unless }) => !says(unless) && lists.some((together) => together.every(says)));
  for (const { pages, isEvent } of found) {
    for (const [i, page] of pages.entries())
      meant.set(page, Math.max(meant.get(page) ?? 0, SHARES[i] * (isEvent ? EVENT : 1)));
  }
  return { meant, isEvent: found.some((intent) => intent.isEvent) };
}

// --- Asking ----------------------------------------------------------------------------------------------------------

/**
 * Turn what was typed into meanings: each a weight for every root that would satisfy it.
 *
 * @param {SearchIndex} index @param {string} typed @returns {Query}
 */
export function meanings(index, typed) {
  const words = tokenize(typed).map((written) => ({
    written,
    roots: roots(written),
    isSkipped: index.skipped.has(written),
  }));
  for (const k of words) k.roots.push(...nearestTelling(index, k));
  const stillTyping = /[\p{L}\p{N}]$/u.test(typed);
  const content = words.filter((k) => !k.isSkipped);
  const used = content.length ? content : words;
  /** @type {Map<TypedWord | string, Meaning>} */
  const all = new Map();
  /** @param {TypedWord | string} key */
  const meaningOf = (key) => all.get(key) ?? { options: new Map(), importance: 1 };
  used.forEach((k) => {
    /** @type {Map<string, number>} */
    const options = new Map();
    for (const [i, a] of k.roots.entries()) addOption(options, a, i ? 0.9 : 1);
    if (!k.roots.some((a) => index.postings.has(a))) addNearest(index, k.written, options);
    if (stillTyping && k === words[words.length - 1]) addCompletions(index, k.written, options);
    all.set(k, { options, importance: importance(index, k) });
  });
  for (const { to, weight, ...one } of index.rules) {
    const at = matchPhrase(one, words);
    if (!at) continue;
    const used = at.map((i) => words[i]).filter((k) => all.has(k));
    if (at.length === 1 && used.length) {
      for (const a of to) addOption(meaningOf(used[0]).options, a, weight);
    } else {
      // A whole expression is a meaning of its own; its single words then matter less.
      const key = to.join(" ");
      const existing = meaningOf(key);
      for (const a of to) addOption(existing.options, a, weight + 0.15);
      all.set(key, existing);
      for (const k of used) meaningOf(k).importance = Math.min(meaningOf(k).importance, 0.5);
    }
  }
  return {
    words,
    isQuestion: words.some((k) => index.questionWords.has(k.written)) || /\?/.test(typed),
    meanings: [...all.values()],
    isOwner: index.owners.some((one) => matchPhrase(one, words)),
    ...meant(index.intents, words),
  };
}

/**
 * Words on nearly every page say little; an amount says exactly what is meant.
 *
 * @param {SearchIndex} index @param {TypedWord} options
 */
function importance(index, { written, roots }) {
  if (/^\d{4,}$/.test(written) && !/^(?:19|20)\d\d$/.test(written)) return AMOUNT;
  return roots.some((a) => index.weak.has(a)) ? WEAK : 1;
}

/** @param {Map<string, number>} options @param {string} a @param {number} weight */
function addOption(options, a, weight) {
  if ((options.get(a) || 0) < weight) options.set(a, weight);
}

/**
 * For a word that no page knows: those a letter or two away.
 *
 * @param {SearchIndex} index @param {string} written @param {Map<string, number>} options
 */
function addNearest(index, written, options) {
  const allowed = allowedDifference(written);
  if (!allowed) return;
  for (const [word, all] of index.vocabulary) {
    // One of the first two letters is nearly always right; this spares most of the comparing.
    if (word[0] !== written[0] && word[1] !== written[1] && word[0] !== written[1] && word[1] !== written[0]) continue;
    if (Math.abs(word.length - written.length) > allowed || /^\d/.test(word)) continue;
    const difference = editDistance(written, word, allowed);
    if (difference > allowed) continue;
    const weight = TYPOS[difference] * (word[0] === written[0] ? 1 : 0.8);
    for (const a of all) addOption(options, a, weight);
  }
}

/**
 * For a word that nothing knows: the roots of the nearest word that tells what is meant.
 *
 * @param {SearchIndex} index @param {TypedWord} options @returns {string[]}
 */
function nearestTelling(index, { written, roots, isSkipped }) {
  if (isSkipped || index.telling.has(written) || roots.some((a) => index.postings.has(a))) return [];
  const allowed = allowedDifference(written);
  if (!allowed) return [];
  for (const [word, all] of index.telling) {
    if (word[0] === written[0] && word.length > 4 && editDistance(written, word, allowed) <= allowed) return all;
  }
  return [];
}

/** Letters that may be wrong in a word. @param {string} written */
const allowedDifference = (written) => (/^\d+$/.test(written) || written.length < 4 ? 0 : written.length < 8 ? 1 : 2);

/**
 * For the last word: all that it may become.
 *
 * @param {SearchIndex} index @param {string} written @param {Map<string, number>} options
 */
function addCompletions(index, written, options) {
  if (written.length < 2) return;
  for (const [word, all] of index.vocabulary) {
    if (word.length <= written.length || !word.startsWith(written)) continue;
    const weight = COMPLETION * (written.length / word.length) ** 0.5;
    for (const a of all) addOption(options, a, weight);
  }
}

/**
 * Letters wrong, missing, too many or swapped (Damerau-Levenshtein), given up beyond `allowed`.
 *
 * @param {string} a @param {string} b @param {number} allowed
 */
export function editDistance(a, b, allowed) {
  /** @type {number[]} */
  let beforePrevious = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const difference = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + difference);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
    }
    if (Math.min(...current) > allowed) return allowed + 1;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length];
}

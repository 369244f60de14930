// What was typed, as "meanings": for each word the roots it may have, words that mean the same, and, when no page knows
// it, the nearest words that pages do know.

/** @import { Meaning, Query, SearchData, SearchIndex, TypedWord, WordRule, WordRules } from "../types" */
import { roots, tokenize } from "./words.js";

const SAME = 0.85; // a word that means the same
const POINTS_TO = 0.6; // a word that only points there
const TYPOS = [1, 0.8, 0.55]; // by letters that are wrong
const COMPLETION = 0.7; // a word still being typed
const WEAK = 0.25; // words that are on nearly every page
const AMOUNT = 1.5; // amounts in rupiah

// --- Words that mean the same ----------------------------------------------------------------------------------------

/** Make the rules for words that stand for others. @param {SearchData} options @returns {WordRules} */
export function wordRules({ lewati: skipped, sama: synonyms, arah: directions }) {
  /** @type {WordRule[]} */
  const rules = [];
  /** @param {string} from @param {string[]} to @param {number} weight */
  const add = (from, to, weight) => {
    const pattern = from.startsWith("=") ? [from.slice(1)] : tokenize(from).map((k) => roots(k)[0]);
    rules.push({ pattern, isExact: from.startsWith("="), to, weight });
  };
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
  };
}

/**
 * Where a rule's words stand in a row (words that say nothing may stand between): the numbers of the words, or null.
 *
 * @param {string[]} pattern @param {boolean} isExact @param {TypedWord[]} words
 */
function matchPhrase(pattern, isExact, words) {
  for (let i = 0; i < words.length; i += 1) {
    const at = [];
    for (let j = i; j < words.length && at.length < pattern.length; j += 1) {
      if (isExact ? words[j].written === pattern[at.length] : words[j].roots.includes(pattern[at.length])) at.push(j);
      else if (!at.length || !words[j].isSkipped) break;
    }
    if (at.length === pattern.length) return at;
  }
  return null;
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
  for (const { pattern, isExact, to, weight } of index.rules) {
    const at = matchPhrase(pattern, isExact, words);
    if (!at) continue;
    const one = at.map((i) => words[i]).filter((k) => all.has(k));
    if (at.length === 1 && one.length) {
      for (const a of to) addOption(meaningOf(one[0]).options, a, weight);
    } else {
      // A whole expression is a meaning of its own; its single words then matter less.
      const key = to.join(" ");
      const existing = meaningOf(key);
      for (const a of to) addOption(existing.options, a, weight + 0.15);
      all.set(key, existing);
      for (const k of one) meaningOf(k).importance = Math.min(meaningOf(k).importance, 0.5);
    }
  }
  return {
    words,
    isQuestion: words.some((k) => index.questionWords.has(k.written)) || /\?/.test(typed),
    meanings: [...all.values()],
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
  const allowed = /^\d+$/.test(written) || written.length < 4 ? 0 : written.length < 8 ? 1 : 2;
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

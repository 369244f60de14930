// The search engine: ranks pages for what was typed.
//
// A place (a page, or a section of it) earns for each meaning the best of what it says there; rare meanings earn more.
// A page is worth its best place. Measured against MiniSearch with the same roots, words and weights
// (tests/site/search/test_search.py): smaller, and the right page is first more often.

/** @import { Query, RankedPage, SearchIndex, SearchPage, SearchResult } from "../types" */
import { meanings } from "./meanings.js";
import { isOneOf } from "./search-index.js";

const FROM_PARENT = 0.7; // what a section gets from its page's title and opening
const WHOLE = 0.2; // what the rest of the page adds
const FAR = 0.2; // below this share of the best, a page is not worth showing
const PHRASE = 1.1; // a whole everyday name met, per word
const MEANT = 45; // a page that answers what is meant, whatever words it says
const MEANT_WORDS = 10; // and it misses fewer of the words that were typed
const OWNER = 2.4; // the business somebody names who speaks of those who work there
const WHO = 0.6; // what happened comes before the occupation it happened to

/**
 * Give the pages for what was typed, best first: address, title, place, first words, and the roots to mark.
 *
 * @param {SearchIndex} index @param {string} typed @param {number} [most] @returns {SearchResult[]}
 */
export function search(index, typed, most = 10) {
  const query = meanings(index, typed);
  /** @type {Map<number, number[]>} */
  const scores = new Map(); // place → what it earned for each meaning
  const weights = query.meanings.map(({ options, importance }, m) =>
    meaningScore(index, options, importance, m, scores),
  );
  const full = weights.reduce((a, b) => a + b, 0);
  if (!full && !query.meant.size) return [];
  return groupByPage(index, scores, query.meant)
    .map(([number, places]) => pageScore(index, query, number, places, scores, weights, full))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .filter((result, i, [best]) => i < most && result.score > FAR * best.score)
    .map((result) => toResult(index, query, result));
}

/**
 * @param {SearchIndex} index
 * @param {Map<string, number>} options
 * @param {number} importance
 * @param {number} m
 * @param {Map<number, number[]>} scores
 */
function meaningScore(index, options, importance, m, scores) {
  let highest = 0;
  // A word that stands in for another is never worth more than the one that was typed, if pages know that.
  const typed = [...options]
    .filter(([a, weight]) => weight >= 0.9 && index.postings.has(a))
    .map(([a]) => rarity(index, index.postings.get(a) ?? []));
  const limit = typed.length ? Math.max(...typed) : Infinity;
  for (const [a, weight] of options) {
    const postings = index.postings.get(a);
    if (!postings) continue;
    const rare = Math.min(limit, rarity(index, postings)) * importance;
    highest = Math.max(highest, weight * rare);
    for (let i = 0; i < postings.length; i += 2) {
      const [place, strength] = [postings[i], postings[i + 1]];
      const earned = scores.get(place) ?? [];
      scores.set(place, earned);
      earned[m] = Math.max(earned[m] || 0, weight * rare * strength);
    }
  }
  return highest;
}

/** The fewer places say a root, the more it tells. @param {SearchIndex} index @param {number[]} postings */
const rarity = (index, postings) => Math.log(1 + (2 * index.places.length) / postings.length);

/** @param {SearchIndex} index @param {Map<number, number[]>} scores @param {Map<string, number>} meant */
function groupByPage(index, scores, meant) {
  /** @type {Map<number, number[]>} */
  const pages = new Map();
  for (const [number, { path }] of index.pages.entries()) if (meant.has(path)) pages.set(number, []);
  for (const place of scores.keys()) {
    const { page } = index.places[place];
    pages.set(page, [...(pages.get(page) ?? []), place]);
  }
  return [...pages];
}

/**
 * A page is worth its best place, a little of all it says, and more the more of the meanings it meets.
 *
 * @param {SearchIndex} index @param {Query} query @param {number} number @param {number[]} places
 * @param {Map<number, number[]>} scores @param {number[]} weights @param {number} full @returns {RankedPage}
 */
function pageScore(index, query, number, places, scores, weights, full) {
  const page = index.pages[number];
  const parent = places.find((t) => !index.places[t].title);
  const fromParent = (parent !== undefined && scores.get(parent)) || [];
  let best = { place: parent, score: 0 };
  /** @type {number[]} */
  const whole = [];
  for (const t of places) {
    const own = scores.get(t) ?? [];
    const sum = weights.reduce((n, _, m) => {
      const part = own[m] || 0;
      whole[m] = Math.max(whole[m] || 0, part);
      return n + Math.max(part, t === parent ? 0 : FROM_PARENT * (fromParent[m] || 0));
    }, 0);
    const questionBonus = query.isQuestion && index.places[t].title.endsWith("?") ? 1.1 : 1;
    if (sum * questionBonus > best.score) best = { place: t, score: sum * questionBonus };
  }
  const meant = query.meant.get(page.path) ?? 0;
  const words = query.meant.size ? MEANT_WORDS : 0;
  const met = (weights.reduce((n, b, m) => n + (whole[m] ? b : 0), 0) + meant * words) / (full + words);
  const everything = whole.reduce((a, b) => a + (b || 0), 0);
  const phrase = phraseScore(index, query, page);
  const base = best.score + WHOLE * everything + phrase + MEANT * meant;
  const firm = query.isOwner && phrase && page.path.startsWith(index.firms) ? OWNER : 1;
  const who = query.isEvent && isOneOf(index.families, page.path) ? WHO : 1;
  return { number, place: best.place, score: base * page.weight * who * firm * (0.4 + 0.6 * met) };
}

/**
 * Everyday names met as a whole: "tukang parkir" is more than "tukang" and "parkir".
 *
 * @param {SearchIndex} index @param {Query} options @param {SearchPage} page
 */
function phraseScore(index, { words }, page) {
  let best = 0;
  for (const phrase of page.phrases) {
    const isMet = phrase.every((all) => words.some((k) => k.roots.some((a) => all.includes(a))));
    if (!isMet) continue;
    const rare = phrase.reduce((n, all) => {
      const postings = index.postings.get(all[0]);
      return n + (postings ? rarity(index, postings) : 0);
    }, 0);
    best = Math.max(best, rare * PHRASE);
  }
  return best;
}

/** @param {SearchIndex} index @param {Query} query @param {RankedPage} options @returns {SearchResult} */
function toResult(index, query, { number, place, score }) {
  const page = index.pages[number];
  const t = index.places[place ?? -1] || { title: "", snippet: page.snippet, anchor: "" };
  const marks = new Set(query.meanings.flatMap(({ options }) => [...options.keys()]));
  return {
    address: page.path + (t.anchor ? `#${t.anchor}` : ""),
    title: page.title,
    section: t.title,
    trail: page.trail,
    snippet: t.snippet || page.snippet,
    marks,
    score,
  };
}

// Opens the search index that sitegen/search made: pages, their sections ("places"), and which place says which root.

/** @import { SearchData, SearchIndex, SearchPage, SearchPlace } from "../types" */

import { wordRules } from "./meanings.js";
import { roots, tokenize } from "./words.js";

const WEIGHTS = { title: 5, extra: 4, heading: 3.5, snippet: 1.3, text: 1 };
const LONG = 60; // words of a place beyond which each says less
const STEP = 80;

/**
 * Prepare an index (sitegen/search/index.py says what is in it) for searching; `pause` lets the page breathe now and then.
 *
 * @param {SearchData} data @param {() => unknown} [pause]
 */
export async function openIndex(data, pause = () => {}) {
  /** @type {SearchIndex} */
  const index = {
    ...{
      pages: [],
      places: [],
      postings: new Map(),
      vocabulary: new Map(),
      frequent: [],
      families: data.rumpun,
      firms: data.pemilik[0],
    },
    ...wordRules(data),
  };
  for (const [path, title, snippet, extra, sections] of data.halaman) {
    const number = index.pages.length;
    if (number % 16 === 15) await pause();
    const trail = data.letak[path.split("/")[0]];
    /** @type {SearchPage} */
    const page = {
      path,
      title,
      snippet,
      trail: trail && path.indexOf("/") < path.length - 1 ? trail : "",
      phrases: [],
      weight: pageWeight(data.bobot, path),
    };
    index.pages.push(page);
    const place = addPlace(index, number, { title: "", snippet, anchor: "" });
    noteWords(index, place, title, WEIGHTS.title);
    if (!isOneOf(data.rumpun, path)) noteWords(index, place, snippet, WEIGHTS.snippet);
    for (const phrase of extra) {
      noteWords(index, place, phrase, WEIGHTS.extra);
      page.phrases.push(tokenize(phrase).map((k) => cachedRoots(index, k)));
    }
    for (const [heading, content, anchor] of sections) {
      const section = addPlace(index, number, { title: heading, snippet: content, anchor: anchor || slugify(heading) });
      noteWords(index, section, heading, WEIGHTS.heading);
      noteWords(index, section, content, WEIGHTS.snippet);
    }
  }
  await noteRest(index, data.sisa, pause);
  index.frequent = data.sering.flatMap((path) => index.pages.find((page) => page.path === path) ?? []);
  return index;
}

/** Is this a page of a family (one an occupation, one a business), not the list of them? @param {string[]} families @param {string} path */
export const isOneOf = (families, path) => families.some((one) => path.startsWith(one) && path !== one);

/** @param {SearchIndex} index @param {number} page @param {Omit<SearchPlace, "page">} content */
function addPlace(index, page, content) {
  return index.places.push({ page, ...content }) - 1;
}

/** @param {SearchIndex} index @param {string} word */
function cachedRoots(index, word) {
  const all = index.vocabulary.get(word) ?? roots(word);
  index.vocabulary.set(word, all);
  return all;
}

/** @param {SearchIndex} index @param {number} place @param {string} text @param {number} weight */
function noteWords(index, place, text, weight) {
  for (const word of new Set(tokenize(text))) noteRoots(index, cachedRoots(index, word), place, weight);
}

/**
 * Note that a place says a root; `postings` holds for each root a row of place, weight, place, weight, ...
 *
 * @param {SearchIndex} index @param {string[]} all @param {number} place @param {number} weight
 */
function noteRoots(index, all, place, weight) {
  for (const a of all) {
    const postings = index.postings.get(a);
    if (!postings) index.postings.set(a, [place, weight]);
    else if (postings[postings.length - 2] !== place) postings.push(place, weight);
    else {
      // Said twice is said louder, but the strongest place of a word counts most.
      const previous = postings[postings.length - 1];
      postings[postings.length - 1] = Math.max(previous, weight) + 0.15 * Math.min(previous, weight);
    }
  }
}

/**
 * Words beyond what is shown: shared beginnings and steps, as sitegen/search/index.py wrote them. In long places each says less.
 *
 * @param {SearchIndex} index @param {[string, string]} options @param {() => unknown} pause
 */
async function noteRest(index, [words, places], pause) {
  const lists = places.split("!").map(readSteps);
  const lengths = new Array(index.places.length).fill(0);
  for (const all of lists) for (const number of all) lengths[number] += 1;
  const weights = lengths.map((n) => WEIGHTS.text * Math.min(1, (LONG / n) ** 0.5));
  let previous = "";
  for (const [i, written] of words.split(/(?=[A-Z])/).entries()) {
    if (i % 400 === 399) await pause();
    previous = previous.slice(0, written.charCodeAt(0) - 65) + written.slice(1);
    const all = cachedRoots(index, previous);
    for (const number of lists[i]) noteRoots(index, all, number, weights[number]);
  }
}

/** Steps back into numbers; the letters are those from # on, without the backslash. @param {string} written */
function readSteps(written) {
  const all = [];
  let number = -1;
  for (let i = 0; i < written.length; i += 1) {
    const code = written.charCodeAt(i);
    const n = code - (code > 92 ? 36 : 35);
    number += n < STEP ? n : (n - STEP + 1) * STEP;
    if (n < STEP) all.push(number);
  }
  return all;
}

/**
 * Some pages name nearly everything and are rarely meant; the longest address that fits decides.
 *
 * @param {Record<string, number>} weights @param {string} path
 */
function pageWeight(weights, path) {
  const fitting = Object.keys(weights).filter((b) => (b ? path.startsWith(b) : path === b));
  return fitting.length ? weights[fitting.sort((a, b) => b.length - a.length)[0]] : 1;
}

/** The anchor MkDocs gives a heading that names none. @param {string} title */
const slugify = (title) =>
  title
    .normalize("NFKD")
    .replace(/[^\p{ASCII}]/gu, "")
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/[-\s]+/g, "-");

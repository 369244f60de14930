// Finds a job by the words people use: whole, begun, inside a word, or with one letter wrong. Words that tell how somebody
// works ("karyawan bengkel", "punya warung") are read apart. The home page, its tiles and the checker share this search.

/** @import { JobMatch, JobWords, Occupation, StatusWords } from "./types" */

const MOST = 8; // matches shown
const WHOLE = 94; // from here on somebody has typed a whole name or everyday word of the job
const SHORTENED = 0.5; // a sentence without its empty words counts a little less than as it was typed
const NARROWED = 1; // what is left of a sentence after the words for a way of working counts a little less
const LENGTH = 9; // points that a longer phrase than the typed one loses at most: the nearest comes first, not the first by name
const COMMON = { beside: 45, alone: 90 }; // the general job of a way of working: beside other words, or with no other word
const WORTH = 0.55; // of the best score: what is much worse is left out

/** Lower case, no accents, words apart by single spaces. @param {string} text */
export const simplify = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * Prepare the list once: `[slug, name, ways of working, words, sector]`.
 *
 * @param {[slug: Key, name: string, ways: string[], aliases: string[], sector?: string][]} list @template Key
 * @returns {Occupation<Key>[]}
 */
export function prepareList(list) {
  return list.map(([slug, name, ways, aliases, sector = ""]) => {
    const phrases = [name, ...aliases].map(simplify);
    const words = [...new Set(phrases.flatMap((f) => f.split(" ")))];
    return { slug, name, ways, aliases, sector, phrases, words };
  });
}

/**
 * Give the best matches for what was typed, best first, each with the ways of working that the words leave.
 *
 * @param {Occupation<Key>[]} list @param {JobWords<Key>} words @param {string} typed @param {number} [most] @template Key
 * @returns {JobMatch<Key>[]}
 */
export function findJobs(list, words, typed, most = MOST) {
  const query = simplify(typed);
  if (!query) return [];
  const bare = without(query, words.abaikan) || query;
  const found = rank(list, query === bare ? [query] : [query, bare]);
  const status = readStatus(bare, words.status);
  if (status) {
    if (status.rest) found.push(...narrow(rank(list, [status.rest]), status.ways));
    const common = list.find(({ slug }) => slug === status.common);
    if (common) found.push({ job: common, ways: common.ways, score: status.rest ? COMMON.beside : COMMON.alone });
  }
  found.sort((a, b) => b.score - a.score); // stable: equals stay in the order of the list
  const worth = (found[0]?.score ?? 0) * WORTH;
  return found
    .filter(({ job, score }, i) => score >= worth && found.findIndex((other) => other.job === job) === i)
    .slice(0, most);
}

/**
 * The match to take without asking: the only one, or the best of those whose whole name or everyday word was typed.
 *
 * @param {JobMatch<Key>[]} matches @template Key
 */
export function theOne(matches) {
  const [first, second] = matches;
  const isAlone = first && first.score > (second?.score ?? 0);
  return isAlone && (!second || first.score >= WHOLE) ? first : null;
}

/**
 * The everyday word by which a job was found, where its name does not show why; else empty.
 *
 * @param {Occupation<any>} job @param {string} typed
 */
export function matchedWord(job, typed) {
  const query = simplify(typed);
  /** @param {string} text */
  const isIn = (text) => simplify(text).includes(query);
  return isIn(job.name) ? "" : (job.aliases.find(isIn) ?? "");
}

/**
 * Score the jobs against some readings of what was typed; those that meet none are left out.
 *
 * @param {Occupation<Key>[]} list @param {string[]} queries @template Key
 * @returns {JobMatch<Key>[]}
 */
function rank(list, queries) {
  return list
    .map((job) => ({
      job,
      ways: job.ways,
      score: Math.max(...queries.map((q, i) => scoreOf(job, q) - i * SHORTENED)),
    }))
    .filter(({ score }) => score > 0);
}

/** @param {Occupation<any>} job @param {string} query */
const scoreOf = (job, query) => phraseScore(job.phrases, query) || wordScore(job.words, query.split(" "));

/** What is left of a sentence is never surer than an everyday word typed in full. @param {number} score */
const narrowed = (score) => Math.min(score, WHOLE + NARROWED) - NARROWED;

/**
 * Keep of each job the ways that the words name. Jobs not done in such a way go, unless all would.
 *
 * @param {JobMatch<Key>[]} matches @param {string[]} ways @template Key
 */
function narrow(matches, ways) {
  const kept = matches
    .map((match) => ({ ...match, ways: ways.filter((way) => match.ways.includes(way)), score: narrowed(match.score) }))
    .filter((match) => match.ways.length > 0);
  if (kept.length) return kept;
  return matches
    .filter(({ score, job }) => score >= WHOLE && job.ways.length)
    .map((match) => ({ ...match, ways, score: narrowed(match.score) }));
}

/**
 * Read the words for a way of working; the first one said counts, all of them are taken out.
 *
 * @param {string} query @param {StatusWords<Key>[]} statuses @template Key
 */
function readStatus(query, statuses) {
  const said = statuses
    .map(({ kata, cara, umum }) => ({ ways: cara, common: umum, at: Math.min(...kata.map((k) => placeOf(query, k))) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at);
  if (!said.length) return null;
  const rest = without(
    query,
    statuses.flatMap(({ kata }) => kata),
  );
  return { ...said[0], rest };
}

/** Where a phrase stands in a text as whole words; Infinity where it does not. @param {string} text @param {string} phrase */
function placeOf(text, phrase) {
  const at = ` ${text} `.indexOf(` ${phrase} `);
  return at < 0 ? Infinity : at;
}

/** Take phrases out of a text, longer ones first. @param {string} text @param {string[]} phrases */
function without(text, phrases) {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  let rest = ` ${text} `;
  for (const phrase of longestFirst) while (rest.includes(` ${phrase} `)) rest = rest.replace(` ${phrase} `, " ");
  return rest.trim();
}

/** @param {string[]} phrases @param {string} query */
function phraseScore(phrases, query) {
  const at = phrases.indexOf(query);
  if (at >= 0) return at === 0 ? 100 : 95;
  return Math.max(...phrases.map((phrase) => partScore(phrase, query)));
}

/** @param {string} phrase @param {string} query */
function partScore(phrase, query) {
  const longer = LENGTH * Math.max(0, 1 - query.length / phrase.length);
  if (phrase.startsWith(`${query} `)) return 85 - longer;
  if (phrase.startsWith(query)) return 75 - longer;
  if (phrase.includes(` ${query}`)) return 70 - longer;
  if (query.length > 2 && phrase.includes(query)) return 60 - longer;
  return query.length > 3 && isOneApart(phrase, query) ? 55 : 0;
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

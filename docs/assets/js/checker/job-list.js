// The list of jobs and the search in it, fetched when somebody turns to the box or an address names a job: most of the
// weight of the page, and an answer that was sent as a link is shown without it. What does not come finds nothing.

/** @import { JobMatch, JobWords, Occupation } from "../types" */

import { fetchJson } from "../page.js";

/** @typedef {typeof import("../occupation-search.js") & { words: JobWords, list: Occupation[] }} JobSearch */

const PATIENCE = 4000; // ms that going on waits for the list

export class JobList {
  /** `onCome` is called when the list has come. @param {string} address @param {() => void} onCome */
  constructor(address, onCome) {
    this.address = address;
    this.onCome = onCome;
    /** The search and what it looks in, once they are here. @type {JobSearch | null} */
    this.search = null;
    /** @type {Promise<void> | null} */
    this.fetching = null;
    /** It was waited for, and did not come. */
    this.isMissed = false;
  }

  /** Fetch the list, once; over when it is here, did not come, or let wait too long. Never fails. */
  async load() {
    this.fetching ??= this._fetch().catch(() => {
      this.fetching = null; // the next time somebody turns to the box it is tried again
    });
    await Promise.race([this.fetching, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.isMissed = !this.search;
  }

  async _fetch() {
    const [search, words] = await Promise.all([import("../occupation-search.js"), fetchJson(this.address)]);
    this.search = { ...search, words, list: search.prepareList(words.kerja) };
    this.onCome();
  }

  /** The jobs that words may mean; none while there is no list. @param {string} typed @returns {JobMatch[]} */
  find(typed) {
    return this.search?.findJobs(this.search.list, this.search.words, typed) ?? [];
  }

  /** The one that is meant of several found, if any. @param {JobMatch[]} found */
  theOne(found) {
    return this.search?.theOne(found) ?? null;
  }

  /** Why a job was found. @param {Occupation} job @param {string} typed */
  matchedWord(job, typed) {
    return this.search?.matchedWord(job, typed) ?? "";
  }

  /**
   * The job of a slug; before the list is here one that may be done in any of the ways named.
   *
   * @param {string} slug @param {string[]} ways @returns {Occupation | undefined}
   */
  job(slug, ways) {
    if (this.search) return this.search.list.find((one) => one.slug === slug);
    return { slug, name: slug.replace(/-/g, " "), ways, aliases: [], sector: "", phrases: [], words: [] };
  }
}

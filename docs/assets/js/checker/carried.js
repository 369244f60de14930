// Answers that go along from tool to tool although the present one does not ask for them: a job told once, an age, the
// children. They stand in the address like all others and are sent to nobody, the engine neither.

/** @import { Answers } from "../types" */

import { findAll } from "../page.js";

export class Carried {
  /** @param {HTMLElement} root @param {string[]} asked what this tool asks itself */
  constructor({ dataset: { dibawa: keys = "" } }, asked) {
    this.keys = keys.split(" ").filter((key) => key && !asked.includes(key));
    /** @type {Answers} */
    this.answers = {};
  }

  /** Take what the address brings; with `only`, in the place of what there was. @param {Answers} answers @param {boolean} only */
  take(answers, only) {
    const brought = Object.entries(answers).filter(([key]) => this.keys.includes(key));
    this.answers = { ...(only ? {} : this.answers), ...Object.fromEntries(brought) };
  }
}

/** Add answers to a fragment that does not hold them. @param {string} hash @param {Answers} answers */
export function joined(hash, answers) {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [key, value] of Object.entries(answers)) if (!params.has(key)) params.set(key, value);
  return `#${params}`;
}

/** Let the links of an answer to other tools take these along. @param {HTMLElement} part @param {Answers} answers */
export function carryInto(part, answers) {
  /** @type {HTMLAnchorElement[]} */
  const links = findAll(part, 'a[href*="#"]');
  for (const link of links) {
    if (link.pathname !== location.pathname && link.hash.includes("=")) link.hash = joined(link.hash, answers);
  }
}

// The answers in the address: after the #, so no server ever sees them.

const QUESTION = "tanya";
const CHANGE = "ubah";

/** Read a fragment: the answers to known questions, and the screen to show (`change`: then back to the result). */
export function readHash(hash, knownKeys) {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const answers = Object.fromEntries(knownKeys.filter((key) => params.get(key)).map((key) => [key, params.get(key)]));
  return { answers, question: params.get(QUESTION) ?? "", change: params.get(CHANGE) ?? "" };
}

/** Write answers as a fragment; with a screen, the one to show. */
export function formatHash(answers, screen = "", changing = false) {
  const params = new URLSearchParams(answers);
  if (screen) params.set(changing ? CHANGE : QUESTION, screen);
  return `#${params}`;
}

/** Tell whether a fragment is an anchor of the page and not a set of answers. */
export const isAnchor = (hash) => hash.length > 1 && !hash.includes("=");

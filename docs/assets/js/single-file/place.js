// Where a reader is: behind the # of the file stands the address that the page has in the site, with its own part and
// answers: payung-kerja.html#/cek/#penghasilan=1000000. Scripts of pages see the address in the site (they are built with
// `place` and `trail` for the browser's location and history, see sitegen/single_file), so what they pass on leads there.

import { ROOT } from "../page.js";
import { again } from "./again.js";
import { fileBytes } from "./contents.js";

const [FILE] = location.href.split("#");
const HEIGHT = "tinggi"; // how far down a page was left, in the state of its place in the history

/** The address in the site of what the file shows. */
function here() {
  const inside = location.hash.slice(1);
  return new URL(inside.startsWith("/") ? inside.slice(1) : "", ROOT);
}

/** Where an address stands in the site, told from its root; null for one outside. @param {URL} address */
const pathIn = ({ href }) => (href.startsWith(ROOT) ? href.slice(ROOT.length).split(/[?#]/)[0] : null);

/** The page that the address names, told from the root. */
export const path = () => pathIn(here()) ?? "";

const shown = path();
let isLeaving = false;

/** The address in this file of one in the site. @param {URL} address */
const inFile = ({ href }) => `${FILE}#/${href.slice(ROOT.length)}`;

/** Is this a page that the file holds? @param {URL} address */
export function isInFile(address) {
  const found = pathIn(address);
  return found !== null && fileBytes(found) !== null && /(^|\/)$/.test(found);
}

/**
 * Go to an address: within the file where it holds that page, else out. Another page begins afresh, as in the site: no
 * script of the one before is left.
 *
 * @param {string} address
 */
export function go(address) {
  const target = new URL(address, here());
  if (!isInFile(target)) location.href = target.href;
  else if (pathIn(target) === shown) location.hash = inFile(target).slice(FILE.length);
  else {
    dispatchEvent(new Event("pagehide")); // what waits to be kept is kept in the address that is left
    history.pushState(null, "", inFile(target));
    scrollTo(0, 0);
    begin();
  }
}

function begin() {
  isLeaving = true; // the address is another page's by now
  again();
}

// A browser would bring the next page to where the last one was.
history.scrollRestoration = "manual";
addEventListener("pagehide", () => {
  if (!isLeaving) history.replaceState({ ...history.state, [HEIGHT]: scrollY }, "");
});

/** Come back to where the page was left; false where it was not. */
export function comeBack() {
  const { [HEIGHT]: height } = history.state ?? {};
  if (height !== undefined) scrollTo(0, height);
  return height !== undefined;
}

/** Open an address in a window of its own. @param {URL} address */
export const openBeside = (address) => window.open(inFile(address), "_blank", "noopener");

/** The browser's location, as a page of the site sees it. */
export const place = {
  get href() {
    return here().href;
  },
  set href(address) {
    go(address);
  },
  get hash() {
    return here().hash;
  },
  get pathname() {
    return here().pathname;
  },
  get search() {
    return here().search;
  },
  reload: again,
};

/** The browser's history, as a page of the site sees it. */
export const trail = {
  get state() {
    return history.state;
  },
  pushState: (/** @type {unknown} */ state, /** @type {string} */ title, /** @type {string} */ address) => {
    if (!isLeaving) history.pushState(state, title, inFile(new URL(address, here())));
  },
  replaceState: (/** @type {unknown} */ state, /** @type {string} */ title, /** @type {string} */ address) => {
    if (!isLeaving) history.replaceState(state, title, inFile(new URL(address, here())));
  },
  back: () => history.back(),
};

// Back and forward between pages, and an address that somebody typed: before any script of the page hears of it.
for (const kind of ["popstate", "hashchange"]) {
  addEventListener(kind, (event) => {
    if (path() === shown) return;
    event.stopImmediatePropagation();
    begin();
  });
}

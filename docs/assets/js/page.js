// What every script of a page uses: finding its elements, copying a text, writing sizes and days, the phone's stores.

const SHOWN = 4000; // ms that a button says it is done
const WIB = 7 * 60 * 60 * 1000; // western Indonesia is seven hours ahead of UTC, in ms
const DAY = "2000-12-31".length;

/** The scripts of this page have run: it is no page without scripts (any more), see inline/theme.js. */
export const ran = () => (document.documentElement.className = "js jalan");

// --- Elements: what the page surely has is looked for with `find`; if it is missing, the error names it ----------------

/**
 * @typedef {{
 *   <K extends keyof HTMLElementTagNameMap>(root: ParentNode, selector: K): HTMLElementTagNameMap[K];
 *   <T extends Element = HTMLElement>(root: ParentNode, selector: string): T;
 * }} Find
 */

/** @type {Find} */
export const find = (/** @type {ParentNode} */ root, /** @type {string} */ selector) => {
  const element = root.querySelector(selector);
  if (!element) throw new Error(selector);
  return /** @type {any} */ (element);
};

/**
 * The element a selector finds, or null: for what a page may do without.
 *
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T | null}
 */
export const findOrNull = (root, selector) => root.querySelector(/** @type {any} */ (selector));

/**
 * @typedef {{
 *   <K extends keyof HTMLElementTagNameMap>(root: ParentNode, selector: K): HTMLElementTagNameMap[K][];
 *   <T extends Element = HTMLElement>(root: ParentNode, selector: string): T[];
 * }} FindAll
 */

/** @type {FindAll} */
export const findAll = (/** @type {ParentNode} */ root, /** @type {string} */ selector) => [
  .../** @type {NodeListOf<any>} */ (root.querySelectorAll(selector)),
];

/**
 * The element itself or the nearest around it, which there surely is.
 *
 * @param {Element} element
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function around(element, selector) {
  const found = element.closest(selector);
  if (!(found instanceof HTMLElement)) throw new Error(selector);
  return found;
}

/** What a file of the site holds. @param {string} address */
export async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.json();
}

// --- Copying -----------------------------------------------------------------------------------------------------------

/**
 * Put a text on the clipboard; a page that may not use it can still copy a selection.
 *
 * @param {string} text
 */
export async function copyText(text) {
  try {
    return await navigator.clipboard.writeText(text);
  } catch {
    // No secure address, or a frame that may not.
  }
  const box = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

/**
 * Let a button say for a moment that it is done, on the screen and (in `places`) to screen readers.
 *
 * @param {HTMLElement} button @param {string} done @param {Iterable<Element>} places
 */
export function confirmOn(button, done, places) {
  if (button.textContent === done) return;
  const before = button.textContent;
  button.textContent = done;
  for (const place of places) place.textContent = done;
  setTimeout(() => (button.textContent = before), SHOWN);
}

// --- Sizes and days ----------------------------------------------------------------------------------------------------

/** Megabytes with one decimal, as Indonesian writes it. @param {number} bytes */
export const megabytes = (bytes) => (bytes / 1e6).toFixed(1).replace(".", ",");

/** Today in western Indonesia, wherever the phone is: "2000-12-31". */
export const today = () => new Date(Date.now() + WIB).toISOString().slice(0, DAY);

// --- The site's root, and its stores on the phone: the offline worker (offline-worker.js) uses the same ones.
// They stand here because every page needs them: in a file of their own they would be one more to fetch.

export const ROOT = new URL("../../", import.meta.url).href;
export const CACHES = {
  engine: "payung-mesin",
  assets: "payung-aset",
  pages: "payung-halaman",
  files: "payung-berkas",
};

/** What the page keeps itself, the worker lets pass (offline-worker.js): of two that write at once, Safari keeps both. */
export const KEPT_BY_PAGE = { "X-Simpan": "halaman" };

/** An address without what is asked or answered in it. @param {string} address */
export const bare = (address) => address.split(/[?#]/)[0];

/** The part of this page that its address names; what no element is called (`#100%`) names none. */
export function addressedPart() {
  const [, name = ""] = location.hash.split("#");
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    return document.getElementById(name);
  }
}

/** Is this named by its content? See sitegen/assets/bundle.py. @param {string} address */
export const isContentNamed = (address) => /(^|\/)assets\/.+-[0-9A-Z]{8}\./.test(address);

/** Is this the address of a page? @param {string} address */
export const isPage = (address) => /(^|\/)$/.test(address);

/** The store for an address, told from the site's root. @param {string} address */
export function cacheFor(address) {
  if (isPage(address)) return caches.open(CACHES.pages);
  if (isContentNamed(address)) return caches.open(CACHES.assets);
  return caches.open(/^mesin\/.+-[0-9a-f]{12}\./.test(address) ? CACHES.engine : CACHES.files);
}

/** Keep a file of the site as it is now. @param {string} address */
export async function keep(address) {
  const response = await fetch(address, { headers: KEPT_BY_PAGE });
  if (response.ok) await (await cacheFor(address.slice(ROOT.length))).put(address, response);
}

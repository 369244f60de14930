// The site with the radio off: registers the service worker, offers updates, leads to what is kept.
// Every word stands in overrides/main.html, partials/save.html and docs/luring/; this file only shows and hides.

/** @import { OfflineCopy } from "./offline-copy.js" */

import "../inline/outdated.js"; // a page has run it already; the single file runs no script that stands in a page
import { bare, CACHES, find, findAll, findOrNull, ROOT } from "../page.js";
import { register } from "./update.js";

const SOON = 3000; // ms
const EVERY = 5000; // ms between two questions to the host

/** @param {string} name @returns {HTMLElement | null} */
const part = (name) => findOrNull(document, `[data-luring=${name}]`);

// --- "Simpan di HP": fetched when it is opened; the service worker carries it, so that this works without network ------

/** @type {OfflineCopy | undefined} */
let offlineCopy;

/** @param {HTMLElement} root */
async function openSaveBox(root) {
  try {
    const { OfflineCopy } = await import("./offline-copy.js");
    offlineCopy ??= new OfflineCopy(root);
    if (!offlineCopy.running) await offlineCopy.open();
  } catch {
    for (const one of findAll(root, "[data-keadaan~=buta]")) one.hidden = one.tagName === "BUTTON"; // a page older than the kept script
  }
}

// --- The page for pages that were not kept: lead to those that were --------------------------------------------

/** @param {HTMLElement} place */
async function listKeptPages(place) {
  const pages = await caches.open(CACHES.pages);
  const requests = await pages.keys();
  const titles = await Promise.all(
    requests.map(async (one) => titleOf((await (await pages.match(one))?.text()) ?? "")),
  );
  const items = requests.map(({ url }, i) => {
    const link = Object.assign(document.createElement("a"), { href: bare(url), textContent: titles[i] });
    const one = document.createElement("li");
    one.append(link);
    return one;
  });
  find(place, "ul").replaceChildren(...items.sort((a, b) => a.textContent.localeCompare(b.textContent, "id")));
  place.hidden = !items.length;
}

/**
 * Try the page that was asked for once more: when told to, and by itself when the host answers again.
 *
 * @param {HTMLElement} button
 */
function offerRetry(button) {
  button.hidden = false;
  button.onclick = () => location.reload();
  if (location.href.startsWith(`${ROOT}luring/`)) return; // opened for itself: it waits for nothing
  // A phone calls itself online as soon as it hears a mast, and not always aloud; HEAD passes by the service worker and
  // asks the host itself. One slower than the worker's patience would bring this page again, for ever.
  const retry = async () => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), SOON);
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store", signal: patience.signal });
    if (answer.ok) location.reload();
  };
  const quietly = () => retry().catch(() => {}); // still away: the button stays
  addEventListener("online", quietly);
  setInterval(quietly, EVERY);
}

/** The title of a page without the site's name. @param {string} html */
const titleOf = (html) => new DOMParser().parseFromString(html, "text/html").title.split(" · ")[0];

if (document.URL.startsWith("http") && "serviceWorker" in navigator && "caches" in window) {
  register().catch(() => {}); // without it the site is as it was: online only
  const keptList = part("isi");
  if (keptList) listKeptPages(keptList).catch(() => {}); // the sentence above stands without it
  const retryButton = part("muat");
  if (retryButton) offerRetry(retryButton);
  const saveBox = /** @type {HTMLDetailsElement | null} */ (part("simpan"));
  if (saveBox) {
    saveBox.hidden = false;
    saveBox.addEventListener("toggle", () => saveBox.open && openSaveBox(saveBox));
  }
}

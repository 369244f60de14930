// The service worker: a new version is offered, never forced in the middle of a form.

import { bare, CACHES, cacheFor, find, findOrNull, isContentNamed, keep, ROOT } from "../page.js";

const LATER = 5000; // ms
const READY = /\/siap-\w+\//; // answers that were made with the site

/** Register the service worker, offer its updates, and keep what this page is made of. */
export async function register() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(`${ROOT}sw.js`);
  const notice = findOrNull(document, "[data-luring=baru]");
  if (notice) {
    const offer = () => registration.waiting && serviceWorker.controller && offerUpdate(notice, registration);
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    offer();
  }
  await keepThisPage();
  await forgetAnswers();
}

/** @param {HTMLElement} notice @param {ServiceWorkerRegistration} registration */
function offerUpdate(notice, registration) {
  notice.hidden = false;
  find(notice, "[data-nanti]").onclick = () => (notice.hidden = true); // it comes back with the next page
  find(notice, "[data-pakai]").onclick = () => {
    if (!registration.waiting) return location.reload(); // accepted in another tab meanwhile
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage({ type: "SKIP_WAITING" }); // what Workbox's worker listens for
  };
}

/**
 * Keep what this page is made of as long as the page itself: the service worker carries styles of its own edition only,
 * and the very first page, with the answer it was opened for, came before the service worker did.
 */
async function keepThisPage() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  if (cameThroughWorker()) return keepLoaded([]);
  const page = bare(location.href);
  await keepLoaded([page]);
  // What its answer fetched meanwhile, unless all has been deleted since ("Hapus dari HP").
  setTimeout(async () => (await caches.match(page)) && keepLoaded([]), LATER);
}

/** A worker that came while the page was loading looks after it by now, but never held it in its hands. */
function cameThroughWorker() {
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return page?.workerStart > 0; // Safari before 15 tells nothing of it: the page is fetched once more if it is not kept
}

/** @param {string[]} addresses these, and what has been loaded under names that tell the content */
async function keepLoaded(addresses) {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = loaded.filter((address) => address.startsWith(ROOT) && (isContentNamed(address) || READY.test(address)));
  for (const address of [...own, ...addresses]) {
    const place = await cacheFor(address.slice(ROOT.length));
    if (!(await place.match(address))) await keep(address).catch(() => {}); // the network may be gone again
  }
}

/** Give pages their bare address in the phone's stores: earlier editions kept them with the answers they were opened with. */
async function forgetAnswers() {
  for (const name of Object.values(CACHES)) {
    const store = await caches.open(name);
    for (const kept of await store.keys()) {
      const address = bare(kept.url);
      if (address === kept.url) continue;
      const response = await store.match(kept);
      // First the bare name, so that nothing is lost midway; it takes the place of one that differs in its fragment alone.
      const isAsked = kept.url.includes("?");
      if (response && !(isAsked && (await store.match(address)))) await store.put(address, response);
      if (isAsked) await store.delete(kept);
    }
  }
}

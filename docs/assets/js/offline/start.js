// The site with the radio off: registers the service worker, offers updates, warns of old prices, leads to what is kept.
// Every word stands in overrides/main.html, partials/save.html and docs/luring/; this file only shows and hides.

import { OfflineCopy } from "./save.js";
import { ROOT, CACHES, isContentNamed, cacheFor } from "./caches.js";

const part = (name) => document.querySelector(`[data-luring=${name}]`);

// --- An old page never shows an expired price without saying so ------------------------------------------------

function warnIfOutdated() {
  const notice = part("usang");
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  if (!notice || day < notice.dataset.berubah) return;
  notice.hidden = false;
  // [month, its name, price]: the last one that has begun is the price of today.
  const current = JSON.parse(notice.dataset.nanti ?? "[]").findLast(([from]) => from <= day);
  const sentence = notice.querySelector("[data-harga]");
  if (!current || !sentence) return;
  const [month, price] = sentence.querySelectorAll("b");
  [, month.textContent, price.textContent] = current;
  sentence.hidden = false;
}

// --- The service worker, and a new version when there is one ---------------------------------------------------

async function register() {
  const isFirst = !navigator.serviceWorker.controller;
  const registration = await navigator.serviceWorker.register(`${ROOT}sw.js`, { scope: ROOT });
  const offer = () => {
    const notice = part("baru");
    if (!notice || !registration.waiting || !navigator.serviceWorker.controller) return;
    notice.hidden = false;
    notice.querySelector("[data-nanti]").onclick = () => (notice.hidden = true); // it comes back with the next page
    notice.querySelector("[data-pakai]").onclick = () => {
      if (!registration.waiting) return location.reload(); // accepted in another tab meanwhile
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting.postMessage({ type: "SKIP_WAITING" });
    };
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  await keepThisPage(isFirst);
}

/**
 * Keep what this page is made of as long as the page itself: the service worker carries styles of its own edition only,
 * and the very first page came before the service worker did.
 */
async function keepThisPage(isFirst) {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = loaded.filter((address) => address.startsWith(ROOT) && isContentNamed(address));
  if (isFirst) own.push(location.href.split(/[?#]/)[0]);
  for (const address of own) {
    const place = await cacheFor(address.slice(ROOT.length));
    if (!(await place.match(address))) await place.add(address).catch(() => {}); // the network may be gone again
  }
}

// --- The page for pages that were not kept: lead to those that were --------------------------------------------

async function listKeptPages(place) {
  const pages = await caches.open(CACHES.pages);
  const requests = await pages.keys();
  const titles = await Promise.all(requests.map(async (one) => titleOf(await (await pages.match(one)).text())));
  const items = requests.map(({ url }, i) => {
    const link = Object.assign(document.createElement("a"), { href: url, textContent: titles[i] });
    const one = document.createElement("li");
    one.append(link);
    return one;
  });
  place.querySelector("ul").replaceChildren(...items.sort((a, b) => a.textContent.localeCompare(b.textContent, "id")));
  place.hidden = !items.length;
}

/** Try the page that was asked for once more: when told to, and by itself when the host answers again. */
function offerRetry(button) {
  button.hidden = false;
  button.onclick = () => location.reload();
  // A phone calls itself online as soon as it hears a mast; HEAD passes by the service worker and asks the host itself.
  const retry = async () => (await fetch(location.href, { method: "HEAD", cache: "no-store" })).ok && location.reload();
  addEventListener("online", () => retry().catch(() => {}));
}

/** The title of a page without the site's name. */
const titleOf = (html) => new DOMParser().parseFromString(html, "text/html").title.split(" · ")[0];

warnIfOutdated();
if ("serviceWorker" in navigator && "caches" in window) {
  register().catch(() => {}); // without it the site is as it was: online only
  const keptList = part("isi");
  if (keptList) listKeptPages(keptList).catch(() => {}); // the sentence above stands without it
  const retryButton = part("muat");
  if (retryButton) offerRetry(retryButton);
  const root = part("simpan");
  if (root) {
    const offlineCopy = new OfflineCopy(root);
    root.hidden = false;
    root.addEventListener("toggle", () => root.open && !offlineCopy.running && offlineCopy.open());
  }
}

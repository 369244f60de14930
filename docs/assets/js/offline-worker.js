// The offline worker, built on Workbox; sitegen/offline names what it carries from the start (CARRIED).
//
// Pages are kept as they are visited, each with the very scripts and styles it names: those carry their content in their
// name, so none is ever replaced by another. A page of last month, opened without network, still looks and works as it did.

/** @import { RouteMatchCallback, WorkboxPlugin } from "workbox-core/types.js" */

import { clientsClaim } from "workbox-core";
import { ExpirationPlugin } from "workbox-expiration";
import { cleanupOutdatedCaches, PrecacheFallbackPlugin, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst, NetworkOnly, StaleWhileRevalidate } from "workbox-strategies";
import { bare, CACHES, KEPT_BY_PAGE } from "./page.js";

const NOT_KEPT_PAGE = "luring/index.html"; // what is shown for a page that was not kept
const PATIENCE = 4; // seconds to wait for the network before what is kept is shown
const MAX_ASSETS = 80; // several editions of the site; whatever was longest not used goes first
const MAX_ENGINE_FILES = 16;

/**
 * What stands behind ? or # (an income, a death, words looked for) is no part of what a page is called in the phone's
 * store: whoever holds the phone next must not find it there.
 *
 * @type {WorkboxPlugin}
 */
const WITHOUT_ANSWERS = { cacheKeyWillBeUsed: async ({ request }) => bare(request.url) };

/** Whether the worker keeps a file of this site whose path looks so. @type {(path: RegExp) => RouteMatchCallback} */
const keeps =
  (path) =>
  ({ url, sameOrigin, request }) =>
    sameOrigin && path.test(url.pathname) && Object.keys(KEPT_BY_PAGE).every((name) => !request.headers.has(name));

clientsClaim();
precacheAndRoute(CARRIED);
cleanupOutdatedCaches();
// An update is offered (update.js), never forced in the middle of a form.
self.addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") self.skipWaiting();
});

// All of the site once more, to be passed on: whoever takes it keeps it among the files of the phone.
registerRoute(({ url }) => url.pathname.endsWith("/unduh/payung-kerja.html"), new NetworkOnly());
// A hand-out (PDF) that is opened is a file, kept like one; no page stands in for it.
registerRoute(
  ({ request, url }) => request.mode === "navigate" && !url.pathname.endsWith(".pdf"),
  new NetworkFirst({
    cacheName: CACHES.pages,
    networkTimeoutSeconds: PATIENCE,
    plugins: [WITHOUT_ANSWERS, new PrecacheFallbackPlugin({ fallbackURL: NOT_KEPT_PAGE })],
  }),
);
// Named by their content: what is kept is never stale.
registerRoute(
  keeps(/\/assets\/.+-[0-9A-Z]{8}\./),
  new CacheFirst({ cacheName: CACHES.assets, plugins: [new ExpirationPlugin({ maxEntries: MAX_ASSETS })] }),
);
registerRoute(
  keeps(/\/mesin\/.+-[0-9a-f]{12}\./),
  new CacheFirst({ cacheName: CACHES.engine, plugins: [new ExpirationPlugin({ maxEntries: MAX_ENGINE_FILES })] }),
);
// They name what belongs together now; an old one would ask for files that are no more.
registerRoute(
  keeps(/\/(manifes|simpan)\.json$/),
  new NetworkFirst({ cacheName: CACHES.files, networkTimeoutSeconds: PATIENCE }),
);
// Search index, ready answers, drawings. Not pages that "Simpan di HP" fetches: it keeps those itself.
registerRoute(keeps(/[^/]$/), new StaleWhileRevalidate({ cacheName: CACHES.files, plugins: [WITHOUT_ANSWERS] }));

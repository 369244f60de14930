// Lets Workbox write the service worker of a finished site: node build-sw.mjs SITE
//
// Pages are kept as they are visited, each with the very scripts and styles it names: those carry their content in their
// name, so none is ever replaced by another. A page of last month, opened without network, still looks and works as it did.
import { readdirSync, readFileSync } from "node:fs";
import { generateSW } from "workbox-build";

const site = process.argv[2];
const SCRIPTS = "assets/js";
const PATIENCE = 4; // seconds to wait for the network before what is kept is shown
const MAX_ASSETS = 80; // several editions of the site; whatever was longest not used goes first
const MAX_ENGINE_FILES = 16;

/**
 * What stands behind ? or # (an income, a death, words looked for) is no part of what a page is called in the phone's
 * store: whoever holds the phone next must not find it there.
 */
const WITHOUT_ANSWERS = { cacheKeyWillBeUsed: async ({ request }) => request.url.split(/[?#]/)[0] };

/** The script every page names and the one that keeps the site, each with what it needs at once. */
function scripts() {
  const own = readdirSync(`${site}/${SCRIPTS}`).filter((name) => /^(site|offline-copy)-.+\.js$/.test(name));
  const needed = own.flatMap((name) => [
    ...readFileSync(`${site}/${SCRIPTS}/${name}`, "utf8").matchAll(/from"\.\/([^"]+)"/g),
  ]);
  return [...own, ...needed.map(([, name]) => name)].map((name) => `${SCRIPTS}/${name}`);
}

// What the page keeps itself says so (X-Simpan, docs/assets/js/page.js): nobody writes a second time what it writes.
const { warnings } = await generateSW({
  globDirectory: site,
  swDest: `${site}/sw.js`,
  // The page that is shown for one that was not kept, with what it names itself.
  globPatterns: ["luring/index.html", "assets/css/{frame,paper}-*.css", "assets/img/app-icon.svg", ...scripts()],
  dontCacheBustURLsMatching: /-[0-9A-Z]{8}\./,
  inlineWorkboxRuntime: true,
  sourcemap: false,
  cleanupOutdatedCaches: true,
  clientsClaim: true,
  skipWaiting: false, // an update is offered, never forced in the middle of a form
  runtimeCaching: [
    {
      // All of the site once more, to be passed on: whoever takes it keeps it among the files of the phone.
      urlPattern: ({ url }) => url.pathname.endsWith("/unduh/payung-kerja.html"),
      handler: "NetworkOnly",
    },
    {
      // A hand-out (PDF) that is opened is a file, kept like one; no page stands in for it.
      urlPattern: ({ request, url }) => request.mode === "navigate" && !url.pathname.endsWith(".pdf"),
      handler: "NetworkFirst",
      options: {
        cacheName: "payung-halaman",
        networkTimeoutSeconds: PATIENCE,
        plugins: [WITHOUT_ANSWERS],
        precacheFallback: { fallbackURL: "luring/index.html" },
      },
    },
    {
      // Named by their content: what is kept is never stale.
      urlPattern: ({ url, sameOrigin, request }) =>
        sameOrigin && !request.headers.has("X-Simpan") && /\/assets\/.+-[0-9A-Z]{8}\./.test(url.pathname),
      handler: "CacheFirst",
      options: { cacheName: "payung-aset", expiration: { maxEntries: MAX_ASSETS } },
    },
    {
      urlPattern: ({ url, sameOrigin, request }) =>
        sameOrigin && !request.headers.has("X-Simpan") && /\/mesin\/.+-[0-9a-f]{12}\./.test(url.pathname),
      handler: "CacheFirst",
      options: { cacheName: "payung-mesin", expiration: { maxEntries: MAX_ENGINE_FILES } },
    },
    {
      // They name what belongs together now; an old one would ask for files that are no more.
      urlPattern: ({ url, sameOrigin, request }) =>
        sameOrigin && !request.headers.has("X-Simpan") && /\/(manifes|simpan)\.json$/.test(url.pathname),
      handler: "NetworkFirst",
      options: { cacheName: "payung-berkas", networkTimeoutSeconds: PATIENCE },
    },
    {
      // Search index, ready answers, drawings. Not pages that "Simpan di HP" fetches: it keeps those itself.
      urlPattern: ({ url, sameOrigin, request }) =>
        sameOrigin && request.method === "GET" && !request.headers.has("X-Simpan") && !url.pathname.endsWith("/"),
      handler: "StaleWhileRevalidate",
      options: { cacheName: "payung-berkas", plugins: [WITHOUT_ANSWERS] },
    },
  ],
});
for (const warning of warnings) console.warn(warning);

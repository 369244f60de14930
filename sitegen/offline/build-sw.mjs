// Lets Workbox write the service worker of a finished site: node build-sw.mjs SITE
//
// Pages are kept as they are visited, each with the very scripts and styles it names: those carry their content in their
// name, so none is ever replaced by another. A page of last month, opened without network, still looks and works as it did.
import { generateSW } from "workbox-build";

const site = process.argv[2];
const PATIENCE = 4; // seconds to wait for the network before what is kept is shown
const MAX_ASSETS = 80; // several editions of the site; whatever was longest not used goes first
const MAX_ENGINE_FILES = 16;

const { warnings } = await generateSW({
  globDirectory: site,
  swDest: `${site}/sw.js`,
  // The page that is shown for one that was not kept, with what it names itself.
  globPatterns: ["luring/index.html", "assets/css/frame-*.css", "assets/js/site-*.js", "assets/img/app-icon.svg"],
  dontCacheBustURLsMatching: /-[0-9A-Z]{8}\./,
  inlineWorkboxRuntime: true,
  sourcemap: false,
  cleanupOutdatedCaches: true,
  clientsClaim: true,
  skipWaiting: false, // an update is offered, never forced in the middle of a form
  runtimeCaching: [
    {
      urlPattern: ({ request }) => request.mode === "navigate",
      handler: "NetworkFirst",
      options: {
        cacheName: "payung-halaman",
        networkTimeoutSeconds: PATIENCE,
        matchOptions: { ignoreSearch: true },
        precacheFallback: { fallbackURL: "luring/index.html" },
      },
    },
    {
      // Named by their content: what is kept is never stale.
      urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/assets\/.+-[0-9A-Z]{8}\./.test(url.pathname),
      handler: "CacheFirst",
      options: { cacheName: "payung-aset", expiration: { maxEntries: MAX_ASSETS } },
    },
    {
      urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/mesin\/.+-[0-9a-f]{12}\./.test(url.pathname),
      handler: "CacheFirst",
      options: { cacheName: "payung-mesin", expiration: { maxEntries: MAX_ENGINE_FILES } },
    },
    {
      // They name what belongs together now; an old one would ask for files that are no more.
      urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/(manifes|simpan)\.json$/.test(url.pathname),
      handler: "NetworkFirst",
      options: { cacheName: "payung-berkas", networkTimeoutSeconds: PATIENCE },
    },
    {
      // Search index, ready answers, drawings. Not pages that "Simpan di HP" fetches: it keeps those itself.
      urlPattern: ({ url, sameOrigin, request }) =>
        sameOrigin && request.method === "GET" && !url.pathname.endsWith("/"),
      handler: "StaleWhileRevalidate",
      options: { cacheName: "payung-berkas" },
    },
  ],
});
for (const warning of warnings) console.warn(warning);

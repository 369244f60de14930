// Lets Workbox write the service worker of a finished site: node susun.mjs SITE
import { generateSW } from "workbox-build";

const situs = process.argv[2];
const MALAS = 4; // seconds to wait for the network before a kept page is shown

const { warnings } = await generateSW({
  globDirectory: situs,
  swDest: `${situs}/sw.js`,
  // The frame of every page, small and always needed; pages themselves are kept as they are visited.
  globPatterns: ["assets/css/*.css", "assets/js/*.js", "assets/img/payung.svg", "luring/index.html"],
  ignoreURLParametersMatching: [/^v$/],
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
        networkTimeoutSeconds: MALAS,
        matchOptions: { ignoreSearch: true },
        precacheFallback: { fallbackURL: "luring/index.html" },
      },
    },
    {
      // Named by their content: what is kept is never stale.
      urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/mesin\/.+-[0-9a-f]{12}\./.test(url.pathname),
      handler: "CacheFirst",
      options: { cacheName: "payung-mesin" },
    },
    {
      urlPattern: ({ url, sameOrigin }) => sameOrigin && /\/mesin\/manifes\.json$/.test(url.pathname),
      handler: "NetworkFirst",
      options: { cacheName: "payung-mesin", networkTimeoutSeconds: MALAS },
    },
    {
      urlPattern: ({ sameOrigin, request }) => sameOrigin && request.method === "GET",
      handler: "StaleWhileRevalidate",
      options: { cacheName: "payung-berkas" },
    },
  ],
});
for (const kabar of warnings) console.warn(kabar);

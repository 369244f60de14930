// The stores of the site on the phone: the service worker (sitegen/offline/build-sw.mjs) looks for files in the same ones.

export const ROOT = new URL("../../", import.meta.url).href;
export const CACHES = {
  engine: "payung-mesin",
  assets: "payung-aset",
  pages: "payung-halaman",
  files: "payung-berkas",
};

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

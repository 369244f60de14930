// The stores of the site on the phone: the service worker (sitegen/luring/build-sw.mjs) looks for files in the same ones.

export const AKAR = new URL("../../", import.meta.url).href;
export const WADAH = { mesin: "payung-mesin", aset: "payung-aset", halaman: "payung-halaman", berkas: "payung-berkas" };

/** Is this named by its content? See sitegen/aset.py. */
export const bersidik = (alamat) => /(^|\/)assets\/.+-[0-9A-Z]{8}\./.test(alamat);

/** Is this the address of a page? */
export const halamankah = (alamat) => /(^|\/)$/.test(alamat);

/** The store for an address, told from the site's root. */
export function wadah(alamat) {
  if (halamankah(alamat)) return caches.open(WADAH.halaman);
  if (bersidik(alamat)) return caches.open(WADAH.aset);
  return caches.open(/^mesin\/.+-[0-9a-f]{12}\./.test(alamat) ? WADAH.mesin : WADAH.berkas);
}

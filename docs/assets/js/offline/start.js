// The site with the radio off: registers the service worker, offers updates, warns of old prices, leads to what is kept.
// Every word stands in overrides/main.html, partials/save.html and docs/luring/; this file only shows and hides.

import { Simpanan } from "./save.js";
import { AKAR, WADAH, bersidik, wadah } from "./caches.js";

const bagian = (nama) => document.querySelector(`[data-luring=${nama}]`);

// --- An old page never shows an expired price without saying so ------------------------------------------------

function peringatkanUsang() {
  const kabar = bagian("usang");
  const kini = new Date();
  const hari = [kini.getFullYear(), kini.getMonth() + 1, kini.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  if (!kabar || hari < kabar.dataset.berubah) return;
  kabar.hidden = false;
  // [month, its name, price]: the last one that has begun is the price of today.
  const berlaku = JSON.parse(kabar.dataset.nanti ?? "[]").findLast(([dari]) => dari <= hari);
  const kalimat = kabar.querySelector("[data-harga]");
  if (!berlaku || !kalimat) return;
  const [bulan, harga] = kalimat.querySelectorAll("b");
  [, bulan.textContent, harga.textContent] = berlaku;
  kalimat.hidden = false;
}

// --- The service worker, and a new version when there is one ---------------------------------------------------

async function daftarkan() {
  const pertama = !navigator.serviceWorker.controller;
  const pekerja = await navigator.serviceWorker.register(`${AKAR}sw.js`, { scope: AKAR });
  const tawarkan = () => {
    const kabar = bagian("baru");
    if (!kabar || !pekerja.waiting || !navigator.serviceWorker.controller) return;
    kabar.hidden = false;
    kabar.querySelector("[data-nanti]").onclick = () => (kabar.hidden = true); // it comes back with the next page
    kabar.querySelector("[data-pakai]").onclick = () => {
      if (!pekerja.waiting) return location.reload(); // accepted in another tab meanwhile
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      pekerja.waiting.postMessage({ type: "SKIP_WAITING" });
    };
  };
  tawarkan();
  pekerja.addEventListener("updatefound", () => pekerja.installing?.addEventListener("statechange", tawarkan));
  await titipkan(pertama);
}

/**
 * Keep what this page is made of as long as the page itself: the service worker carries styles of its own edition only,
 * and the very first page came before the service worker did.
 */
async function titipkan(pertama) {
  if (document.readyState !== "complete") await new Promise((selesai) => addEventListener("load", selesai));
  const dimuat = performance.getEntriesByType("resource").map(({ name }) => name);
  const milik = dimuat.filter((alamat) => alamat.startsWith(AKAR) && bersidik(alamat));
  if (pertama) milik.push(location.href.split(/[?#]/)[0]);
  for (const alamat of milik) {
    const tempat = await wadah(alamat.slice(AKAR.length));
    if (!(await tempat.match(alamat))) await tempat.add(alamat).catch(() => {}); // the network may be gone again
  }
}

// --- The page for pages that were not kept: lead to those that were --------------------------------------------

async function tunjukkanIsi(tempat) {
  const halaman = await caches.open(WADAH.halaman);
  const kunci = await halaman.keys();
  const judul = await Promise.all(kunci.map(async (satu) => judulDari(await (await halaman.match(satu)).text())));
  const butir = kunci.map(({ url }, ke) => {
    const taut = Object.assign(document.createElement("a"), { href: url, textContent: judul[ke] });
    const satu = document.createElement("li");
    satu.append(taut);
    return satu;
  });
  tempat.querySelector("ul").replaceChildren(...butir.sort((a, b) => a.textContent.localeCompare(b.textContent, "id")));
  tempat.hidden = !butir.length;
}

/** Try the page that was asked for once more: when told to, and by itself when the host answers again. */
function tawarkanUlang(tombol) {
  tombol.hidden = false;
  tombol.onclick = () => location.reload();
  // A phone calls itself online as soon as it hears a mast; HEAD passes by the service worker and asks the host itself.
  const cobaSendiri = async () => (await fetch(location.href, { method: "HEAD", cache: "no-store" })).ok && location.reload();
  addEventListener("online", () => cobaSendiri().catch(() => {}));
}

/** The title of a page without the site's name. */
const judulDari = (html) => new DOMParser().parseFromString(html, "text/html").title.split(" · ")[0];

peringatkanUsang();
if ("serviceWorker" in navigator && "caches" in window) {
  daftarkan().catch(() => {}); // without it the site is as it was: online only
  const isi = bagian("isi");
  if (isi) tunjukkanIsi(isi).catch(() => {}); // the sentence above stands without it
  const muat = bagian("muat");
  if (muat) tawarkanUlang(muat);
  const akar = bagian("simpan");
  if (akar) {
    const simpanan = new Simpanan(akar);
    akar.hidden = false;
    akar.addEventListener("toggle", () => akar.open && !simpanan.henti && simpanan.buka());
  }
}

// The site with the radio off: registers the service worker, offers updates, keeps everything on request.
// Every word stands in overrides/main.html and bagian/simpan.html; this file only shows and hides.

const AKAR = new URL("../../", import.meta.url).href;
const DAFTAR = `${AKAR}simpan.json`;
const CATATAN = "pk-simpan"; // which files are kept, each with the mark of its content
const SEKALIGUS = 4;
const BERSIDIK = /\/assets\/.+-[0-9A-Z]{8}\./; // named by its content, see sitegen/aset.py
const WADAH = { mesin: "payung-mesin", aset: "payung-aset", halaman: "payung-halaman", berkas: "payung-berkas" };

const bagian = (nama) => document.querySelector(`[data-luring=${nama}]`);
const halamankah = (alamat) => /(^|\/)$/.test(alamat);

/** The store in which the service worker looks for a file (sitegen/luring/susun.mjs). */
function wadah(alamat) {
  if (halamankah(alamat)) return caches.open(WADAH.halaman);
  if (BERSIDIK.test(`/${alamat}`)) return caches.open(WADAH.aset);
  return caches.open(/^mesin\/.+-[0-9a-f]{12}\./.test(alamat) ? WADAH.mesin : WADAH.berkas);
}

// --- An old page never shows an expired price without saying so ------------------------------------------------

function peringatkanUsang() {
  const { berubah } = document.documentElement.dataset;
  const kini = new Date();
  const hari = [kini.getFullYear(), kini.getMonth() + 1, kini.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const kabar = bagian("usang");
  if (kabar && berubah && hari >= berubah) kabar.hidden = false;
}

// --- The service worker, and a new version when there is one ---------------------------------------------------

async function daftarkan() {
  const pekerja = await navigator.serviceWorker.register(`${AKAR}sw.js`, { scope: AKAR });
  const tawarkan = () => {
    const kabar = bagian("baru");
    if (!kabar || !pekerja.waiting || !navigator.serviceWorker.controller) return;
    kabar.hidden = false;
    kabar.querySelector("[data-nanti]").onclick = () => (kabar.hidden = true); // it comes back with the next page
    kabar.querySelector("[data-pakai]").onclick = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      pekerja.waiting.postMessage({ type: "SKIP_WAITING" });
    };
  };
  tawarkan();
  pekerja.addEventListener("updatefound", () => pekerja.installing?.addEventListener("statechange", tawarkan));
  await titipkan();
}

/**
 * Keep what this page is made of as long as the page itself: the service worker carries styles of its own edition only,
 * and the very first page came before the service worker did.
 */
async function titipkan() {
  if (document.readyState !== "complete") await new Promise((selesai) => addEventListener("load", selesai));
  const dimuat = performance.getEntriesByType("resource").map(({ name }) => name);
  const milik = dimuat.filter((alamat) => alamat.startsWith(AKAR) && BERSIDIK.test(alamat));
  if (!navigator.serviceWorker.controller) milik.push(location.href.split(/[?#]/)[0]);
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

// --- "Simpan di HP" --------------------------------------------------------------------------------------------

// A browser that keeps no notes still keeps files; it only offers them again after a reload.
const catatan = {
  baca: () => boleh(() => JSON.parse(localStorage.getItem(CATATAN) || "{}")) ?? {},
  tulis: (isi) => boleh(() => localStorage.setItem(CATATAN, JSON.stringify(isi))),
  hapus: () => boleh(() => localStorage.removeItem(CATATAN)),
};

function boleh(kerja) {
  try {
    return kerja();
  } catch {
    return null;
  }
}

class Simpanan {
  constructor(akar) {
    this.akar = akar;
    this.ada = {}; // what is kept: address and mark
    this.datang = new Map(); // bytes so far of what is on its way
    this.henti = null;
    for (const tombol of akar.querySelectorAll("[data-simpan]")) tombol.onclick = () => this[tombol.dataset.simpan]();
  }

  /** Look what is kept, and show it. */
  async buka() {
    this.#tunjukkan("periksa");
    try {
      const balasan = await fetch(DAFTAR, { cache: "no-cache" });
      if (!balasan.ok) throw new Error(String(balasan.status));
      this.daftar = await balasan.json();
      this.ada = await masihAda();
      this.#tampilkan();
    } catch {
      this.#tunjukkan("buta");
    }
  }

  /** Fetch what is missing, a few files at a time; what has arrived stays, so a break loses nothing. */
  async mulai() {
    if (this.henti) return;
    this.henti = new AbortController();
    const { signal } = this.henti;
    navigator.storage?.persist?.().catch(() => {});
    const antre = this.#kurang();
    let galat = null;
    const kerja = async () => {
      while (antre.length && !signal.aborted) await this.#ambil(antre.shift(), signal);
    };
    const berhenti = (sebab) => {
      if (!signal.aborted) galat = sebab;
      this.henti.abort();
    };
    this.#gagal("");
    this.#tampilkan();
    await Promise.all(Array.from({ length: SEKALIGUS }, () => kerja().catch(berhenti)));
    if (!this.#kurang().length) await this.#rapikan();
    this.henti = null;
    this.datang.clear();
    this.#gagal(galat && (galat.name === "QuotaExceededError" ? "ruang" : "jaringan"));
    this.#tampilkan();
  }

  /** Stop for now. */
  jeda() {
    this.henti?.abort();
  }

  /** Undo: nothing of the site stays but the frame the browser needs to show it. */
  async hapus() {
    this.#gagal("");
    await Promise.all(Object.values(WADAH).map((nama) => caches.delete(nama)));
    catatan.hapus();
    this.ada = {};
    this.#tampilkan();
  }

  async #ambil({ alamat, sidik }, signal) {
    const balasan = await fetch(AKAR + alamat, { cache: "no-cache", signal });
    if (!balasan.ok) throw new Error(alamat);
    const hitung = (potong, kendali) => {
      this.datang.set(alamat, (this.datang.get(alamat) ?? 0) + potong.byteLength);
      this.#tampilkan();
      kendali.enqueue(potong);
    };
    const isi = balasan.body.pipeThrough(new TransformStream({ transform: hitung }));
    // What the body was packed in on the way says nothing of what is kept.
    const headers = { "Content-Type": balasan.headers.get("Content-Type") ?? "" };
    await (await wadah(alamat)).put(AKAR + alamat, new Response(isi, { headers }));
    this.datang.delete(alamat);
    this.ada[alamat] = sidik;
    catatan.tulis(this.ada);
    this.#tampilkan();
  }

  /** What the site no longer has need not take room. */
  async #rapikan() {
    const perlu = new Set(this.daftar.berkas.map(({ alamat }) => alamat));
    for (const alamat of Object.keys(this.ada).filter((a) => !perlu.has(a))) {
      await (await wadah(alamat)).delete(AKAR + alamat);
      delete this.ada[alamat];
    }
    catatan.tulis(this.ada);
  }

  #kurang() {
    return this.daftar.berkas.filter(({ alamat, sidik }) => this.ada[alamat] !== sidik);
  }

  /** Nothing, a part, all, or all of an older edition. */
  get #keadaan() {
    const kurang = this.#kurang();
    if (this.henti) return "jalan";
    if (!kurang.length) return "lengkap";
    if (!Object.keys(this.ada).length) return "kosong";
    const perlu = new Set(this.daftar.berkas.map(({ alamat }) => alamat));
    const lama = kurang.some(({ alamat }) => alamat in this.ada) || Object.keys(this.ada).some((a) => !perlu.has(a));
    return lama ? "lama" : "sebagian";
  }

  #tampilkan() {
    const { berkas, byte: dari, halaman: semua } = this.daftar;
    const kurang = new Set(this.#kurang());
    const belum = [...kurang].reduce((n, b) => n + b.byte - Math.min(b.byte, this.datang.get(b.alamat) ?? 0), 0);
    const halaman = berkas.filter((b) => !kurang.has(b) && halamankah(b.alamat)).length;
    const isi = { sudah: mega(dari - belum), dari: mega(dari), kurang: mega(belum), halaman, semua };
    for (const tulisan of this.akar.querySelectorAll("[data-tulisan]")) {
      tulisan.textContent = tulisan.dataset.tulisan.replace(/\{(\w+)\}/g, (_, kunci) => isi[kunci]);
    }
    this.akar.querySelector("progress").value = (dari - belum) / dari;
    this.#tunjukkan(this.#keadaan);
  }

  #tunjukkan(keadaan) {
    const terfokus = document.activeElement;
    for (const satu of this.akar.querySelectorAll("[data-keadaan]")) {
      satu.hidden = !satu.dataset.keadaan.split(" ").includes(keadaan);
    }
    // The button that was pressed is gone: keep the keyboard here.
    if (terfokus?.hidden && this.akar.contains(terfokus)) this.akar.querySelector("button:not([hidden])")?.focus();
  }

  #gagal(sebab) {
    for (const satu of this.akar.querySelectorAll("[data-gagal]")) satu.hidden = satu.dataset.gagal !== sebab;
  }
}

/** What the record says and the stores still hold: a browser short of space throws things away. */
async function masihAda() {
  const kunci = await Promise.all(Object.values(WADAH).map(async (nama) => (await caches.open(nama)).keys()));
  const nyata = new Set(kunci.flat().map(({ url }) => url.split("#")[0])); // a page is kept with the answers it was opened with
  return Object.fromEntries(Object.entries(catatan.baca()).filter(([alamat]) => nyata.has(AKAR + alamat)));
}

const mega = (byte) => (byte / 1e6).toFixed(1).replace(".", ",");

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

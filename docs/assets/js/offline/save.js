// "Simpan di HP": fetches every page and the engine on request, shows how far it is, goes on after a break, undoes it.
// Every word stands in overrides/partials/save.html; this file only shows and hides.

import { AKAR, WADAH, halamankah, wadah } from "./caches.js";

const DAFTAR = `${AKAR}simpan.json`;
const CATATAN = "pk-simpan"; // which files are kept, each with the mark of its content
const SEKALIGUS = 4;

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

export class Simpanan {
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
    for (const alamat of this.#asing()) {
      await (await wadah(alamat)).delete(AKAR + alamat);
      delete this.ada[alamat];
    }
    catatan.tulis(this.ada);
  }

  #kurang() {
    return this.daftar.berkas.filter(({ alamat, sidik }) => this.ada[alamat] !== sidik);
  }

  /** What is kept of an older edition and the site no longer has. */
  #asing() {
    const perlu = new Set(this.daftar.berkas.map(({ alamat }) => alamat));
    return Object.keys(this.ada).filter((alamat) => !perlu.has(alamat));
  }

  /** Nothing, a part, all, or an older edition. */
  get #keadaan() {
    const kurang = this.#kurang();
    if (this.henti) return "jalan";
    if (!kurang.length) return "lengkap";
    if (!Object.keys(this.ada).length) return "kosong";
    return this.#asing().length || kurang.some(({ alamat }) => alamat in this.ada) ? "lama" : "sebagian";
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
    if (!terfokus?.hidden || !this.akar.contains(terfokus)) return;
    (this.akar.querySelector("button:not([hidden])") ?? this.akar.querySelector("summary")).focus();
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

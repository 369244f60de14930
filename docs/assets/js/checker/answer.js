// The result: waits for the engine, shows what it wrote, and hands it on (WhatsApp, copy, share, paper).

import { siap } from "./instant.js";
import { Mesin } from "../engine-client.js";

const BAGIAN = ["menunggu", "hemat", "gagal", "tanpa-mesin", "hasil"];

export class Jawaban {
  /** Take over the places for waiting, failure and result within the page part. */
  constructor(akar) {
    this.akar = akar;
    this.perintah = akar.dataset.perintah;
    this.hariIni = hariIni(akar);
    this.bagian = Object.fromEntries(BAGIAN.map((b) => [b, akar.querySelector(`[data-bagian=${b}]`)]));
    this.awal = ["awal", "awal-sisa"].map((b) => akar.querySelector(`[data-bagian=${b}]`)).filter(Boolean);
    this.mesin = new Mesin();
    this.giliran = 0;
  }

  /** Can a question be asked without waiting? */
  get siap() {
    return this.mesin.status === "siap";
  }

  /**
   * Start the engine behind the questions, unless the phone saves data or is so small that typing would suffer. What goes
   * wrong is told when it matters.
   */
  hangatkan() {
    if (!this.mesin.hematData && !this.mesin.sempit) this.#mulai().catch(() => {});
  }

  /** Ask the engine for its refusals only; an engine that breaks here is told of when its answer is wanted. */
  async periksa(masukan) {
    return (await this.tanya(masukan).catch(() => ({}))).galat ?? [];
  }

  /** Ask the engine; give its answer or its refusals. */
  async tanya(masukan) {
    await this.#mulai();
    return this.mesin.tanya(this.perintah, masukan, this.hariIni);
  }

  /** Show the result of these answers. Gives the refusals, if any; null when something else was asked meanwhile. */
  async tampilkan(masukan, { fokus, unduh = false }) {
    this.giliran += 1;
    const giliran = this.giliran;
    if (!this.siap) this.#dahulukan(masukan, giliran);
    if (this.mesin.hematData && this.mesin.status === "mati" && !unduh) return this.#tawarkan(fokus);
    if (!this.siap) this.#buka("menunggu", fokus);
    try {
      const hasil = await this.tanya(masukan);
      if (giliran !== this.giliran) return null;
      if (hasil.galat) return hasil.galat;
      this.tetapkan?.(hasil.tetap);
      this.#isi(hasil);
      return this.#buka("hasil", fokus);
    } catch (galat) {
      if (giliran !== this.giliran) return null;
      if (galat.sebab === "tak_didukung") return this.#buka("tanpa-mesin", fokus);
      const sebab = [...this.bagian.gagal.querySelectorAll("[data-sebab]")];
      const cocok = sebab.find((satu) => satu.dataset.sebab === galat.sebab) ?? sebab.at(-1);
      for (const satu of sebab) satu.hidden = satu !== cocok;
      return this.#buka("gagal", fokus);
    }
  }

  /** Until the engine answers: what was made with the page, head above and cards below what is said meanwhile. */
  async #dahulukan(masukan, giliran) {
    if (!this.awal.length) return;
    const html = await siap(masukan, this.hariIni, this.awal[0].dataset.pangkal);
    if (giliran !== this.giliran || !this.bagian.hasil.hidden) return;
    for (const [ke, tempat] of this.awal.entries()) {
      tempat.innerHTML = html[ke]; // autoescaped by the templates that wrote it
      tempat.hidden = !html[ke];
    }
    const judul = this.bagian.menunggu.querySelector("h2");
    judul.textContent = html[0] ? judul.dataset.awal : judul.dataset.biasa;
  }

  #tutupAwal() {
    for (const tempat of this.awal) {
      tempat.hidden = true;
      tempat.replaceChildren(); // its ids are the result's own
    }
  }

  /** Make room for a question. */
  sembunyikan() {
    this.giliran += 1;
    this.#tutupAwal();
    for (const bagian of Object.values(this.bagian)) bagian.hidden = true;
  }

  /** The message to pass on: the result in words and the address that opens it. */
  get pesan() {
    return `${this.bagikan}\n${location.href}`;
  }

  #mulai() {
    return this.mesin.mulai({ onKemajuan: (k) => this.#kemajuan(k) });
  }

  #kemajuan({ tahap, byte, dari }) {
    const kabar = this.bagian.menunggu.querySelector("[data-kemajuan]");
    const batang = this.bagian.menunggu.querySelector("progress");
    if (tahap === "unduh") {
      kabar.textContent = kabar.dataset.unduh.replace("{sudah}", mega(byte)).replace("{dari}", mega(dari));
      batang.value = byte / dari;
    } else {
      kabar.textContent = kabar.dataset.siap;
      batang.removeAttribute("value");
    }
  }

  /** With data saver on: name the size first and wait to be told. */
  #tawarkan(fokus) {
    const besar = this.bagian.hemat.querySelector("[data-besar]");
    const sebut = (byte) => (besar.textContent = besar.dataset.besar.replace("{mb}", mega(byte)));
    this.mesin.ukuran().then(sebut, () => {}); // without the size the offer stands all the same
    return this.#buka("hemat", fokus);
  }

  #isi({ html, bagikan }) {
    this.bagikan = bagikan.trim();
    const { hasil } = this.bagian;
    hasil.innerHTML = html; // autoescaped by the templates that wrote it
    for (const tempat of hasil.querySelectorAll("[data-slot]")) {
      const isi = this.akar.querySelector(`template[data-isi=${tempat.dataset.slot}]`);
      if (isi) tempat.replaceChildren(isi.content.cloneNode(true));
    }
    hasil.querySelector("[data-aksi=wa]").href = `https://wa.me/?text=${encodeURIComponent(this.pesan)}`;
    hasil.querySelector("[data-aksi=bagikan]").hidden = !navigator.share;
  }

  #buka(nama, fokus) {
    for (const [lain, bagian] of Object.entries(this.bagian)) bagian.hidden = lain !== nama;
    if (nama === "hasil") this.#tutupAwal();
    if (fokus) this.bagian[nama].querySelector("h2").focus({ preventScroll: true });
    return [];
  }
}

/** Megabytes with one decimal, as Indonesian writes it. */
const mega = (byte) => (byte / 1e6).toFixed(1).replace(".", ",");

const WIB = 7 * 60 * 60 * 1000;

/** Today in western Indonesia, wherever the phone is; one that lives before the page was made gets the page's day. */
function hariIni(akar) {
  const { bangun } = akar.dataset;
  const hari = new Date(Date.now() + WIB).toISOString().slice(0, bangun.length);
  const salah = hari < bangun;
  akar.querySelector("[data-bagian=jam]").hidden = !salah;
  return salah ? bangun : hari;
}

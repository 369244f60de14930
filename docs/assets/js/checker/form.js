// The form: which screens there are for a way of working, what is filled in, what is wrong. Rules stay in Python.

import { baca, isikan, tambah } from "./fields.js";
import { Pekerjaan } from "./occupation-box.js";
import { rapikan } from "./money.js";

const semua = (akar, pemilih) => [...akar.querySelectorAll(pemilih)];

export class Formulir {
  /** Take over the form; `siapBerubah` is called on every change of an answer. */
  constructor(akar, siapBerubah) {
    this.akar = akar;
    this.borang = akar.querySelector("form");
    this.maju = this.borang.querySelector("[type=submit]");
    this.mundur = this.borang.querySelector("[data-aksi=kembali]");
    this.ringkasan = akar.querySelector("[data-bagian=galat]");
    this.layar = semua(this.borang, "[data-layar]");
    this.isian = new Map(semua(this.borang, "[data-isian]").map((unsur) => [unsur.dataset.isian, unsur]));
    this.dikenal = [...this.isian.keys()];
    this.pekerjaan = this.isian.has("pekerjaan") ? new Pekerjaan(akar, siapBerubah) : null;
    this.borang.addEventListener("input", (k) => {
      if (k.target.matches("[data-uang]")) rapikan(k.target, k);
      siapBerubah();
    });
    this.borang.addEventListener("change", (k) => {
      this.#sesuaikan(k.target.closest("[data-layar]"));
      siapBerubah();
    });
    this.borang.addEventListener("click", (k) => this.#klik(k.target));
    this.dibawa = [];
    this.maju.disabled = false;
  }

  /** The answer that decides which questions there are: the way of working, or what happened. */
  get cara() {
    const { penentu } = this.akar.dataset;
    return penentu ? this.#tulisan(penentu) : "";
  }

  /** The screens in sequence for that answer; what another page has answered already is not asked again. */
  get urutan() {
    const utama = (l) => "utama" in l.dataset && this.#berlaku(l) && this.#berlaku({ dataset: { bila: l.dataset.utama } });
    return this.layar.filter((l) => utama(l) && (l === this.#terbuka || !this.dibawa.includes(l)));
  }

  /** The answers that count: of screens for this way of working, told in the way that is open. */
  ambil() {
    const isi = {};
    for (const [kunci, unsur] of this.isian) {
      const nilai = this.#dipakai(unsur) || this.#titip(unsur) ? this.#tulisan(kunci) : "";
      if (nilai) isi[kunci] = nilai;
    }
    return isi;
  }

  /** Fill in answers from the address; with `hanya`, everything else is emptied. */
  isi(jawab, { hanya = false } = {}) {
    if (hanya) this.kosongkan(Object.keys(jawab));
    if (jawab.pekerjaan) this.pekerjaan?.isi(jawab.pekerjaan);
    for (const [kunci, nilai] of Object.entries(jawab)) if (kunci !== "pekerjaan") this.#isikan(kunci, nilai);
    this.pekerjaan?.tunjukCara();
    for (const layar of this.layar) {
      const terpakai = semua(layar, ".pk-cara").find((c) => semua(c, "[data-isian]").some((u) => u.dataset.isian in jawab));
      const tukar = terpakai && layar.querySelector(`.pk-tukar input[value="${terpakai.dataset.cara}"]`);
      if (tukar) tukar.checked = true;
      this.#sesuaikan(layar);
    }
    if (hanya) this.dibawa = this.layar.filter((l) => "titip" in l.dataset && semua(l, "[data-isian]").some((u) => u.dataset.isian in jawab));
    this.dibawa = this.dibawa.filter((l) => !this.#kosong(l).length);
  }

  /** Empty all answers but those named. */
  kosongkan(kecuali = []) {
    for (const kunci of this.dikenal.filter((k) => !kecuali.includes(k))) {
      if (kunci === "pekerjaan") this.pekerjaan.kosongkan();
      else this.#isikan(kunci, "");
    }
  }

  /** The first screen that must be answered and is not, by its code; empty when all are. */
  kurang() {
    const layar = this.urutan.find((l) => this.#kosong(l).length > 0);
    return layar?.dataset.layar ?? "";
  }

  /** The screen after this one; empty after the last. */
  sesudah(kode) {
    const urutan = this.urutan.map((l) => l.dataset.layar);
    return urutan[urutan.indexOf(kode) + 1] ?? "";
  }

  /** The screen before this one; empty before the first. */
  sebelum(kode) {
    const urutan = this.urutan.map((l) => l.dataset.layar);
    return urutan[urutan.indexOf(kode) - 1] ?? "";
  }

  /** Show one screen. */
  tampilkan(kode, { mengubah }) {
    const layar = this.layar.find((l) => l.dataset.layar === kode) ?? this.layar[0];
    for (const l of this.layar) l.hidden = l !== layar;
    this.#sesuaikan(layar);
    const ke = this.urutan.indexOf(layar);
    const hitungan = layar.querySelector("[data-ke]");
    if (hitungan) {
      const { ke: pola } = hitungan.dataset;
      hitungan.hidden = mengubah || ke < 0;
      if (ke > 0) hitungan.textContent = pola.replace("{ke}", ke + 1).replace("{dari}", this.urutan.length);
    }
    const { lanjut, jawab, simpan } = this.maju.dataset;
    this.maju.textContent = mengubah ? simpan : ke > 0 && ke === this.urutan.length - 1 ? jawab : lanjut;
    this.mundur.hidden = !mengubah && ke <= 0;
    this.kode = layar.dataset.layar;
    this.bersihkanGalat();
  }

  /** Put the cursor's attention on the question, so that it is read out. */
  fokus() {
    this.borang.querySelector("[data-layar]:not([hidden]) h2").focus({ preventScroll: true });
  }

  /** What must be filled in on the open screen and is not; the words come from the page. */
  galatKosong() {
    const layar = this.#terbuka;
    if (layar.contains(this.pekerjaan?.isian)) this.pekerjaan.pastikan();
    return this.#kosong(layar).map((unsur) => ({ isian: unsur.dataset.isian, pesan: unsur.dataset.kosong }));
  }

  /** Of some refusals, those about the open screen. */
  galatLayar(galat) {
    return galat.filter(({ isian }) => this.isian.get(isian)?.closest("[data-layar]") === this.#terbuka);
  }

  /** The screen on which a question stands. */
  layarDari(kunci) {
    return this.isian.get(kunci)?.closest("[data-layar]").dataset.layar ?? "";
  }

  /** Show what is wrong: a summary that links to the fields, and a sentence at each field. */
  tampilkanGalat(galat) {
    this.bersihkanGalat();
    const ringkas = this.akar.querySelector("template[data-isi=galat]").content.cloneNode(true);
    const daftar = ringkas.querySelector("ul");
    for (const { isian, pesan } of galat) {
      const unsur = this.isian.get(isian);
      const butir = document.createElement("li");
      const taut = document.createElement(unsur ? "a" : "span");
      if (unsur) taut.href = `#isian-${isian}`;
      taut.textContent = pesan;
      butir.append(taut);
      daftar.append(butir);
      if (unsur) this.#tandai(unsur, pesan);
    }
    this.ringkasan.replaceChildren(ringkas);
    this.ringkasan.firstElementChild.focus();
  }

  bersihkanGalat() {
    this.ringkasan.replaceChildren();
    for (const pesan of semua(this.borang, ".pk-galat")) pesan.hidden = true;
    for (const isian of semua(this.borang, "[aria-invalid]")) isian.removeAttribute("aria-invalid");
  }

  get #terbuka() {
    return this.layar.find((l) => !l.hidden);
  }

  /** Is this for the answer that decides (`untuk`), and for those already given (`bila`: "a=1 2,b!=3|c=4")? */
  #berlaku({ dataset: { untuk, bila } }) {
    if (untuk && !untuk.split(" ").includes(this.cara)) return false;
    const benar = (syarat) => {
      const [kunci, nilai] = syarat.split("=");
      return nilai.split(" ").includes(this.#tulisan(kunci.replace("!", ""))) !== kunci.endsWith("!");
    };
    return !bila || bila.split("|").some((semuanya) => semuanya.split(",").every(benar));
  }

  /** Show of a screen what is for these answers. */
  #sesuaikan(layar) {
    for (const unsur of semua(layar, "[data-untuk], [data-bila]")) unsur.hidden = !this.#berlaku(unsur);
    this.#tukar(layar);
  }

  #klik(unsur) {
    const tambahan = unsur.closest("[data-tambah]");
    if (tambahan) tambah(tambahan.closest("[data-isian]")).focus();
    // A tap on a picture goes straight on; the keyboard, which must be able to look around, has the button.
    const langsung = unsur.closest("[data-langsung] label");
    if (langsung && !unsur.closest("input")) setTimeout(() => this.borang.requestSubmit());
  }

  /** A money answer given once goes along to questions that do not need it themselves, for the next one. */
  #titip(unsur) {
    const layar = unsur.closest("[data-layar]");
    return "titip" in layar.dataset && this.#berlaku({ dataset: { bila: unsur.dataset.bila } });
  }

  #tandai(unsur, pesan) {
    const tempat = unsur.querySelector(".pk-galat");
    tempat.textContent = pesan;
    tempat.hidden = false;
    for (const isian of semua(unsur, "input, select")) isian.setAttribute("aria-invalid", "true");
  }

  /** The questions of a screen that need an answer and have none; an occupation needs only its way of working. */
  #kosong(layar) {
    return semua(layar, "[data-kosong]").filter(
      (unsur) => this.#dipakai(unsur) && !this.#tulisan(unsur.dataset.isian) && !(unsur.dataset.isian === "pekerjaan" && this.cara),
    );
  }

  /** A question counts when its screen, its way of telling and itself are for this way of working. */
  #dipakai(unsur) {
    const layar = unsur.closest("[data-layar]");
    const cara = unsur.closest(".pk-cara");
    const dibuka = !cara || cara.dataset.cara === this.#caraMenyebut(layar);
    return dibuka && this.#berlaku(unsur) && this.#berlaku(layar);
  }

  #caraMenyebut(layar) {
    const pilihan = semua(layar, ".pk-tukar label").filter((l) => this.#berlaku(l)).map((l) => l.firstElementChild);
    return (pilihan.find((p) => p.checked) ?? pilihan[0])?.value ?? "0";
  }

  #tukar(layar) {
    const kini = this.#caraMenyebut(layar);
    for (const cara of semua(layar, ".pk-cara")) cara.hidden = cara.dataset.cara !== kini;
    for (const pilihan of semua(layar, ".pk-tukar input")) pilihan.checked = pilihan.value === kini;
  }

  #tulisan(kunci) {
    return kunci === "pekerjaan" ? this.pekerjaan.nilai : baca(this.isian.get(kunci));
  }

  #isikan(kunci, nilai) {
    isikan(this.isian.get(kunci), nilai);
  }
}

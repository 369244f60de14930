// The occupation box: a combobox with a list (ARIA 1.2). Choosing fills in the way of working, openly.

import { cari, persis, sebab, siapkan } from "../occupation-search.js";

export class Pekerjaan {
  /** Take over the box within the form; `siapBerubah` is called when the choice changes. */
  constructor(akar, siapBerubah) {
    this.isian = akar.querySelector("#isian-pekerjaan");
    this.kotak = akar.querySelector("#pk-daftar-kerja");
    this.hitung = akar.querySelector("[data-hitung]");
    this.rincian = akar.querySelector("[data-cara-kerja]");
    this.cara = [...this.rincian.querySelectorAll("input")];
    this.daftar = siapkan(JSON.parse(akar.querySelector("script[data-pekerjaan]").textContent));
    this.berubah = siapBerubah;
    this.cocok = [];
    this.aktif = -1;
    this.isian.addEventListener("input", () => this.#ketik());
    this.isian.addEventListener("keydown", (k) => this.#tombol(k));
    this.isian.addEventListener("blur", () => this.#tutup());
    this.kotak.addEventListener("pointerdown", (k) => k.preventDefault());
    this.kotak.addEventListener("click", (k) => {
      const butir = k.target.closest("[role=option]");
      if (butir) this.pilih(this.cocok[[...this.kotak.children].indexOf(butir)]);
    });
    this.rincian.addEventListener("change", () => {
      this.tunjukCara();
      this.berubah();
    });
  }

  /** The slug of the chosen occupation; empty when none is chosen. */
  get nilai() {
    return this.isian.dataset.nilai ?? "";
  }

  /** Fill in from the address; an unknown slug stays visible as typed. */
  isi(slug) {
    if (slug === this.nilai) return;
    const kerja = this.daftar.find((k) => k.slug === slug);
    if (kerja) this.pilih(kerja, false);
    else this.isian.value = slug;
  }

  /** Forget what was chosen and typed. */
  kosongkan() {
    this.isian.value = "";
    delete this.isian.dataset.nilai;
    this.rincian.open = false;
    this.tunjukCara();
  }

  /** Choose an occupation: its name in the box, its way of working below. */
  pilih(kerja, dariOrang = true) {
    this.isian.value = kerja.nama;
    this.isian.dataset.nilai = kerja.slug;
    for (const c of this.cara) c.checked = c.value === kerja.cara;
    this.rincian.open = false;
    this.#tutup();
    this.tunjukCara();
    if (dariOrang) this.berubah();
  }

  /** Before going on: take what was typed in full; otherwise open the list of ways of working. */
  pastikan() {
    if (!this.nilai) {
      const kerja = persis(this.daftar, this.isian.value);
      if (kerja) this.pilih(kerja);
    }
    if (!this.cara.some((c) => c.checked)) this.rincian.open = true;
  }

  #ketik() {
    if (this.nilai) {
      delete this.isian.dataset.nilai;
      for (const c of this.cara) c.checked = false;
    }
    this.tunjukCara();
    this.#buka();
    this.berubah();
  }

  #buka() {
    this.cocok = cari(this.daftar, this.isian.value);
    this.kotak.replaceChildren(...this.cocok.map((kerja, ke) => this.#butir(kerja, ke)));
    this.aktif = -1;
    this.#tampil(this.cocok.length > 0);
    const { banyak, nol } = this.hitung.dataset;
    this.hitung.textContent = this.cocok.length ? banyak.replace("{n}", this.cocok.length) : this.isian.value ? nol : "";
    this.hitung.classList.toggle("pk-vh", this.cocok.length > 0 || !this.isian.value);
  }

  #butir(kerja, ke) {
    const butir = document.createElement("li");
    butir.id = `pk-kerja-${ke}`;
    butir.setAttribute("role", "option");
    butir.setAttribute("aria-selected", "false");
    const kata = document.createElement("small");
    kata.textContent = sebab(kerja, this.isian.value);
    butir.append(kerja.nama, " ", kata);
    return butir;
  }

  #tampil(terbuka) {
    this.kotak.hidden = !terbuka;
    this.isian.setAttribute("aria-expanded", String(terbuka));
    if (!terbuka) this.isian.removeAttribute("aria-activedescendant");
  }

  #tutup() {
    this.aktif = -1;
    this.#tampil(false);
  }

  #tombol(kejadian) {
    const terbuka = !this.kotak.hidden;
    switch (kejadian.key) {
      case "ArrowDown":
      case "ArrowUp":
        kejadian.preventDefault();
        if (!terbuka) this.#buka();
        this.#sorot(kejadian.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (terbuka) {
          kejadian.preventDefault();
          this.#terima();
        }
        break;
      case "Escape":
        if (terbuka) kejadian.preventDefault();
        this.#tutup();
        break;
    }
  }

  /** Enter in an open list: take the marked one, or the only sensible one; otherwise mark the first. */
  #terima() {
    const kerja = this.cocok[this.aktif] ?? persis(this.cocok, this.isian.value) ?? (this.cocok.length === 1 && this.cocok[0]);
    if (kerja) this.pilih(kerja);
    else this.#sorot(1);
  }

  #sorot(langkah) {
    const banyak = this.cocok.length;
    if (!banyak) return;
    this.aktif = this.aktif < 0 && langkah < 0 ? banyak - 1 : (this.aktif + langkah + banyak) % banyak;
    for (const [ke, butir] of [...this.kotak.children].entries()) {
      butir.setAttribute("aria-selected", String(ke === this.aktif));
    }
    const butir = this.kotak.children[this.aktif];
    butir.scrollIntoView({ block: "nearest" });
    this.isian.setAttribute("aria-activedescendant", butir.id);
  }

  /** Say which way of working counts. */
  tunjukCara() {
    const terpilih = this.cara.find((c) => c.checked);
    this.rincian.querySelector("[data-belum]").hidden = Boolean(terpilih);
    this.rincian.querySelector("[data-sudah]").hidden = !terpilih;
    this.rincian.querySelector("[data-sudah] b").textContent = terpilih?.nextElementSibling.textContent ?? "";
  }
}

// The site with the radio off: registers the service worker, offers updates, keeps everything on request.
// Every word stands in overrides/bagian/simpan.html; this file only shows and hides.

const AKAR = new URL("../../", import.meta.url).href;
const CATATAN = "pk-simpan"; // which files are kept, each with the mark of its content
const SEKALIGUS = 4;
const WADAH = { mesin: "payung-mesin", halaman: "payung-halaman", berkas: "payung-berkas" };

const bagian = (nama) => document.querySelector(`[data-luring=${nama}]`);
const mega = (byte) => (byte / 1e6).toFixed(1).replace(".", ",");

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
    kabar.querySelector("button").onclick = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      pekerja.waiting.postMessage({ type: "SKIP_WAITING" });
    };
  };
  tawarkan();
  pekerja.addEventListener("updatefound", () => pekerja.installing?.addEventListener("statechange", tawarkan));
  // The very first page came before the service worker did: keep it too.
  if (!navigator.serviceWorker.controller) {
    const halaman = await caches.open(WADAH.halaman);
    await halaman.add(location.pathname).catch(() => {});
  }
}

// --- "Simpan di HP" --------------------------------------------------------------------------------------------

const catatan = {
  baca: () => JSON.parse(localStorage.getItem(CATATAN) || "{}"),
  tulis: (isi) => localStorage.setItem(CATATAN, JSON.stringify(isi)),
};

const wadah = (alamat) =>
  caches.open(alamat.startsWith("mesin/") ? WADAH.mesin : /(^|\/)$/.test(alamat) ? WADAH.halaman : WADAH.berkas);

class Simpanan {
  constructor(akar) {
    this.akar = akar;
    this.henti = null;
    for (const aksi of ["mulai", "jeda", "hapus"]) {
      for (const tombol of akar.querySelectorAll(`[data-simpan=${aksi}]`)) tombol.onclick = () => this[aksi]();
    }
  }

  /** Look what is kept, and show it. */
  async tampilkan() {
    this.daftar ??= await (await fetch(`${AKAR}simpan.json`)).json();
    const ada = catatan.baca();
    const tersimpan = this.daftar.berkas.filter((b) => ada[b.alamat] === b.sidik);
    const sudah = tersimpan.reduce((n, b) => n + b.byte, 0);
    const keadaan = this.henti ? "jalan" : sudah === this.daftar.byte ? "lengkap" : sudah ? "sebagian" : "kosong";
    for (const satu of this.akar.querySelectorAll("[data-keadaan]")) {
      satu.hidden = !satu.dataset.keadaan.split(" ").includes(keadaan);
    }
    this.#angka(sudah, tersimpan);
  }

  #angka(sudah, tersimpan) {
    const halaman = tersimpan.filter((b) => /(^|\/)$/.test(b.alamat)).length;
    const isi = { sudah: mega(sudah), dari: mega(this.daftar.byte), halaman, semua: this.daftar.halaman };
    for (const tulisan of this.akar.querySelectorAll("[data-tulisan]")) {
      tulisan.textContent = tulisan.dataset.tulisan.replace(/\{(\w+)\}/g, (_, k) => isi[k]);
    }
    this.akar.querySelector("progress").value = sudah / this.daftar.byte;
  }

  /** Fetch what is missing, a few files at a time; what has arrived stays, so a break loses nothing. */
  async mulai() {
    this.henti = new AbortController();
    this.#gagal(false);
    navigator.storage?.persist?.().catch(() => {});
    const ada = catatan.baca();
    const antre = this.daftar.berkas.filter((b) => ada[b.alamat] !== b.sidik);
    await this.tampilkan();
    const kerja = async () => {
      for (let satu = antre.shift(); satu && !this.henti.signal.aborted; satu = antre.shift()) {
        await this.#ambil(satu);
        ada[satu.alamat] = satu.sidik;
        catatan.tulis(ada);
        await this.tampilkan();
      }
    };
    try {
      await Promise.all(Array.from({ length: SEKALIGUS }, kerja));
    } catch {
      this.#gagal(!this.henti.signal.aborted);
      this.henti.abort();
    }
    this.henti = null;
    await this.tampilkan();
  }

  async #ambil({ alamat }) {
    const balasan = await fetch(AKAR + alamat, { cache: "no-cache", signal: this.henti.signal });
    if (!balasan.ok) throw new Error(alamat);
    await (await wadah(alamat)).put(AKAR + alamat, balasan);
  }

  jeda() {
    this.henti?.abort();
  }

  /** Undo: nothing of the site stays but the frame the browser needs to show it. */
  async hapus() {
    await Promise.all(Object.values(WADAH).map((nama) => caches.delete(nama)));
    localStorage.removeItem(CATATAN);
    await this.tampilkan();
  }

  #gagal(ya) {
    this.akar.querySelector("[data-gagal]").hidden = !ya;
  }
}

peringatkanUsang();
if ("serviceWorker" in navigator && "caches" in window) {
  daftarkan().catch(() => {}); // without it the site is as it was: online only
  const akar = bagian("simpan");
  if (akar) {
    const simpanan = new Simpanan(akar);
    akar.hidden = false;
    akar.addEventListener("toggle", () => akar.open && simpanan.tampilkan(), { once: true });
  }
}

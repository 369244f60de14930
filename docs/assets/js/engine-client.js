// The page's side of the engine: starts the worker, tells how far it is, asks it questions.
//
//   const mesin = new Mesin();
//   await mesin.mulai({ onKemajuan: ({ tahap, byte, dari }) => … });
//   const { jawaban, html, teks } = await mesin.tanya("periksa", masukan, hariIni);
//
// Every failure is a GalatMesin whose `sebab` the page turns into a sentence:
//   "tak_didukung"  this browser is too old for WebAssembly as Python needs it; nothing was fetched
//   "jaringan"      a file did not arrive          "memori"  the phone has not enough memory
//   "berhenti"      berhenti() was called          "mesin"   anything else
// `ulang()` starts afresh after any of them; what had been fetched comes from the browser's store.
//
// Written in the JavaScript of 2018, so that a phone too old for Python can still be told so.

const MEMORI_SEMPIT = 1; // GB
const DIAM_PALING_LAMA = 60000; // ms without one byte before a download counts as broken

export class GalatMesin extends Error {
  constructor(sebab, pesan) {
    super(pesan);
    this.name = "GalatMesin";
    this.sebab = sebab;
  }
}

/** Can this browser start Pyodide 0.29: WebAssembly with exceptions, 64-bit numbers, static blocks in classes? */
export function didukung() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.Tag !== "function") return false;
  if (typeof BigInt64Array !== "function") return false;
  try {
    return new Function("class A { static { this.a = true; } } return A.a;")();
  } catch (galat) {
    return galat instanceof EvalError; // a content policy forbids asking; the worker will find out
  }
}

export class Mesin {
  /** `mesin`: address of mesin/, else found from where this script stands. */
  constructor({ mesin = "../../mesin/" } = {}) {
    this._pangkal = new URL(mesin, import.meta.url).href;
    this._status = "mati";
    this._pendengar = () => {};
    this._menunggu = new Map(); // what was promised and not yet kept: "mulai" and the numbers of questions
    this._nomor = 0;
    this._mulai = null;
    this._manifes = null;
    this._pekerja = null;
    this._penjaga = 0;
    this._terjaga = false;
  }

  /** "mati", "memuat", "siap" or "gagal". */
  get status() {
    return this._status;
  }

  /** Has the person asked to save data? Then start only when told to, and name the size first. */
  get hematData() {
    const sambungan = navigator.connection;
    return Boolean(sambungan && sambungan.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
  }

  /** Has the device, as roughly as browsers tell, so little memory that it should do one thing at a time? */
  get sempit() {
    return (navigator.deviceMemory || Infinity) <= MEMORI_SEMPIT;
  }

  /** What a first start fetches, in bytes. */
  async ukuran() {
    return (await this._bacaManifes()).jumlah.gz;
  }

  /** Starts once; later calls give the same promise. `onKemajuan` hears {tahap: "unduh" | "menyiapkan", byte, dari}. */
  mulai({ onKemajuan = this._pendengar } = {}) {
    this._pendengar = onKemajuan;
    if (!this._mulai) this._mulai = this._nyalakan();
    return this._mulai;
  }

  /** Asks one question, starting first if need be; gives what `checker.browser.jawab` answers. */
  async tanya(perintah, masukan, hariIni) {
    await this.mulai();
    if (!this._pekerja) throw new GalatMesin("berhenti", "dihentikan");
    this._nomor += 1;
    const id = this._nomor;
    const janji = this._janji(id);
    this._pekerja.postMessage({ jenis: "tanya", id, perintah, masukan, hariIni });
    return janji;
  }

  /** Stops the worker and frees its memory; what was asked and not yet answered fails with "berhenti". */
  berhenti() {
    this._gugur(new GalatMesin("berhenti", "dihentikan"));
    this._status = "mati";
  }

  /** Starts afresh, after a failure or to be rid of the old worker. */
  ulang() {
    this.berhenti();
    return this.mulai();
  }

  _nyalakan() {
    const siap = this._janji("mulai");
    if (!didukung()) {
      this._gugur(new GalatMesin("tak_didukung", "WebAssembly"));
      return siap;
    }
    this._status = "memuat";
    const masih = this._menunggu.get("mulai"); // stopped meanwhile? then this start is no longer ours to finish
    const lalu = (kerja) => (isi) => this._menunggu.get("mulai") === masih && kerja(isi);
    this._bacaManifes().then(
      lalu((manifes) => this._panggil(manifes)),
      lalu((galat) => this._gugur(galat)),
    );
    return siap;
  }

  _panggil(manifes) {
    const pekerja = new Worker(this._pangkal + manifes.pekerja);
    this._pekerja = pekerja;
    this._terjaga = Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
    pekerja.onmessage = ({ data }) => this._terima(data);
    pekerja.onerror = (kejadian) => {
      kejadian.preventDefault();
      // A script that never came says nothing; one that broke says what.
      this._gugur(new GalatMesin(kejadian.message ? "mesin" : "jaringan", kejadian.message || manifes.pekerja));
    };
    pekerja.postMessage({ jenis: "mulai", pangkal: this._pangkal, manifes });
    this._jaga();
  }

  _terima(data) {
    if (data.jenis === "kemajuan") {
      clearTimeout(this._penjaga);
      if (data.tahap === "unduh") this._jaga();
      this._pendengar({ tahap: data.tahap, byte: data.byte, dari: data.dari });
    } else if (data.jenis === "siap") {
      this._status = "siap";
      this._tepati("mulai");
      if (!this._terjaga) this._titipkan(data.alamat).catch(() => {}); // only this phone's next visit misses it
    } else if (data.jenis === "jawaban") {
      this._tepati(data.id, data.hasil);
    } else {
      this._gugur(new GalatMesin(data.sebab, data.pesan)); // a Python in doubt is not asked again
    }
  }

  /**
   * On a first visit the engine is on its way before the offline worker is there to keep it: ask once more for what the
   * browser still holds, so that it passes by.
   */
  async _titipkan(alamat) {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.ready;
    for (const satu of [`${this._pangkal}manifes.json`, this._pangkal + this._manifes.pekerja, ...alamat]) {
      const { body } = await fetch(satu);
      if (body) await body.cancel();
    }
  }

  /** Fails the start when no byte comes for too long: a phone can be connected to a network that is not there. */
  _jaga() {
    const putus = () => this._gugur(new GalatMesin("jaringan", "tidak ada data yang datang"));
    this._penjaga = setTimeout(putus, DIAM_PALING_LAMA);
  }

  _janji(kunci) {
    return new Promise((selesai, tolak) => this._menunggu.set(kunci, { selesai, tolak }));
  }

  _tepati(kunci, isi) {
    this._menunggu.get(kunci).selesai(isi);
    this._menunggu.delete(kunci);
  }

  /** Ends the worker and fails everything that waits for it; the next start is a fresh one. */
  _gugur(galat) {
    clearTimeout(this._penjaga);
    if (this._pekerja) this._pekerja.terminate();
    this._pekerja = null;
    this._mulai = null;
    this._status = "gagal";
    const menunggu = [...this._menunggu.values()];
    this._menunggu.clear();
    for (const { tolak } of menunggu) tolak(galat);
  }

  async _bacaManifes() {
    if (this._manifes) return this._manifes;
    try {
      const balasan = await fetch(`${this._pangkal}manifes.json`, { cache: "no-cache" });
      if (!balasan.ok) throw new Error(String(balasan.status));
      this._manifes = await balasan.json();
      return this._manifes;
    } catch (galat) {
      throw new GalatMesin("jaringan", `manifes.json: ${galat.message}`);
    }
  }
}

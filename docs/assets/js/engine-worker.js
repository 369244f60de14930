// The worker that holds Python. It fetches the packed runtime (mesin/), starts it, then passes questions to
// `checker.browser.jawab` and its answers back. It knows no rule, no number and no sentence of the law.
//
// In   {jenis: "mulai", pangkal, manifes}             pangkal: address of mesin/, manifes: its manifes.json
//      {jenis: "tanya", id, perintah, masukan, hariIni}
// Out  {jenis: "kemajuan", tahap: "unduh" | "menyiapkan", byte, dari}
//      {jenis: "siap", alamat}   {jenis: "jawaban", id, hasil}   {jenis: "gagal", sebab, pesan, id?}
"use strict";

const PAKET = "/lib/python3.13/site-packages";
const MODUL = ["checker", "checker.tampilan"]; // what the first answer needs; "siap" should mean it
const JEDA_KEMAJUAN = 100; // ms between two messages about progress
const MIME = { js: "text/javascript", wasm: "application/wasm", zip: "application/zip" };

const jaringan = self.fetch.bind(self);
const alamatTerpakai = [];
let jawab = null;

/** What went wrong, in words the page can choose its sentence by: "jaringan", "memori" or "mesin". */
class Gagal extends Error {
  constructor(sebab, pesan) {
    super(pesan);
    this.sebab = sebab;
  }
}

function sebabDari(galat) {
  if (galat instanceof Gagal) return galat.sebab;
  const memori = galat instanceof RangeError || /memory|allocat/i.test(String(galat && galat.message));
  return memori ? "memori" : "mesin";
}

function lapor(galat, id) {
  const pesan = String((galat && galat.message) || galat);
  self.postMessage({ jenis: "gagal", sebab: sebabDari(galat), pesan, id });
}

// --- Fetching -------------------------------------------------------------------------------------------------

/** Bytes on the way, summed over all files; what each weighs is known better once its answer has begun. */
class Kemajuan {
  constructor(berkas) {
    this.dari = new Map(berkas.map((b) => [b.nama, b.gz]));
    this.sudah = new Map();
    this.sisa = berkas.length;
    this.terakhir = 0;
  }

  catat(nama, byte, dari) {
    this.sudah.set(nama, byte);
    this.dari.set(nama, dari);
    const kini = performance.now();
    if (kini - this.terakhir < JEDA_KEMAJUAN) return;
    this.terakhir = kini;
    this.kirim("unduh");
  }

  selesai() {
    this.sisa -= 1;
    if (this.sisa === 0) this.kirim("menyiapkan");
  }

  kirim(tahap) {
    const jumlah = (peta) => Math.round([...peta.values()].reduce((a, b) => a + b, 0));
    self.postMessage({ jenis: "kemajuan", tahap, byte: jumlah(this.sudah), dari: jumlah(this.dari) });
  }
}

/** Does the host compress this file by itself? Asked without fetching it; no answer counts as no. */
async function hostMemadatkan(alamat) {
  try {
    const balasan = await jaringan(alamat, { method: "HEAD" });
    return balasan.ok && balasan.headers.has("Content-Encoding");
  } catch {
    return false;
  }
}

/** Addresses to try for a file, best first: kept on the phone, compressed by the host, compressed by us, plain. */
async function urutanAlamat(alamat) {
  const padat = `${alamat}.gz`;
  const bisaBuka = typeof DecompressionStream === "function";
  if (!bisaBuka) return [alamat];
  if (self.caches) {
    if (await caches.match(padat).catch(() => null)) return [padat];
    if (await caches.match(alamat).catch(() => null)) return [alamat, padat];
  }
  return (await hostMemadatkan(alamat)) ? [alamat, padat] : [padat, alamat];
}

async function buka(alamat) {
  let galat = new Gagal("jaringan", alamat);
  for (const calon of await urutanAlamat(alamat)) {
    try {
      const balasan = await jaringan(calon);
      if (balasan.ok) {
        alamatTerpakai.push(calon);
        return balasan;
      }
      galat = new Gagal("jaringan", `${calon}: ${balasan.status}`);
    } catch (e) {
      galat = new Gagal("jaringan", `${calon}: ${e.message}`);
    }
  }
  throw galat;
}

/** How many bytes travel for one byte that is read: 1, or less when the host compresses. */
function perbandingan(balasan, berkas) {
  const cara = balasan.headers.get("Content-Encoding");
  if (!cara) return 1;
  return ((cara === "br" && berkas.br) || berkas.gz) / berkas.asli;
}

/**
 * Fetches a file, counts what arrives, and gives it unpacked, as a stream.
 * `putus` is told when it breaks off: whoever reads the stream only learns that something is wrong with it.
 */
async function ambil(berkas, pangkal, kemajuan, putus) {
  const balasan = await buka(pangkal + berkas.nama);
  const baca = balasan.body.getReader();
  const awal = await baca.read().catch((galat) => {
    throw new Gagal("jaringan", `${berkas.nama}: ${galat.message}`);
  });
  // A host may have unpacked it on the way, so the content decides, not the name.
  const gzip = awal.value && awal.value[0] === 0x1f && awal.value[1] === 0x8b;
  const skala = gzip ? 1 : perbandingan(balasan, berkas); // a host may even compress our .gz once more
  const dari = gzip ? berkas.gz : berkas.asli * skala;
  let byte = 0;
  const gagal = (kendali, pesan) => {
    const galat = new Gagal("jaringan", `${berkas.nama}: ${pesan}`);
    putus(galat);
    kendali.error(galat);
  };
  const teruskan = (kendali, { done, value }) => {
    if (!done) {
      byte += value.length * skala;
      kemajuan.catat(berkas.nama, byte, dari);
      kendali.enqueue(value);
    } else if (byte + 1 < dari) {
      gagal(kendali, `${byte} dari ${dari} byte`);
    } else {
      kemajuan.selesai();
      kendali.close();
    }
  };
  const alir = new ReadableStream({
    start: (kendali) => teruskan(kendali, awal),
    pull: (kendali) =>
      baca.read().then(
        (potong) => teruskan(kendali, potong),
        (galat) => gagal(kendali, galat.message),
      ),
    cancel: (alasan) => baca.cancel(alasan),
  });
  const isi = gzip ? alir.pipeThrough(new DecompressionStream("gzip")) : alir;
  return new Response(isi, { headers: { "Content-Type": MIME[berkas.nama.split(".").pop()] } });
}

// --- Starting -------------------------------------------------------------------------------------------------

/** Writes the files of a stored zip (sitegen/runtime/arsip.py makes no other) below a folder. */
function bongkar(FS, isi, folder) {
  const lihat = new DataView(isi.buffer);
  const teks = new TextDecoder();
  for (let i = 0; lihat.getUint32(i, true) === 0x04034b50; ) {
    const nama = i + 30;
    const akhirNama = nama + lihat.getUint16(i + 26, true);
    const data = akhirNama + lihat.getUint16(i + 28, true);
    const akhir = data + lihat.getUint32(i + 18, true);
    const jalan = `${folder}/${teks.decode(isi.subarray(nama, akhirNama))}`;
    FS.mkdirTree(jalan.slice(0, jalan.lastIndexOf("/")));
    FS.writeFile(jalan, isi.subarray(data, akhir));
    i = akhir;
  }
}

async function jalankanSkrip(balasan) {
  const alamat = URL.createObjectURL(await balasan.blob());
  self.importScripts(alamat);
  URL.revokeObjectURL(alamat);
}

/** Lets Pyodide fetch nothing but the files given, and hear about a wasm that does not start: it only logs that. */
function jaga(berkas, macet) {
  self.fetch = (alamat) =>
    berkas.get(String(alamat)) || Promise.reject(new Gagal("mesin", `permintaan tak dikenal: ${alamat}`));
  const asli = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...isi) => {
    const janji = asli(...isi);
    janji.catch(macet);
    return janji;
  };
}

async function nyalakan({ pangkal, manifes }, macet) {
  const kemajuan = new Kemajuan(Object.values(manifes.berkas));
  const peran = ["pemuat", "inti", "wasm", "pustaka", "payung"];
  const semua = peran.map((satu) => ambil(manifes.berkas[satu], pangkal, kemajuan, macet));
  for (const satu of semua) satu.catch(macet);
  const [pemuat, inti, wasm, pustaka, payung] = semua;
  const stdLibURL = pangkal + manifes.berkas.pustaka.nama;
  jaga(new Map([[`${pangkal}pyodide.asm.wasm`, wasm], [stdLibURL, pustaka]]), macet);
  await jalankanSkrip(await pemuat);
  await jalankanSkrip(await inti);
  const python = await self.loadPyodide({
    indexURL: pangkal,
    stdLibURL,
    lockFileContents: manifes.kunci,
    fsInit: async (FS) => bongkar(FS, new Uint8Array(await (await payung).arrayBuffer()), PAKET),
  });
  for (const modul of MODUL) python.pyimport(modul);
  jawab = python.pyimport("checker.browser").jawab;
}

/** Starts Python; the first thing that goes wrong is what is told, as later ones follow from it. */
function mulai(pesan) {
  return new Promise((selesai, tolak) => nyalakan(pesan, tolak).then(selesai, tolak)).then(
    () => self.postMessage({ jenis: "siap", alamat: alamatTerpakai }),
    (galat) => lapor(galat),
  );
}

function tanya({ id, perintah, masukan, hariIni }) {
  try {
    const hasil = JSON.parse(jawab(perintah, JSON.stringify(masukan), hariIni));
    self.postMessage({ jenis: "jawaban", id, hasil });
  } catch (galat) {
    lapor(galat, id);
  }
}

self.onmessage = ({ data }) => {
  if (data.jenis === "mulai") mulai(data);
  else tanya(data);
};

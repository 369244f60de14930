// The search engine: ranks pages for what was typed.
//
// A place (a page, or a section of it) earns for each meaning the best of what it says there; rare meanings earn more.
// A page is worth its best place. Measured against MiniSearch with the same roots, words and weights
// (tests/site/test_cari.py): smaller, and the right page is first more often.
import { makna } from "./meanings.js";

const DARI_INDUK = 0.7; // what a section gets from its page's title and opening
const SELURUH = 0.2; // what the rest of the page adds
const JAUH = 0.2; // below this share of the best, a page is not worth showing
const FRASA = 1.1; // a whole everyday name met, per word

/** Give the pages for what was typed, best first: address, title, place, first words, and the roots to mark. */
export function cari(mesin, ketikan, paling = 10) {
  const tanya = makna(mesin, ketikan);
  const nilai = new Map(); // place → what it earned for each meaning
  const berat = tanya.makna.map(({ pilihan, penting }, m) => nilaiMakna(mesin, pilihan, penting, m, nilai));
  const penuh = berat.reduce((a, b) => a + b, 0);
  if (!penuh) return [];
  return kumpulkan(mesin, nilai)
    .map(([nomor, milik]) => nilaiHalaman(mesin, tanya, nomor, milik, nilai, berat, penuh))
    .sort((a, b) => b.nilai - a.nilai || a.nomor - b.nomor)
    .filter((hasil, i, [teratas]) => i < paling && hasil.nilai > JAUH * teratas.nilai)
    .map((hasil) => tampil(mesin, tanya, hasil));
}

function nilaiMakna(mesin, pilihan, penting, m, nilai) {
  let tertinggi = 0;
  // A word that stands in for another is never worth more than the one that was typed, if pages know that.
  const diketik = [...pilihan].filter(([a, bobot]) => bobot >= 0.9 && mesin.isi.has(a)).map(([a]) => kelangkaan(mesin, mesin.isi.get(a)));
  const batas = diketik.length ? Math.max(...diketik) : Infinity;
  for (const [a, bobot] of pilihan) {
    const milik = mesin.isi.get(a);
    if (!milik) continue;
    const langka = Math.min(batas, kelangkaan(mesin, milik)) * penting;
    tertinggi = Math.max(tertinggi, bobot * langka);
    for (let i = 0; i < milik.length; i += 2) {
      const [tempat, kuat] = [milik[i], milik[i + 1]];
      let satu = nilai.get(tempat);
      if (!satu) nilai.set(tempat, (satu = []));
      satu[m] = Math.max(satu[m] || 0, bobot * langka * kuat);
    }
  }
  return tertinggi;
}

/** The fewer places say a root, the more it tells. */
const kelangkaan = (mesin, milik) => Math.log(1 + (2 * mesin.tempat.length) / milik.length);

function kumpulkan(mesin, nilai) {
  const halaman = new Map();
  for (const tempat of nilai.keys()) {
    const { halaman: h } = mesin.tempat[tempat];
    if (!halaman.has(h)) halaman.set(h, []);
    halaman.get(h).push(tempat);
  }
  return [...halaman];
}

/** A page is worth its best place, a little of all it says, and more the more of the meanings it meets. */
function nilaiHalaman(mesin, tanya, nomor, milik, nilai, berat, penuh) {
  const h = mesin.halaman[nomor];
  const induk = milik.find((t) => !mesin.tempat[t].judul);
  const dariInduk = (induk !== undefined && nilai.get(induk)) || [];
  let terbaik = { tempat: induk, nilai: -1 };
  const seluruh = [];
  for (const t of milik) {
    const sendiri = nilai.get(t);
    const jumlah = berat.reduce((n, _, m) => {
      const punya = sendiri[m] || 0;
      seluruh[m] = Math.max(seluruh[m] || 0, punya);
      return n + Math.max(punya, t === induk ? 0 : DARI_INDUK * (dariInduk[m] || 0));
    }, 0);
    const bertanya = tanya.tanya && mesin.tempat[t].judul.endsWith("?") ? 1.1 : 1;
    if (jumlah * bertanya > terbaik.nilai) terbaik = { tempat: t, nilai: jumlah * bertanya };
  }
  const termuat = berat.reduce((n, b, m) => n + (seluruh[m] ? b : 0), 0) / penuh;
  const semuanya = seluruh.reduce((a, b) => a + (b || 0), 0);
  const dasar = terbaik.nilai + SELURUH * semuanya + nilaiFrasa(mesin, tanya, h);
  return { nomor, tempat: terbaik.tempat, induk, nilai: dasar * h.bobot * (0.4 + 0.6 * termuat) };
}

/** Everyday names met as a whole: "tukang parkir" is more than "tukang" and "parkir". */
function nilaiFrasa(mesin, { kata }, h) {
  let terbaik = 0;
  for (const frasa of h.frasa) {
    const ada = frasa.every((semua) => kata.some((k) => k.akar.some((a) => semua.includes(a))));
    if (!ada) continue;
    const langka = frasa.reduce((n, semua) => {
      const milik = mesin.isi.get(semua[0]);
      return n + (milik ? kelangkaan(mesin, milik) : 0);
    }, 0);
    terbaik = Math.max(terbaik, langka * FRASA);
  }
  return terbaik;
}

function tampil(mesin, tanya, { nomor, tempat, nilai }) {
  const h = mesin.halaman[nomor];
  const t = mesin.tempat[tempat] || { judul: "", cuplik: h.cuplik, jangkar: "" };
  const tanda = new Set(tanya.makna.flatMap(({ pilihan }) => [...pilihan.keys()]));
  return {
    alamat: h.jalan + (t.jangkar ? `#${t.jangkar}` : ""),
    judul: h.judul,
    bagian: t.judul,
    letak: h.letak,
    cuplik: t.cuplik || h.cuplik,
    tanda,
    nilai,
  };
}

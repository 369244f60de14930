// Opens the search index that sitegen/cari made: pages, their sections ("places"), and which place says which root.
import { akar, potong } from "./words.js";
import { aturanKata } from "./meanings.js";

const BOBOT = { judul: 5, tambahan: 4, subjudul: 3.5, cuplik: 1.3, teks: 1 };
const PANJANG = 60; // words of a place beyond which each says less
const LANGKAH = 80;

/** Prepare an index (sitegen/cari/kemas.py says what is in it) for searching; `jeda` lets the page breathe now and then. */
export async function buka(indeks, jeda = () => {}) {
  const mesin = { halaman: [], tempat: [], isi: new Map(), kata: new Map(), ...aturanKata(indeks) };
  for (const [jalan, judul, cuplik, tambahan, bagian] of indeks.halaman) {
    const nomor = mesin.halaman.length;
    if (nomor % 16 === 15) await jeda();
    const letak = indeks.letak[jalan.split("/")[0]];
    const h = { jalan, judul, cuplik, letak: letak && jalan.indexOf("/") < jalan.length - 1 ? letak : "", frasa: [] };
    h.bobot = bobotHalaman(indeks.bobot, jalan);
    mesin.halaman.push(h);
    const tempat = tambahTempat(mesin, nomor, { judul: "", cuplik, jangkar: "" });
    catat(mesin, tempat, judul, BOBOT.judul);
    if (!jalan.startsWith(indeks.rumpun) || jalan === indeks.rumpun) catat(mesin, tempat, cuplik, BOBOT.cuplik);
    for (const frasa of tambahan) {
      catat(mesin, tempat, frasa, BOBOT.tambahan);
      h.frasa.push(potong(frasa).map((k) => akarIngat(mesin, k)));
    }
    for (const [subjudul, isi, jangkar] of bagian) {
      const anak = tambahTempat(mesin, nomor, { judul: subjudul, cuplik: isi, jangkar: jangkar || siput(subjudul) });
      catat(mesin, anak, subjudul, BOBOT.subjudul);
      catat(mesin, anak, isi, BOBOT.cuplik);
    }
  }
  await catatSisa(mesin, indeks.sisa, jeda);
  mesin.sering = indeks.sering.map((jalan) => mesin.halaman.find((h) => h.jalan === jalan)).filter(Boolean);
  return mesin;
}

function tambahTempat(mesin, halaman, isi) {
  return mesin.tempat.push({ halaman, ...isi }) - 1;
}

function akarIngat(mesin, kata) {
  let semua = mesin.kata.get(kata);
  if (!semua) mesin.kata.set(kata, (semua = akar(kata)));
  return semua;
}

function catat(mesin, tempat, teks, bobot) {
  for (const kata of new Set(potong(teks))) catatAkar(mesin, akarIngat(mesin, kata), tempat, bobot);
}

/** Note that a place says a root; `isi` holds for each root a row of place, weight, place, weight, ... */
function catatAkar(mesin, semua, tempat, bobot) {
  for (const a of semua) {
    const milik = mesin.isi.get(a);
    if (!milik) mesin.isi.set(a, [tempat, bobot]);
    else if (milik[milik.length - 2] !== tempat) milik.push(tempat, bobot);
    else {
      // Said twice is said louder, but the strongest place of a word counts most.
      const dulu = milik[milik.length - 1];
      milik[milik.length - 1] = Math.max(dulu, bobot) + 0.15 * Math.min(dulu, bobot);
    }
  }
}

/** Words beyond what is shown: shared beginnings and steps, as kemas.py wrote them. In long places each says less. */
async function catatSisa(mesin, [kata, tempat], jeda) {
  const daftar = tempat.split("!").map(urai);
  const panjang = new Array(mesin.tempat.length).fill(0);
  for (const semua of daftar) for (const nomor of semua) panjang[nomor] += 1;
  const bobot = panjang.map((n) => BOBOT.teks * Math.min(1, (PANJANG / n) ** 0.5));
  let dulu = "";
  for (const [ke, tulisan] of kata.split(/(?=[A-Z])/).entries()) {
    if (ke % 400 === 399) await jeda();
    dulu = dulu.slice(0, tulisan.charCodeAt(0) - 65) + tulisan.slice(1);
    const semua = akarIngat(mesin, dulu);
    for (const nomor of daftar[ke]) catatAkar(mesin, semua, nomor, bobot[nomor]);
  }
}

/** Steps back into numbers; the letters are those from # on, without the backslash. */
function urai(tulisan) {
  const semua = [];
  let nomor = -1;
  for (let i = 0; i < tulisan.length; i += 1) {
    const kode = tulisan.charCodeAt(i);
    const n = kode - (kode > 92 ? 36 : 35);
    nomor += n < LANGKAH ? n : (n - LANGKAH + 1) * LANGKAH;
    if (n < LANGKAH) semua.push(nomor);
  }
  return semua;
}

/** Some pages name nearly everything and are rarely meant; the longest address that fits decides. */
function bobotHalaman(bobot, jalan) {
  const milik = Object.keys(bobot).filter((b) => (b ? jalan.startsWith(b) : jalan === b));
  return milik.length ? bobot[milik.sort((a, b) => b.length - a.length)[0]] : 1;
}

/** The anchor MkDocs gives a heading that names none. */
const siput = (judul) =>
  judul
    .normalize("NFKD")
    .replace(/[^\x00-\x7f]/g, "")
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/[-\s]+/g, "-");

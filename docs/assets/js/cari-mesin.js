// The search engine: opens the index made by sitegen/cari and ranks pages for what was typed.
//
// Every typed word becomes one "meaning": the roots it may have, the words that mean the same, and, when no page
// knows it, the nearest words that pages do know. A place (a page, or a section of it) earns for each meaning the best
// of what it says there; rare meanings earn more. A page is worth its best place.
import { akar, potong } from "./cari-kata.js";

const BOBOT = { judul: 5, tambahan: 4, subjudul: 3.5, cuplik: 1.3, teks: 1 };
const SAMA = 0.85; // a word that means the same
const ARAH = 0.6; // a word that only points there
const SALAH_KETIK = [1, 0.8, 0.55]; // by letters that are wrong
const AWAL_KATA = 0.7; // a word still being typed
const LEMAH = 0.25; // words that are on nearly every page
const JUMLAH = 1.5; // amounts in rupiah, and years
const DARI_INDUK = 0.7; // what a section gets from its page's title and opening
const SELURUH = 0.2; // what the rest of the page adds
const FRASA = 1.1; // a whole everyday name met, per word
const HURUF = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((h) => h !== "\\" && h > '"');
const LANGKAH = 80;
const PANJANG = 60; // words of a place beyond which each says less

// --- Opening -------------------------------------------------------------------------------------------------------

/** Prepare an index (sitegen/cari/kemas.py says what is in it) for searching. */
export function buka(indeks) {
  const mesin = { halaman: [], tempat: [], isi: new Map(), kata: new Map(), ...aturanKata(indeks) };
  for (const [jalan, judul, cuplik, tambahan, bagian] of indeks.halaman) {
    const nomor = mesin.halaman.length;
    const letak = indeks.letak[jalan.split("/")[0]];
    const h = { jalan, judul, cuplik, letak: letak && jalan.indexOf("/") < jalan.length - 1 ? letak : "", frasa: [] };
    h.bobot = bobotHalaman(indeks.bobot, jalan);
    mesin.halaman.push(h);
    const tempat = tambahTempat(mesin, nomor, { judul: "", cuplik, jangkar: "" });
    catat(mesin, tempat, judul, BOBOT.judul);
    catat(mesin, tempat, cuplik, BOBOT.cuplik);
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
  catatSisa(mesin, indeks.sisa);
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
  for (const kata of new Set(potong(teks))) catatKata(mesin, tempat, kata, bobot);
}

/** Note that a place says a word; `isi` holds for each root a row of place, weight, place, weight, ... */
function catatKata(mesin, tempat, kata, bobot) {
  for (const a of akarIngat(mesin, kata)) {
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
function catatSisa(mesin, [kata, tempat]) {
  const daftar = tempat.split("!").map(urai);
  const panjang = new Array(mesin.tempat.length).fill(0);
  for (const nomor of daftar.flat()) panjang[nomor] += 1;
  let dulu = "";
  [...kata.matchAll(/([A-Z])([^A-Z]*)/g)].forEach(([, sama, sisa], ke) => {
    dulu = dulu.slice(0, sama.charCodeAt(0) - 65) + sisa;
    for (const nomor of daftar[ke]) catatKata(mesin, nomor, dulu, BOBOT.teks * Math.min(1, (PANJANG / panjang[nomor]) ** 0.5));
  });
}

/** Steps back into numbers. */
function urai(tulisan) {
  const semua = [];
  let nomor = -1;
  for (const huruf of tulisan) {
    const n = HURUF.indexOf(huruf);
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

// --- Words that mean the same ----------------------------------------------------------------------------------------

function aturanKata({ lewati, sama, arah }) {
  const aturan = [];
  const tambah = (dari, ke, bobot) => {
    const pola = dari.startsWith("=") ? [dari.slice(1)] : potong(dari).map((k) => akar(k)[0]);
    aturan.push({ pola, persis: dari.startsWith("="), ke, bobot });
  };
  for (const kelompok of sama) {
    const tujuan = kelompok.filter((k) => !/[ =]/.test(k)).map((k) => akar(k)[0]);
    for (const dari of kelompok) tambah(dari, tujuan, SAMA);
  }
  for (const [dari, ke] of arah) for (const satu of dari) tambah(satu, ke.map((k) => akar(k)[0]), ARAH);
  return {
    lewati: new Set([...lewati.kata, ...lewati.tanya]),
    tanya: new Set(lewati.tanya),
    lemah: new Set(lewati.lemah.map((k) => akar(k)[0])),
    aturan,
  };
}

/** Where a rule's words stand in a row (words that say nothing may stand between): the numbers of the words, or null. */
function cocokFrasa(pola, persis, kata) {
  for (let i = 0; i < kata.length; i += 1) {
    const di = [];
    for (let j = i; j < kata.length && di.length < pola.length; j += 1) {
      if (persis ? kata[j].tulis === pola[di.length] : kata[j].akar.includes(pola[di.length])) di.push(j);
      else if (!di.length || !kata[j].lewat) break;
    }
    if (di.length === pola.length) return di;
  }
  return null;
}

// --- Asking ----------------------------------------------------------------------------------------------------------

/** Turn what was typed into meanings: each a weight for every root that would satisfy it. */
function makna(mesin, ketikan) {
  const kata = potong(ketikan).map((tulis) => ({ tulis, akar: akar(tulis), lewat: mesin.lewati.has(tulis) }));
  const masihDiketik = /[\p{L}\p{N}]$/u.test(ketikan);
  const isi = kata.filter((k) => !k.lewat);
  const dipakai = isi.length ? isi : kata;
  const semua = new Map();
  dipakai.forEach((k) => {
    const pilihan = new Map();
    k.akar.forEach((a, i) => tambahPilihan(pilihan, a, i ? 0.9 : 1));
    if (!k.akar.some((a) => mesin.isi.has(a))) terdekat(mesin, k.tulis, pilihan);
    if (masihDiketik && k === kata[kata.length - 1]) awalKata(mesin, k.tulis, pilihan);
    semua.set(k, { pilihan, penting: pentingnya(mesin, k) });
  });
  for (const { pola, persis, ke, bobot } of mesin.aturan) {
    const di = cocokFrasa(pola, persis, kata);
    if (!di) continue;
    const satu = di.map((i) => kata[i]).filter((k) => semua.has(k));
    if (di.length === 1 && satu.length) {
      for (const a of ke) tambahPilihan(semua.get(satu[0]).pilihan, a, bobot);
    } else {
      // A whole expression is a meaning of its own; its single words then matter less.
      const kunci = ke.join(" ");
      const lama = semua.get(kunci) || { pilihan: new Map(), penting: 1 };
      for (const a of ke) tambahPilihan(lama.pilihan, a, bobot + 0.15);
      semua.set(kunci, lama);
      for (const k of satu) semua.get(k).penting = Math.min(semua.get(k).penting, 0.5);
    }
  }
  return { kata, tanya: kata.some((k) => mesin.tanya.has(k.tulis)) || /\?/.test(ketikan), makna: [...semua.values()] };
}

/** Words on nearly every page say little; an amount says exactly what is meant. */
function pentingnya(mesin, { tulis, akar: semua }) {
  if (/^\d{4,}$/.test(tulis)) return JUMLAH;
  return semua.some((a) => mesin.lemah.has(a)) ? LEMAH : 1;
}

function tambahPilihan(pilihan, a, bobot) {
  if ((pilihan.get(a) || 0) < bobot) pilihan.set(a, bobot);
}

/** For a word that no page knows: those a letter or two away. */
function terdekat(mesin, tulis, pilihan) {
  const boleh = /^\d+$/.test(tulis) || tulis.length < 4 ? 0 : tulis.length < 8 ? 1 : 2;
  if (!boleh) return;
  for (const [kata, semua] of mesin.kata) {
    // One of the first two letters is nearly always right; this spares most of the comparing.
    if (kata[0] !== tulis[0] && kata[1] !== tulis[1] && kata[0] !== tulis[1] && kata[1] !== tulis[0]) continue;
    if (Math.abs(kata.length - tulis.length) > boleh || /^\d/.test(kata)) continue;
    const beda = jarak(tulis, kata, boleh);
    if (beda > boleh) continue;
    const bobot = SALAH_KETIK[beda] * (kata[0] === tulis[0] ? 1 : 0.8);
    for (const a of semua) tambahPilihan(pilihan, a, bobot);
  }
}

/** For the last word: all that it may become. */
function awalKata(mesin, tulis, pilihan) {
  if (tulis.length < 2) return;
  for (const [kata, semua] of mesin.kata) {
    if (kata.length <= tulis.length || !kata.startsWith(tulis)) continue;
    const bobot = AWAL_KATA * (tulis.length / kata.length) ** 0.5;
    for (const a of semua) tambahPilihan(pilihan, a, bobot);
  }
}

/** Letters wrong, missing, too many or swapped (Damerau-Levenshtein), given up beyond `boleh`. */
export function jarak(a, b, boleh) {
  let dulu2 = [];
  let dulu = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const kini = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const beda = a[i - 1] === b[j - 1] ? 0 : 1;
      kini[j] = Math.min(dulu[j] + 1, kini[j - 1] + 1, dulu[j - 1] + beda);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) kini[j] = Math.min(kini[j], dulu2[j - 2] + 1);
    }
    if (Math.min(...kini) > boleh) return boleh + 1;
    [dulu2, dulu] = [dulu, kini];
  }
  return dulu[b.length];
}

// --- Ranking -----------------------------------------------------------------------------------------------------------

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
    .slice(0, paling)
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

// What was typed, as "meanings": for each word the roots it may have, words that mean the same, and, when no page knows
// it, the nearest words that pages do know.
import { akar, potong } from "./words.js";

const SAMA = 0.85; // a word that means the same
const ARAH = 0.6; // a word that only points there
const SALAH_KETIK = [1, 0.8, 0.55]; // by letters that are wrong
const AWAL_KATA = 0.7; // a word still being typed
const LEMAH = 0.25; // words that are on nearly every page
const JUMLAH = 1.5; // amounts in rupiah

// --- Words that mean the same ----------------------------------------------------------------------------------------

/** Make the rules for words that stand for others. */
export function aturanKata({ lewati, sama, arah }) {
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
export function makna(mesin, ketikan) {
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
  if (/^\d{4,}$/.test(tulis) && !/^(?:19|20)\d\d$/.test(tulis)) return JUMLAH;
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

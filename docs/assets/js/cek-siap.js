// The part of an answer that was made with the page: shown while the engine starts, or where it can't.
// Which answers there are, and how they are found, is told by its indeks.json; no rule stands here.

import { mentah } from "./cek-uang.js";

const TIDAK_ADA = ["", ""];
let indeks = null;

/** Give the HTML for these answers, head and cards, both "" where none was made. Never fails. */
export async function siap(masukan, hariIni, pangkal) {
  try {
    indeks ??= await ambil(`${pangkal}indeks.json`);
    const bulan = masukan.bulan ?? hariIni.slice(0, indeks.bulan[0].length);
    const nomor = baris(uang(masukan));
    if (nomor < 0 || !indeks.bulan.includes(bulan) || !cukup(masukan)) return TIDAK_ADA;
    const sektor = masukan.sektor ?? indeks.sektor[masukan.pekerjaan] ?? "";
    const semua = await ambil(`${pangkal}${bulan}/${nomor}.json`);
    return semua[`${sektor}-${indeks.jht[masukan.jht ?? ""]}`] ?? TIDAK_ADA;
  } catch {
    return TIDAK_ADA;
  }
}

async function ambil(alamat) {
  const balasan = await fetch(alamat);
  if (!balasan.ok) throw new Error(alamat);
  return balasan.json();
}

/** Do these answers ask for nothing beyond what was made? */
function cukup(masukan) {
  return (
    Object.entries(indeks.harus).every(([kunci, nilai]) => masukan[kunci] === nilai) &&
    Object.keys(masukan).every((kunci) => indeks.isian.includes(kunci))
  );
}

/** The amount a month, from one number or from a day's amount and the days. */
function uang({ penghasilan, penghasilan_harian: harian, hari_kerja: hari }) {
  const jumlah = penghasilan ? [penghasilan] : [harian, hari];
  return jumlah.reduce((kali, teks) => kali * Number(mentah(teks ?? "")), 1);
}

/** The last row that starts at or below the amount; -1 where the amount is no whole number of rupiah. */
function baris(jumlah) {
  return Number.isInteger(jumlah) ? indeks.dari.filter((dari) => dari <= jumlah).length - 1 : -1;
}

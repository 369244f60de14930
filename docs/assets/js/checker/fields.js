// One question's controls as one text, and back: the only place that knows what kinds of controls there are.
//
//   radio buttons, boxes   the chosen values, with commas      "daftar"    several selects: "SD:4, SMA:1"
//   one field or select    what is typed or chosen             "pasangan"  named amounts:   "darat:500000"

import { mentah, rapi } from "./money.js";

const kendali = (unsur) => [...unsur.querySelectorAll("input, select")];
const tulisan = (isian) => (isian.matches("[data-uang]") ? mentah(isian.value.trim()) : isian.value.trim());
const tombol = (semua) => /^(radio|checkbox)$/.test(semua[0].type);

/** Give what a question holds; empty when nothing is filled in. */
export function baca(unsur) {
  const semua = kendali(unsur);
  if (tombol(semua)) return semua.filter((t) => t.checked).map((t) => t.value).join(",");
  if (unsur.dataset.bentuk === "daftar") return semua.map((s) => s.value).filter(Boolean).join(", ");
  if (unsur.dataset.bentuk !== "pasangan") return tulisan(semua[0]);
  const isi = semua.map((s) => [s.dataset.kunci, tulisan(s)]);
  return isi.filter(([, nilai]) => nilai).map((satu) => satu.join(":")).join(", ");
}

/** Fill a question with a text that `baca` gave, or that stands in the address. */
export function isikan(unsur, teks) {
  if (teks && baca(unsur) === teks) return;
  const bagian = teks.split(",").map((t) => t.trim()).filter(Boolean);
  if (unsur.dataset.bentuk === "daftar") while (kendali(unsur).length < bagian.length) tambah(unsur);
  const semua = kendali(unsur);
  if (tombol(semua)) for (const t of semua) t.checked = bagian.includes(t.value);
  else if (unsur.dataset.bentuk === "daftar") semua.forEach((s, ke) => pilih(s, bagian[ke] ?? ""));
  else if (unsur.dataset.bentuk === "pasangan") {
    const isi = new Map(bagian.map((b) => b.split(":")));
    for (const s of semua) s.value = rapi(isi.get(s.dataset.kunci) ?? "");
  } else if (semua[0].tagName === "SELECT") pilih(semua[0], teks);
  else semua[0].value = semua[0].matches("[data-uang]") ? rapi(teks) : teks;
}

/** Add one more row to a list question. */
export function tambah(unsur) {
  const semua = [...unsur.querySelectorAll("[data-baris]")];
  const baru = semua[0].cloneNode(true);
  const nomor = semua.length + 1;
  const isian = baru.querySelector("select");
  isian.value = "";
  isian.id = `${isian.id}-${nomor}`;
  const label = baru.querySelector("label");
  label.htmlFor = isian.id;
  label.textContent = unsur.dataset.sebut.replace("{n}", nomor);
  semua.at(-1).after(baru);
  return isian;
}

/** Choose in a select; a value it does not hold is kept as an entry of its own, so that the engine can name it. */
function pilih(isian, nilai) {
  isian.value = nilai;
  if (isian.value === nilai) return;
  isian.add(new Option(nilai, nilai));
  isian.value = nilai;
}

// Finds an occupation by the words people use: whole, begun, inside a word, or with one letter wrong.

const PALING_BANYAK = 8;

/** Lower case, no accents, words apart by single spaces. */
export const sederhana = (teks) =>
  teks.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").trim();

/** Prepare the list once: `[slug, name, way of working, words]`. */
export function siapkan(daftar) {
  return daftar.map(([slug, nama, cara, sebutan]) => {
    const frasa = [nama, ...sebutan].map(sederhana);
    return { slug, nama, cara, sebutan, frasa, kata: [...new Set(frasa.flatMap((f) => f.split(" ")))] };
  });
}

/** Give the best matches for what was typed, best first. */
export function cari(daftar, ketikan) {
  const tanya = sederhana(ketikan);
  if (!tanya) return [];
  const kata = tanya.split(" ");
  return daftar
    .map((kerja) => ({ kerja, nilai: nilaiFrasa(kerja.frasa, tanya) || nilaiKata(kerja.kata, kata) }))
    .filter(({ nilai }) => nilai > 0)
    .sort((a, b) => b.nilai - a.nilai || a.kerja.nama.localeCompare(b.kerja.nama, "id"))
    .slice(0, PALING_BANYAK)
    .map(({ kerja }) => kerja);
}

/** Find the one occupation whose name or everyday word is exactly what was typed. */
export const persis = (daftar, ketikan) => daftar.find((kerja) => kerja.frasa.includes(sederhana(ketikan)));

/** The everyday word by which an occupation was found, where its name does not show why; else empty. */
export function sebab(kerja, ketikan) {
  const tanya = sederhana(ketikan);
  const dalam = (teks) => sederhana(teks).includes(tanya);
  return dalam(kerja.nama) ? "" : (kerja.sebutan.find(dalam) ?? "");
}

function nilaiFrasa(frasa, tanya) {
  const di = frasa.findIndex((f) => f === tanya);
  if (di >= 0) return di === 0 ? 100 : 95;
  if (frasa.some((f) => f.startsWith(tanya))) return 80;
  if (frasa.some((f) => f.includes(` ${tanya}`))) return 70;
  if (tanya.length > 2 && frasa.some((f) => f.includes(tanya))) return 60;
  return tanya.length > 3 && frasa.some((f) => jarakSatu(f, tanya)) ? 55 : 0;
}

/** Below whole phrases: how well each typed word is met, averaged, so that one stray word does not hide a match. */
function nilaiKata(milik, diketik) {
  const jumlah = diketik.reduce((n, k) => n + Math.max(...milik.map((m) => nilaiSatu(m, k))), 0);
  return jumlah / diketik.length;
}

function nilaiSatu(milik, diketik) {
  if (milik === diketik) return 50;
  if (diketik.length > 1 && milik.startsWith(diketik)) return 40;
  if (diketik.length > 3 && milik.includes(diketik)) return 30;
  if (diketik.length > 3 && satuSalah(milik, diketik)) return 25;
  return 0;
}

/** One letter wrong against a word or its beginning. */
function satuSalah(milik, diketik) {
  return [-1, 0, 1].some((beda) => jarakSatu(milik.slice(0, diketik.length + beda), diketik));
}

/** One letter more, less, other or swapped. */
function jarakSatu(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i += 1;
  if (a.length === b.length) {
    const tertukar = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
    return tertukar || a.slice(i + 1) === b.slice(i + 1);
  }
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

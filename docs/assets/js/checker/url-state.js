// The answers in the address: after the #, so no server ever sees them.

const TANYA = "tanya";
const UBAH = "ubah";

/** Read a fragment: the answers to known questions, and the screen to show (`ubah`: then back to the result). */
export function baca(hash, dikenal) {
  const isi = new URLSearchParams(hash.replace(/^#/, ""));
  const jawab = Object.fromEntries(dikenal.filter((kunci) => isi.get(kunci)).map((kunci) => [kunci, isi.get(kunci)]));
  return { jawab, tanya: isi.get(TANYA) ?? "", ubah: isi.get(UBAH) ?? "" };
}

/** Write answers as a fragment; with a screen, the one to show. */
export function tulis(jawab, layar = "", mengubah = false) {
  const isi = new URLSearchParams(jawab);
  if (layar) isi.set(mengubah ? UBAH : TANYA, layar);
  return `#${isi}`;
}

/** Tell whether a fragment is an anchor of the page and not a set of answers. */
export const jangkar = (hash) => hash.length > 1 && !hash.includes("=");

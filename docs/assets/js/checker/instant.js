// The part of an answer that was made with the page: shown while the engine starts, or where it can't.
// Which texts have one, and in which file, is told by its indeks.json; no rule and no reader of numbers stands here.

const TIDAK_ADA = ["", ""];
let indeks = null;

/** Give the HTML for these answers, head and cards, both "" where none was made. Never fails. */
export async function siap(masukan, hariIni, pangkal) {
  try {
    indeks ??= await ambil(`${pangkal}indeks.json`);
    const bulan = masukan.bulan ?? hariIni.slice(0, indeks.bulan[0].length);
    const nomor = indeks.nomor[kepala(masukan)];
    if (nomor === undefined || !indeks.bulan.includes(bulan) || !cukup(masukan)) return TIDAK_ADA;
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
    Object.keys(masukan).every((kunci) => indeks.isian.includes(kunci)) &&
    (!masukan.pekerjaan || Object.hasOwn(indeks.sektor, masukan.pekerjaan))
  );
}

const cocok = (kunci, teks) => new RegExp(indeks.pola[kunci]).test(teks);

/** The leading digits of the amount a month, told at once or as days; "" where the engine must read it. */
function kepala(masukan) {
  const diisi = Object.keys(indeks.pola).filter((kunci) => kunci in masukan);
  const dikenal = indeks.cara.some((cara) => cara.join() === diisi.join());
  if (!dikenal || !diisi.every((kunci) => cocok(kunci, masukan[kunci]))) return "";
  const sebulan = String(diisi.reduce((kali, kunci) => kali * masukan[kunci], 1));
  return cocok(indeks.cara[0], sebulan) ? sebulan.slice(0, -indeks.ekor) : "";
}

// The checker's page: the address says where the person is, this file keeps form, result and address in step.
// No rule, number or word of law stands here: questions come with the page, answers from the engine.

import { Formulir } from "./checker/form.js";
import { Jawaban } from "./checker/answer.js";
import { baca, jangkar, tulis } from "./checker/url-state.js";

const TENANG = 250;

const akar = document.getElementById("pk-cek");
const jawaban = new Jawaban(akar);
const formulir = new Formulir(akar, simpanNanti);
jawaban.tetapkan = (isi) => {
  if (!Object.keys(isi).length) return;
  formulir.isi(isi); // what the engine has filled in stands in the address, and in a link sent to others
  catat("", false);
};
let mengubah = false;
let terakhir = null;
let jeda = 0;
let dihapus = "";

/** Go to a place, new in the history: the browser's back button leads here again. */
function ke(alamat) {
  clearTimeout(jeda);
  history.pushState({ dalam: true }, "", alamat || location.pathname + location.search);
  tampil({ fokus: true });
}

/** Keep what is typed in the address, so that a reload loses nothing. Browsers limit how often; so wait a moment. */
function simpanNanti() {
  clearTimeout(jeda);
  jeda = setTimeout(simpan, TENANG);
}

function simpan() {
  clearTimeout(jeda);
  jeda = 0;
  if (akar.dataset.tampil === "tanya") catat(formulir.kode, mengubah);
}

/** Write the present answers and screen into the address, in the place of what stands there. */
function catat(layar, diubah) {
  terakhir = tulis(formulir.ambil(), layar, diubah);
  history.replaceState(history.state, "", terakhir);
}

/** Show what the address says: a question, or the result. */
async function tampil({ fokus = false } = {}) {
  const { hash } = location;
  if (hash === terakhir || jangkar(hash)) return;
  terakhir = hash;
  const { jawab, tanya, ubah } = baca(hash, formulir.dikenal);
  const ada = Object.keys(jawab).length > 0;
  formulir.isi(jawab, { hanya: !tanya && !ubah });
  const layar = ubah || tanya || (ada && !formulir.kurang() ? "" : formulir.kurang() || formulir.layar[0].dataset.layar);
  if (layar) return tunjukTanya(layar, Boolean(ubah), fokus);
  await tunjukJawaban(fokus);
}

function tunjukTanya(layar, diubah, fokus) {
  mengubah = diubah;
  jawaban.sembunyikan();
  akar.dataset.tampil = "tanya";
  formulir.borang.hidden = false;
  formulir.tampilkan(layar, { mengubah });
  if (fokus) keAtas(() => formulir.fokus());
}

async function tunjukJawaban(fokus, pilihan = {}) {
  akar.dataset.tampil = "jawaban";
  formulir.borang.hidden = true;
  formulir.bersihkanGalat();
  if (fokus) keAtas();
  const galat = await jawaban.tampilkan(formulir.ambil(), { fokus, ...pilihan });
  if (!galat?.length) return;
  // The engine refuses: back to the first question it names, with everything still filled in.
  const layar = galat.map((g) => formulir.layarDari(g.isian)).find(Boolean) ?? formulir.layar[0].dataset.layar;
  catat(layar, true);
  tunjukTanya(layar, true, false);
  formulir.tampilkanGalat(galat);
}

function keAtas(lalu) {
  scrollTo({ top: 0, behavior: "instant" });
  lalu?.();
}

async function maju(kejadian) {
  kejadian.preventDefault();
  const kosong = formulir.galatKosong();
  if (kosong.length) return formulir.tampilkanGalat(kosong);
  const masukan = formulir.ambil();
  const kode = formulir.kode;
  const salah = jawaban.siap ? formulir.galatLayar(await jawaban.periksa(masukan)) : [];
  if (kode !== formulir.kode) return; // pressed twice: already gone on
  if (salah.length) return formulir.tampilkanGalat(salah);
  simpan();
  const lanjut = mengubah ? formulir.kurang() : formulir.sesudah(formulir.kode);
  ke(tulis(masukan, lanjut));
}

/** Back as the browser's own button goes; only a page opened right here has nothing behind it. */
function mundur() {
  if (history.state?.dalam) history.back();
  else ke(tulis(formulir.ambil(), mengubah ? "" : formulir.sebelum(formulir.kode)));
}

const aksi = {
  kembali: mundur,
  unduh: () => tunjukJawaban(true, { unduh: true }),
  ulang: () => tunjukJawaban(true, { unduh: true }),
  cetak: () => print(),
  salin: async (tombol) => {
    await salin(jawaban.pesan);
    kabarkan(tombol);
  },
  bagikan: () => navigator.share({ text: jawaban.pesan }).catch(() => {}), // closing the sheet is an answer too
  "ke-ubah": () => {
    const judul = document.getElementById("pk-ubah");
    judul.scrollIntoView();
    judul.focus({ preventScroll: true });
  },
  "mulai-lagi": () => {
    dihapus = location.hash;
    ke("");
    urung(true);
  },
  urungkan: () => {
    urung(false);
    ke(dihapus);
  },
};

const urung = (terlihat) => (akar.querySelector("[data-bagian=urung]").hidden = !terlihat);

async function salin(teks) {
  if (navigator.clipboard) return navigator.clipboard.writeText(teks);
  const kotak = Object.assign(document.createElement("textarea"), { value: teks });
  document.body.append(kotak);
  kotak.select();
  document.execCommand("copy");
  kotak.remove();
}

function kabarkan(tombol) {
  const semula = tombol.textContent;
  tombol.textContent = tombol.dataset.sudah;
  akar.querySelector("[data-kabar]").textContent = tombol.dataset.sudah;
  setTimeout(() => (tombol.textContent = semula), 3000);
}

akar.addEventListener("click", (kejadian) => {
  const tombol = kejadian.target.closest("[data-aksi]");
  if (tombol) aksi[tombol.dataset.aksi]?.(tombol);
  const taut = kejadian.target.closest('a[href^="#"]');
  if (!taut) return;
  kejadian.preventDefault();
  const tujuan = document.getElementById(taut.hash.slice(1));
  if (tujuan) tujuan.focus();
  else ke(taut.hash);
});
formulir.borang.addEventListener("submit", maju);
formulir.borang.addEventListener("input", () => urung(false), { passive: true });
for (const tanda of ["pointerdown", "keydown", "input"]) {
  formulir.borang.addEventListener(tanda, () => jawaban.hangatkan(), { once: true, passive: true });
}
addEventListener("popstate", () => tampil({ fokus: true }));
addEventListener("pagehide", () => jeda && simpan());
tampil();

// The search box: a dialog on every page, or the field of /cari/. Results are plain links, so that every phone and
// every screen reader knows what to do with them; the number found is said aloud. What is typed stays on this page.
import { buka } from "./search-index.js";
import { akar } from "./words.js";
import { cari } from "./ranking.js";

const AKAR = new URL("../../", import.meta.url);
const INDEKS = new URL("../cari/indeks.json", import.meta.url);
const PALING_BANYAK = 8;
const TUNGGU = 120; // milliseconds of rest between typing and looking
const templat = document.getElementById("pk-telusur");

let mesin;
/** Fetch and open the index once; a failure is forgotten, so that it can be tried again. */
function siapkan() {
  mesin = mesin || ambil().catch((galat) => {
    mesin = undefined;
    throw galat;
  });
  return mesin;
}

async function ambil() {
  const jawaban = await fetch(INDEKS);
  if (!jawaban.ok) throw new Error(String(jawaban.status));
  return buka(await jawaban.json(), () => new Promise((lanjut) => setTimeout(lanjut)));
}

/** Let styles come before the box shows, but never wait long for them. */
function gaya() {
  if (document.querySelector(`link[href="${templat.dataset.gaya}"]`)) return Promise.resolve();
  const tautan = Object.assign(document.createElement("link"), { rel: "stylesheet", href: templat.dataset.gaya });
  document.head.append(tautan);
  return new Promise((selesai) => {
    tautan.onload = tautan.onerror = selesai;
    setTimeout(selesai, 2000);
  });
}

// --- One field with its results ------------------------------------------------------------------------------------

function pasang(isian, panel, setelahCari) {
  const bagian = (nama) => panel.querySelector(`[data-pesan="${nama}"]`);
  const kabar = panel.querySelector("[data-kabar]");
  const daftar = panel.querySelector("[data-hasil]");
  let jam;

  const tampilkan = (ketikan, pesan, hasil) => {
    for (const nama of ["tidak", "gagal", "sering"]) bagian(nama).hidden = !pesan.includes(nama);
    daftar.replaceChildren(...hasil.map(butir));
    daftar.dataset.untuk = ketikan;
  };

  async function lihat() {
    clearTimeout(jam);
    const ketikan = isian.value.trim();
    let siap;
    try {
      if (!daftar.children.length) kabar.textContent = kabar.dataset.sedang;
      siap = await siapkan();
    } catch {
      kabar.textContent = "";
      tampilkan(ketikan, ["gagal"], []);
      return;
    }
    if (ketikan !== isian.value.trim()) return; // typed on meanwhile: that look is on its way
    const hasil = ketikan ? cari(siap, isian.value, PALING_BANYAK) : [];
    setelahCari(ketikan);
    if (hasil.length) {
      kabar.textContent = hasil.length > 1 ? kabar.dataset.banyak.replace("{n}", hasil.length) : kabar.dataset.satu;
      tampilkan(ketikan, [], hasil);
    } else {
      kabar.textContent = ketikan ? kabar.dataset.nihil : "";
      tampilkan(ketikan, ketikan ? ["tidak", "sering"] : ["sering"], siap.sering);
    }
  }

  isian.addEventListener("input", () => {
    clearTimeout(jam);
    jam = setTimeout(lihat, TUNGGU);
  });
  isian.form.addEventListener("submit", async (e) => {
    e.preventDefault();
    await lihat();
    // Out of the field, so that a phone's keyboard makes room for what was found.
    const tautan = daftar.querySelector("a");
    if (tautan) tautan.focus();
  });
  panel.querySelector("[data-ulang]").addEventListener("click", lihat);
  isian.closest("dialog, article").addEventListener("keydown", (e) => pindah(e, isian, daftar));
  return lihat;
}

/** Arrow keys walk from the field through the results and back. */
function pindah(e, isian, daftar) {
  if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
  const baris = [isian, ...daftar.querySelectorAll("a")];
  const kini = baris.indexOf(document.activeElement);
  if (kini < 0) return;
  e.preventDefault();
  const tujuan = baris[Math.max(0, Math.min(baris.length - 1, kini + (e.key === "ArrowDown" ? 1 : -1)))];
  tujuan.focus();
}

/** One result: where it stands, its title (a link over the whole row), its first words, with the found words marked. */
function butir({ alamat, jalan, judul, bagian, letak, cuplik, tanda }) {
  const baris = document.createElement("li");
  const tautan = Object.assign(document.createElement("a"), { href: new URL(alamat || jalan || "./", AKAR).href });
  bertanda(tautan, judul, tanda);
  if (bagian) {
    tautan.append(" › ");
    bertanda(tautan, bagian, tanda);
  }
  const kepala = document.createElement("p");
  kepala.className = "pk-telusur__judul";
  kepala.append(tautan);
  baris.append(kepala);
  for (const [kelas, teks] of [["letak", letak], ["cuplik", cuplik]]) {
    if (!teks) continue;
    const p = document.createElement("p");
    p.className = `pk-telusur__${kelas}`;
    bertanda(p, teks, kelas === "cuplik" && tanda);
    baris.append(p);
  }
  return baris;
}

/** Write text into an element, with <mark> around the words that were looked for. */
function bertanda(wadah, teks, tanda) {
  for (const potong of teks.split(/([\p{L}\p{N}]+)/u)) {
    if (tanda && akar(potong.toLowerCase()).some((a) => tanda.has(a))) {
      wadah.append(Object.assign(document.createElement("mark"), { textContent: potong }));
    } else if (potong) wadah.append(potong);
  }
}

// --- The two places it stands in -------------------------------------------------------------------------------------

let kotak;
/** Open the dialog (made on the first call), with a word already in it if there is one. */
export async function bukaKotak(ketikan = "") {
  if (!kotak) {
    kotak = templat.content.querySelector("dialog").cloneNode(true);
    document.body.append(kotak);
    const isian = kotak.querySelector("input");
    kotak.lihat = pasang(isian, kotak.querySelector(".pk-telusur__panel"), () => {});
    kotak.querySelector("[data-tutup]").addEventListener("click", () => kotak.close());
    // A tap beside the box closes it, and so does a result: it may stand on this very page.
    kotak.addEventListener("click", (e) => (e.target === kotak || e.target.closest("a[href]")) && kotak.close());
    kotak.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.preventDefault(); // a search field would only empty itself
      kotak.close();
    });
  }
  await gaya();
  if (!kotak.open) kotak.showModal();
  const isian = kotak.querySelector("input");
  if (ketikan) isian.value = ketikan;
  isian.focus();
  isian.select();
  kotak.lihat();
}

/** Make the field of /cari/ answer as one types; what is asked stands behind # in the address, which is never sent. */
export function pasangHalaman(form) {
  const panel = templat.content.querySelector(".pk-telusur__panel").cloneNode(true);
  form.after(panel);
  const isian = form.elements.q;
  const tanya = new URLSearchParams(location.hash.slice(1)).get("q") || new URLSearchParams(location.search).get("q");
  if (tanya && !isian.value) isian.value = tanya;
  const lihat = pasang(isian, panel, (ketikan) => {
    history.replaceState(null, "", location.pathname + (ketikan ? `#q=${encodeURIComponent(ketikan)}` : ""));
  });
  lihat();
}

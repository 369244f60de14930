// The frame of the site: theme, sharing, the bubble that tells what an amount rests on, the occupation picker.
// Everything here only makes shorter what already works without it; every word shown stands in the HTML.

import "./search/door.js";
import "./read-aloud.js";
import "./offline/start.js";

const akar = document.documentElement;
const semua = (pemilih, di = document) => [...di.querySelectorAll(pemilih)];

// --- Theme -----------------------------------------------------------------------------------------------------------

for (const tombol of semua("[data-tema]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => {
    const pilihan = akar.getAttribute("data-md-color-scheme");
    const gelap = pilihan ? pilihan === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
    const baru = gelap ? "default" : "slate";
    akar.setAttribute("data-md-color-scheme", baru);
    try {
      localStorage.setItem("pk-tema", baru);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  });
}

// --- Menu: closes on Escape and on a tap elsewhere ------------------------------------------------------------------

for (const menu of semua(".pk-menu-kecil")) {
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (e) => {
    if (!menu.contains(e.target)) menu.open = false;
  });
}

// --- Sharing -----------------------------------------------------------------------------------------------------------

async function salin(teks) {
  if (navigator.clipboard) return navigator.clipboard.writeText(teks);
  const kotak = Object.assign(document.createElement("textarea"), { value: teks });
  document.body.append(kotak);
  kotak.select();
  document.execCommand("copy");
  kotak.remove();
}

for (const tombol of semua("[data-salin]")) {
  tombol.hidden = false;
  const semula = tombol.textContent;
  tombol.addEventListener("click", async () => {
    await salin(tombol.dataset.teks);
    tombol.textContent = tombol.dataset.selesai;
    for (const kabar of semua("[data-kabar]")) kabar.textContent = tombol.dataset.selesai;
    setTimeout(() => (tombol.textContent = semula), 4000);
  });
}

for (const tombol of semua("[data-bagi]")) {
  tombol.hidden = !navigator.share;
  // A share sheet that is closed again rejects; that is an answer, not an error.
  tombol.addEventListener("click", () => navigator.share({ text: tombol.dataset.teks }).catch(() => {}));
}

for (const tombol of semua("[data-cetak]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => print());
}

// Paper shows the articles that the screen keeps closed.
addEventListener("beforeprint", () => {
  for (const d of semua(".pk-dasar:not([open])")) d.open = d.dataset.cetak = true;
});
addEventListener("afterprint", () => {
  for (const d of semua("details[data-cetak]")) {
    d.open = false;
    delete d.dataset.cetak;
  }
});

// A link to something closed opens it; most browsers do so by themselves.
const bukaTujuan = () => {
  const tujuan = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const tutup = tujuan?.closest("details:not([open])");
  if (!tutup) return;
  tutup.open = true;
  tujuan.scrollIntoView();
};
addEventListener("hashchange", bukaTujuan);
bukaTujuan();

// --- The bubble over an amount; a browser without popovers follows the link to the foot of the page --------------------

if (HTMLElement.prototype.showPopover) {
  let balon;
  document.addEventListener("click", (e) => {
    const taut = e.target.closest?.(".pk-rp[data-dasar]");
    if (!taut) return;
    const dasar = taut.dataset.dasar.split(" ").map((id) => document.getElementById(`dasar-${id}`)).filter(Boolean);
    if (!dasar.length) return;
    e.preventDefault();
    if (!balon) {
      balon = Object.assign(document.createElement("div"), { className: "pk-balon", popover: "auto", tabIndex: -1 });
      document.body.append(balon);
    }
    const daftar = document.createElement("ul");
    for (const satu of dasar) {
      const baru = satu.cloneNode(true);
      baru.removeAttribute("id");
      daftar.append(baru);
    }
    balon.replaceChildren(daftar);
    balon.showPopover();
    const r = taut.getBoundingClientRect();
    const kiri = Math.min(r.left, innerWidth - balon.offsetWidth - 16);
    balon.style.left = `${Math.max(16, kiri) + scrollX}px`;
    const muatDiBawah = r.bottom + 8 + balon.offsetHeight < innerHeight;
    const atas = muatDiBawah || r.top < balon.offsetHeight + 8 ? r.bottom + 8 : r.top - balon.offsetHeight - 8;
    balon.style.top = `${atas + scrollY}px`;
    balon.focus({ preventScroll: true });
  });
}

// --- The occupation picker: filters the links that are in the page -----------------------------------------------------

const sederhana = (teks) => teks.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").trim();

for (const borang of semua("[data-kerja]")) {
  const isian = borang.querySelector("input");
  const sering = borang.querySelector("[data-sering]");
  const hasil = borang.querySelector("[data-hasil]");
  const kosong = borang.querySelector("[data-kosong]");
  const daftar = semua("[data-kata]", borang).map((taut) => {
    const nama = sederhana(taut.textContent);
    return { taut, nama, kata: ` ${nama} ${sederhana(taut.dataset.kata)}` };
  });

  const cari = (tanya) =>
    daftar
      .filter((satu) => tanya.split(" ").every((k) => satu.kata.includes(` ${k}`)))
      .sort((a, b) => b.nama.startsWith(tanya) - a.nama.startsWith(tanya))
      .slice(0, 6);

  const tampil = () => {
    const tanya = sederhana(isian.value);
    const cocok = tanya.length > 1 ? cari(tanya) : [];
    hasil.replaceChildren(
      ...cocok.map(({ taut }) => {
        const li = document.createElement("li");
        const a = taut.cloneNode(true);
        a.className = "pk-pilih";
        li.append(a);
        return li;
      }),
    );
    hasil.hidden = !cocok.length;
    sering.hidden = cocok.length > 0;
    kosong.hidden = tanya.length < 2 || cocok.length > 0;
  };

  isian.addEventListener("input", tampil);
  borang.addEventListener("submit", (e) => {
    e.preventDefault();
    tampil();
    location.href = hasil.querySelector("a")?.href ?? borang.action;
  });
  tampil();
}

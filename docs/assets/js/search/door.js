// The door to search: loads nothing of it until someone opens it or writes in a field.

const muat = () => import("./search-box.js");

/** Open the box; where that cannot be (old browser, no network), the link's page answers. */
async function buka(alamat, ketikan = "") {
  try {
    if (!window.HTMLDialogElement) throw new Error("dialog");
    (await muat()).bukaKotak(ketikan);
  } catch {
    location.href = ketikan ? `${alamat}#q=${encodeURIComponent(ketikan)}` : alamat;
  }
}

const tautan = document.querySelector("[data-telusur-buka]");
const halaman = document.querySelector("[data-telusur-halaman]");

if (tautan && !halaman) {
  tautan.setAttribute("aria-haspopup", "dialog");
  tautan.addEventListener("pointerdown", () => muat().catch(() => {}), { once: true });
  tautan.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    buka(tautan.href);
  });
  // Forms elsewhere (the page for wrong addresses) hand over what was typed.
  for (const isian of document.querySelectorAll("form[data-telusur-isian]")) {
    isian.addEventListener("submit", (e) => {
      e.preventDefault();
      buka(tautan.href, isian.elements.q.value);
    });
  }
}

document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
  if (e.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
  e.preventDefault();
  if (halaman) halaman.elements.q.focus();
  else if (tautan) buka(tautan.href);
});

if (halaman) {
  const pasang = () => muat().then((kotak) => kotak.pasangHalaman(halaman));
  if (/[?#&]q=./.test(location.search + location.hash) || halaman.elements.q.value) pasang();
  else halaman.elements.q.addEventListener("focus", pasang, { once: true });
}

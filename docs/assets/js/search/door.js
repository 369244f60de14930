// The door to search: loads nothing of it until someone opens it or writes in a field.

import { find, findAll, findOrNull } from "../page.js";

const load = () => import("./search-box.js");

/**
 * Open the box; where that cannot be (old browser, no network), the link's page answers.
 *
 * @param {string} address @param {string} [typed]
 */
async function openSearch(address, typed = "") {
  try {
    if (!window.HTMLDialogElement) throw new Error("dialog");
    (await load()).openBox(typed);
  } catch {
    location.href = typed ? `${address}#q=${encodeURIComponent(typed)}` : address;
  }
}

/** @type {HTMLAnchorElement | null} */
const link = findOrNull(document, "[data-telusur-buka]");
/** @type {HTMLFormElement | null} */
const pageForm = findOrNull(document, "[data-telusur-halaman]");

if (link && !pageForm) {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("pointerdown", () => load().catch(() => {}), { once: true });
  link.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    openSearch(link.href);
  });
  // Forms elsewhere (the page for wrong addresses) hand over what was typed.
  for (const form of findAll(document, "form[data-telusur-isian]")) {
    form.hidden = false;
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      openSearch(link.href, find(form, "input").value);
    });
  }
}

document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
  if (e.target instanceof Element && e.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
  e.preventDefault();
  if (pageForm) find(pageForm, "input").focus();
  else if (link) openSearch(link.href);
});

if (pageForm) {
  const attach = () => load().then((box) => box.attachPage(pageForm));
  if (/[?#&]q=./.test(location.search + location.hash) || find(pageForm, "input").value) attach();
  else find(pageForm, "input").addEventListener("focus", attach, { once: true });
}

// The door to search: loads nothing of it until someone opens it or writes in a field.

const load = () => import("./search-box.js");

/** Open the box; where that cannot be (old browser, no network), the link's page answers. */
async function openSearch(address, typed = "") {
  try {
    if (!window.HTMLDialogElement) throw new Error("dialog");
    (await load()).openBox(typed);
  } catch {
    location.href = typed ? `${address}#q=${encodeURIComponent(typed)}` : address;
  }
}

const link = document.querySelector("[data-telusur-buka]");
const pageForm = document.querySelector("[data-telusur-halaman]");

if (link && !pageForm) {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("pointerdown", () => load().catch(() => {}), { once: true });
  link.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    e.preventDefault();
    openSearch(link.href);
  });
  // Forms elsewhere (the page for wrong addresses) hand over what was typed.
  for (const form of document.querySelectorAll("form[data-telusur-isian]")) {
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      openSearch(link.href, form.elements.q.value);
    });
  }
}

document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
  if (e.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
  e.preventDefault();
  if (pageForm) pageForm.elements.q.focus();
  else if (link) openSearch(link.href);
});

if (pageForm) {
  const attach = () => load().then((box) => box.attachPage(pageForm));
  if (/[?#&]q=./.test(location.search + location.hash) || pageForm.elements.q.value) attach();
  else pageForm.elements.q.addEventListener("focus", attach, { once: true });
}

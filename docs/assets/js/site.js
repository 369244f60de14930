// The frame of the site: theme, sharing, the bubble that tells what an amount rests on, the occupation picker.
// Everything here only makes shorter what already works without it; every word shown stands in the HTML.

import "./old-browsers.js";
import { addressedPart, confirmOn, copyText, find, findAll, ran } from "./page.js";
import "./offline/start.js";
import "./search/door.js";

const root = document.documentElement;
/** @param {string} selector */
const all = (selector) => findAll(document, selector);

// Safari empties fields and forms with autocomplete="off" when its back button brings a page back whole, sometimes long
// after it has shown them: while a page is away, none has it.

/** @type {HTMLInputElement[]} */
let resting = [];
addEventListener("pagehide", () => {
  resting = findAll(document, "[autocomplete=off]");
  for (const one of resting) one.autocomplete = "on";
});
addEventListener("pageshow", () => {
  for (const one of resting) one.autocomplete = "off";
});

// --- Theme -----------------------------------------------------------------------------------------------------------

for (const button of all("[data-tema]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const choice = root.getAttribute("data-md-color-scheme");
    const isDark = choice ? choice === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
    const fresh = isDark ? "default" : "slate";
    root.setAttribute("data-md-color-scheme", fresh);
    try {
      localStorage.setItem("pk-tema", fresh);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  });
}

// --- Menu: closes on Escape and on a tap elsewhere ------------------------------------------------------------------

/** @type {HTMLDetailsElement[]} */
const menus = findAll(document, ".pk-menu-kecil");
for (const menu of menus) {
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !menu.open) return;
    menu.open = false;
    find(menu, "summary").focus();
  });
  document.addEventListener("click", (e) => {
    if (!(e.target instanceof Node && menu.contains(e.target))) menu.open = false;
  });
}

// --- Sharing -----------------------------------------------------------------------------------------------------------

/** What a button passes on: its own text, or that of the link to WhatsApp before it. @param {HTMLElement} button */
function textOf({ dataset, parentElement }) {
  const link = parentElement?.querySelector("a");
  return dataset.teks ?? new URL(link?.href ?? "").searchParams.get("text") ?? "";
}

for (const button of all("[data-salin]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copyText(textOf(button));
    confirmOn(button, button.dataset.selesai ?? "", all("[data-kabar]"));
  });
}

for (const button of all("[data-bagi]")) {
  button.hidden = !navigator.share;
  // A share sheet that is closed again rejects; that is an answer, not an error.
  button.addEventListener("click", () => navigator.share({ text: textOf(button) }).catch(() => {}));
}

for (const button of all("[data-cetak]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Paper shows the articles that the screen keeps closed.
addEventListener("beforeprint", () => {
  /** @type {HTMLDetailsElement[]} */
  const closed = findAll(document, ".pk-dasar:not([open])");
  for (const d of closed) {
    d.open = true;
    d.dataset.cetak = "";
  }
});
addEventListener("afterprint", () => {
  /** @type {HTMLDetailsElement[]} */
  const opened = findAll(document, "details[data-cetak]");
  for (const d of opened) {
    d.open = false;
    delete d.dataset.cetak;
  }
});

// A link to something closed opens it; most browsers do so by themselves.
const openTarget = () => {
  const target = addressedPart();
  /** @type {HTMLDetailsElement | null | undefined} */
  const closed = target?.closest("details:not([open])");
  if (!closed) return;
  closed.open = true;
  target?.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

// --- The bubble over an amount; a browser without popovers follows the link to the foot of the page --------------------

if ("showPopover" in HTMLElement.prototype) {
  document.addEventListener("click", (e) => {
    /** @type {HTMLAnchorElement | null} */
    const amount = e.target instanceof Element ? e.target.closest("a.pk-rp[data-dasar]") : null;
    if (!amount) return;
    e.preventDefault();
    const follow = () => (location.href = amount.href);
    import("./source-bubble.js").then(({ showSources }) => showSources(amount) || follow(), follow);
  });
}

// --- "Dengarkan": fetched where the phone has an Indonesian voice -----------------------------------------------------

if ("speechSynthesis" in window) {
  const offer = () => {
    const hasVoice = speechSynthesis.getVoices().some(({ lang }) => /^i[dn]\b/i.test(lang));
    if (hasVoice) import("./read-aloud.js").catch(() => {}); // without the network there is nothing to offer
  };
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
}

// --- Papers to bring: only the pages that list some fetch it; without it the list is plain ----------------------------

if (document.querySelector("[data-surat]"))
  import("./papers.js").then(
    ({ keepPapers }) => keepPapers(document),
    () => {},
  );

// --- The box that filters a long list: only the pages that have one fetch it; without it the whole list is there --------

/** @type {HTMLFormElement[]} */
const filters = findAll(document, "[data-saring]");
for (const form of filters)
  import("./list-filter.js").then(
    ({ attachFilter }) => attachFilter(form),
    () => form.removeAttribute("data-hidup"), // no place is kept for what does not come
  );

// --- The occupation picker: only the pages that have one fetch it -----------------------------------------------------

/** @type {HTMLFormElement[]} */
const pickers = findAll(document, "[data-kerja]");
for (const form of pickers) {
  /** Before the picker is there, or without it, the words go along all the same. @param {Event} event */
  const leadOn = (event) => {
    event.preventDefault();
    location.href = `${form.action}#${new URLSearchParams({ kerja: find(form, "input").value })}`;
  };
  form.addEventListener("submit", leadOn);
  import("./occupation-picker.js").then(
    ({ attachPicker }) => {
      form.removeEventListener("submit", leadOn);
      attachPicker(form);
    },
    () => {},
  );
}

if (!document.querySelector("#pk-cek")) ran(); // a tool has run when its own script has

// The frame of the site: theme, sharing, the bubble that tells what an amount rests on, the occupation picker.
// Everything here only makes shorter what already works without it; every word shown stands in the HTML.

import "./search/door.js";
import "./read-aloud.js";
import "./offline/start.js";

const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

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

for (const menu of all(".pk-menu-kecil")) {
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

async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const box = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

for (const button of all("[data-salin]")) {
  button.hidden = false;
  const before = button.textContent;
  button.addEventListener("click", async () => {
    await copyText(button.dataset.teks);
    button.textContent = button.dataset.selesai;
    for (const status of all("[data-kabar]")) status.textContent = button.dataset.selesai;
    setTimeout(() => (button.textContent = before), 4000);
  });
}

for (const button of all("[data-bagi]")) {
  button.hidden = !navigator.share;
  // A share sheet that is closed again rejects; that is an answer, not an error.
  button.addEventListener("click", () => navigator.share({ text: button.dataset.teks }).catch(() => {}));
}

for (const button of all("[data-cetak]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Paper shows the articles that the screen keeps closed.
addEventListener("beforeprint", () => {
  for (const d of all(".pk-dasar:not([open])")) d.open = d.dataset.cetak = true;
});
addEventListener("afterprint", () => {
  for (const d of all("details[data-cetak]")) {
    d.open = false;
    delete d.dataset.cetak;
  }
});

// A link to something closed opens it; most browsers do so by themselves.
const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest("details:not([open])");
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

// --- The bubble over an amount; a browser without popovers follows the link to the foot of the page --------------------

if (HTMLElement.prototype.showPopover) {
  let bubble;
  document.addEventListener("click", (e) => {
    const link = e.target.closest?.(".pk-rp[data-dasar]");
    if (!link) return;
    const sources = link.dataset.dasar.split(" ").map((id) => document.getElementById(`dasar-${id}`)).filter(Boolean);
    if (!sources.length) return;
    e.preventDefault();
    if (!bubble) {
      bubble = Object.assign(document.createElement("div"), { className: "pk-balon", popover: "auto", tabIndex: -1 });
      document.body.append(bubble);
    }
    const list = document.createElement("ul");
    for (const one of sources) {
      const fresh = one.cloneNode(true);
      fresh.removeAttribute("id");
      list.append(fresh);
    }
    bubble.replaceChildren(list);
    bubble.showPopover();
    const r = link.getBoundingClientRect();
    const left = Math.min(r.left, innerWidth - bubble.offsetWidth - 16);
    bubble.style.left = `${Math.max(16, left) + scrollX}px`;
    const fitsBelow = r.bottom + 8 + bubble.offsetHeight < innerHeight;
    const top = fitsBelow || r.top < bubble.offsetHeight + 8 ? r.bottom + 8 : r.top - bubble.offsetHeight - 8;
    bubble.style.top = `${top + scrollY}px`;
    bubble.focus({ preventScroll: true });
  });
}

// --- The occupation picker: filters the links that are in the page -----------------------------------------------------

const simplify = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").trim();

for (const form of all("[data-kerja]")) {
  const input = form.querySelector("input");
  const frequent = form.querySelector("[data-sering]");
  const results = form.querySelector("[data-hasil]");
  const empty = form.querySelector("[data-kosong]");
  const list = all("[data-kata]", form).map((link) => {
    const name = simplify(link.textContent);
    return { link, name, words: ` ${name} ${simplify(link.dataset.kata)}` };
  });

  const find = (query) =>
    list
      .filter((one) => query.split(" ").every((k) => one.words.includes(` ${k}`)))
      .sort((a, b) => b.name.startsWith(query) - a.name.startsWith(query))
      .slice(0, 6);

  const show = () => {
    const query = simplify(input.value);
    const matches = query.length > 1 ? find(query) : [];
    results.replaceChildren(
      ...matches.map(({ link }) => {
        const li = document.createElement("li");
        const a = link.cloneNode(true);
        a.className = "pk-pilih";
        li.append(a);
        return li;
      }),
    );
    results.hidden = !matches.length;
    frequent.hidden = matches.length > 0;
    empty.hidden = query.length < 2 || matches.length > 0;
  };

  input.addEventListener("input", show);
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    show();
    location.href = results.querySelector("a")?.href ?? form.action;
  });
  show();
}

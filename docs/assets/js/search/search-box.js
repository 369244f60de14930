// The search box: a dialog on every page, or the field of /cari/. Results are plain links, so that every phone and
// every screen reader knows what to do with them; the number found is said aloud. What is typed stays on this page.

import { search } from "./ranking.js";
import { openIndex } from "./search-index.js";
import { roots } from "./words.js";

const ROOT = new URL("../../", import.meta.url);
const INDEX = new URL("../cari/indeks.json", import.meta.url);
const MOST = 8;
const REST = 120; // milliseconds of rest between typing and looking
const template = document.getElementById("pk-telusur");

let opening;
/** Fetch and open the index once; a failure is forgotten, so that it can be tried again. */
function prepare() {
  opening =
    opening ||
    fetchIndex().catch((error) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

async function fetchIndex() {
  const response = await fetch(INDEX);
  if (!response.ok) throw new Error(String(response.status));
  return openIndex(await response.json(), () => new Promise((next) => setTimeout(next)));
}

/** Let styles come before the box shows, but never wait long for them. */
function loadStyle() {
  if (document.querySelector(`link[href="${template.dataset.gaya}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: template.dataset.gaya });
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    setTimeout(resolve, 2000);
  });
}

// --- One field with its results ------------------------------------------------------------------------------------

function attach(input, panel, afterSearch) {
  const part = (name) => panel.querySelector(`[data-pesan="${name}"]`);
  const status = panel.querySelector("[data-kabar]");
  const list = panel.querySelector("[data-hasil]");
  let timer;

  const render = (typed, messages, results) => {
    for (const name of ["tidak", "gagal", "sering"]) part(name).hidden = !messages.includes(name);
    list.replaceChildren(...results.map(resultItem));
    list.dataset.untuk = typed;
  };

  async function look() {
    clearTimeout(timer);
    const typed = input.value.trim();
    let index;
    try {
      if (!list.children.length) status.textContent = status.dataset.sedang;
      index = await prepare();
    } catch {
      status.textContent = "";
      render(typed, ["gagal"], []);
      return;
    }
    if (typed !== input.value.trim()) return; // typed on meanwhile: that look is on its way
    const results = typed ? search(index, input.value, MOST) : [];
    afterSearch(typed);
    if (results.length) {
      status.textContent =
        results.length > 1 ? status.dataset.banyak.replace("{n}", results.length) : status.dataset.satu;
      render(typed, [], results);
    } else {
      status.textContent = typed ? status.dataset.nihil : "";
      render(typed, typed ? ["tidak", "sering"] : ["sering"], index.frequent);
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  });
  input.form.addEventListener("submit", async (e) => {
    e.preventDefault();
    await look();
    // Out of the field, so that a phone's keyboard makes room for what was found.
    const link = list.querySelector("a");
    if (link) link.focus();
  });
  panel.querySelector("[data-ulang]").addEventListener("click", look);
  input.closest("dialog, article").addEventListener("keydown", (e) => moveFocus(e, input, list));
  return look;
}

/** Arrow keys walk from the field through the results and back. */
function moveFocus(e, input, list) {
  if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
  const rows = [input, ...list.querySelectorAll("a")];
  const current = rows.indexOf(document.activeElement);
  if (current < 0) return;
  e.preventDefault();
  const target = rows[Math.max(0, Math.min(rows.length - 1, current + (e.key === "ArrowDown" ? 1 : -1)))];
  target.focus();
}

/** One result: where it stands, its title (a link over the whole row), its first words, with the found words marked. */
function resultItem({ address, path, title, section, trail, snippet, marks }) {
  const row = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: new URL(address || path || "./", ROOT).href });
  appendMarked(link, title, marks);
  if (section) {
    link.append(" › ");
    appendMarked(link, section, marks);
  }
  const heading = document.createElement("p");
  heading.className = "pk-telusur__judul";
  heading.append(link);
  row.append(heading);
  for (const [kind, text] of [
    ["letak", trail],
    ["cuplik", snippet],
  ]) {
    if (!text) continue;
    const p = document.createElement("p");
    p.className = `pk-telusur__${kind}`;
    appendMarked(p, text, kind === "cuplik" && marks);
    row.append(p);
  }
  return row;
}

/** Write text into an element, with <mark> around the words that were looked for. */
function appendMarked(parent, text, marks) {
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (marks && roots(piece.toLowerCase()).some((a) => marks.has(a))) {
      parent.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    } else if (piece) parent.append(piece);
  }
}

// --- The two places it stands in -------------------------------------------------------------------------------------

let box;
/** Open the dialog (made on the first call), with a word already in it if there is one. */
export async function openBox(typed = "") {
  if (!box) {
    box = template.content.querySelector("dialog").cloneNode(true);
    document.body.append(box);
    const input = box.querySelector("input");
    box.look = attach(input, box.querySelector(".pk-telusur__panel"), () => {});
    box.querySelector("[data-tutup]").addEventListener("click", () => box.close());
    // A tap beside the box closes it, and so does a result: it may stand on this very page.
    box.addEventListener("click", (e) => (e.target === box || e.target.closest("a[href]")) && box.close());
    box.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.preventDefault(); // a search field would only empty itself
      box.close();
    });
  }
  await loadStyle();
  if (!box.open) box.showModal();
  const input = box.querySelector("input");
  if (typed) input.value = typed;
  input.focus();
  input.select();
  box.look();
}

/** Make the field of /cari/ answer as one types; what is asked stands behind # in the address, which is never sent. */
export function attachPage(form) {
  const panel = template.content.querySelector(".pk-telusur__panel").cloneNode(true);
  form.after(panel);
  const input = form.elements.q;
  const query = new URLSearchParams(location.hash.slice(1)).get("q") || new URLSearchParams(location.search).get("q");
  if (query && !input.value) input.value = query;
  const look = attach(input, panel, (typed) => {
    history.replaceState(null, "", location.pathname + (typed ? `#q=${encodeURIComponent(typed)}` : ""));
  });
  look();
}

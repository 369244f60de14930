// The search box: a dialog on every page, or the field of /cari/. Results are plain links, so that every phone and
// every screen reader knows what to do with them; the number found is said aloud. What is typed stays on this page.

/** @import { SearchIndex, SearchRow } from "../types" */

import { around, find, findAll, findOrNull, ROOT } from "../page.js";
import { search } from "./ranking.js";
import { openIndex } from "./search-index.js";
import { roots } from "./words.js";

const INDEX = new URL("../cari/indeks.json", import.meta.url);
const MOST = 8;
const REST = 120; // milliseconds of rest between typing and looking
/** @type {HTMLTemplateElement} */
const template = find(document, "#pk-telusur");

/** @type {Promise<SearchIndex> | undefined} */
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
  const { gaya: style = "" } = template.dataset;
  if (findOrNull(document, `link[href="${style}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style });
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    setTimeout(resolve, 2000);
  });
}

// --- One field with its results ------------------------------------------------------------------------------------

/** @param {HTMLInputElement} input @param {HTMLElement} panel @param {(typed: string) => void} afterSearch */
function attach(input, panel, afterSearch) {
  /** @param {string} name */
  const part = (name) => find(panel, `[data-pesan="${name}"]`);
  const status = find(panel, "[data-kabar]");
  const list = find(panel, "[data-hasil]");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} typed @param {string[]} messages @param {SearchRow[]} results */
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
      if (!list.children.length) status.textContent = status.dataset.sedang ?? "";
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
        (results.length > 1 ? status.dataset.banyak?.replace("{n}", String(results.length)) : status.dataset.satu) ??
        "";
      render(typed, [], results);
    } else {
      status.textContent = (typed && status.dataset.nihil) || "";
      render(typed, typed ? ["tidak", "sering"] : ["sering"], index.frequent);
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  });
  input.form?.addEventListener("submit", async (e) => {
    e.preventDefault();
    await look();
    // Out of the field, so that a phone's keyboard makes room for what was found.
    const link = findOrNull(list, "a");
    if (link) link.focus();
  });
  find(panel, "[data-ulang]").addEventListener("click", look);
  around(input, "dialog, article").addEventListener("keydown", (e) => moveFocus(e, input, list));
  return look;
}

/**
 * Arrow keys walk from the field through the results and back.
 *
 * @param {KeyboardEvent} e @param {HTMLInputElement} input @param {HTMLElement} list
 */
function moveFocus(e, input, list) {
  if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
  /** @type {HTMLElement[]} */
  const rows = [input, ...findAll(list, "a")];
  const current = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (current < 0) return;
  e.preventDefault();
  const target = rows[Math.max(0, Math.min(rows.length - 1, current + (e.key === "ArrowDown" ? 1 : -1)))];
  target.focus();
}

/**
 * One result: where it stands, its title (a link over the whole row), its first words, with the found words marked.
 *
 * @param {SearchRow} options
 */
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
    appendMarked(p, text, kind === "cuplik" ? marks : undefined);
    row.append(p);
  }
  return row;
}

/**
 * Write text into an element, with <mark> around the words that were looked for.
 *
 * @param {HTMLElement} parent @param {string} text @param {Set<string> | undefined} [marks]
 */
function appendMarked(parent, text, marks) {
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (marks && roots(piece.toLowerCase()).some((a) => marks.has(a))) {
      parent.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    } else if (piece) parent.append(piece);
  }
}

// --- The two places it stands in -------------------------------------------------------------------------------------

/** @type {{ dialog: HTMLDialogElement, input: HTMLInputElement, look: () => void } | undefined} */
let box;

function makeBox() {
  const dialog = document.importNode(find(template.content, "dialog"), true);
  document.body.append(dialog);
  const input = find(dialog, "input");
  find(dialog, "[data-tutup]").addEventListener("click", () => dialog.close());
  // A tap beside the box closes it, and so does a result: it may stand on this very page.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest("a[href]"))) dialog.close();
  });
  dialog.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    e.preventDefault(); // a search field would only empty itself
    dialog.close();
  });
  return { dialog, input, look: attach(input, find(dialog, ".pk-telusur__panel"), () => {}) };
}

/** Open the dialog (made on the first call), with a word already in it if there is one. @param {string} [typed] */
export async function openBox(typed = "") {
  box ??= makeBox();
  const { dialog, input, look } = box;
  await loadStyle();
  if (!dialog.open) dialog.showModal();
  if (typed) input.value = typed;
  input.focus();
  input.select();
  look();
}

/**
 * Make the field of /cari/ answer as one types; what is asked stands behind # in the address, which is never sent.
 *
 * @param {HTMLFormElement} form
 */
export function attachPage(form) {
  const panel = document.importNode(find(template.content, ".pk-telusur__panel"), true);
  form.after(panel);
  const input = find(form, "input");
  const query = new URLSearchParams(location.hash.slice(1)).get("q") || new URLSearchParams(location.search).get("q");
  if (query && !input.value) input.value = query;
  const keep = (/** @type {string} */ typed) =>
    history.replaceState(null, "", location.pathname + (typed ? `#q=${encodeURIComponent(typed)}` : ""));
  addEventListener("hashchange", () => keep(input.value.trim())); // a link to a part of the page leads there, no more
  attach(input, panel, keep)();
}

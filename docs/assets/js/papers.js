// Papers to bring, each with three states: there, not yet, help needed. Kept on this phone alone, by claim; a list that
// somebody sends is made from it. Without this script the list is plain; every word shown stands in the HTML.

import { confirmOn, copyText, find, findAll, findOrNull } from "./page.js";

const STORE = "pk-surat:";

/** @typedef {Record<string, string>} Notes the state of each paper that has one, by its name */

/** Give every list of papers within a part of the page its three states. @param {ParentNode} part */
export function keepPapers(part) {
  for (const list of findAll(part, "[data-surat]:not([data-siap])")) attach(list);
}

/** @param {HTMLElement} list */
function attach(list) {
  const name = list.dataset.surat ?? "";
  const papers = findAll(list, "[data-kode]");
  const foot = find(list, ".pk-surat__kaki");
  const eraser = find(foot, "[data-surat-hapus]");
  const eraseWord = eraser.textContent;
  /** @type {Notes | null} what was erased a moment ago */
  let erased = null;

  /** @type {HTMLTemplateElement} */
  const template = find(list, "template[data-isi=keadaan]");

  for (const [number, paper] of papers.entries()) {
    const states = document.importNode(template.content, true);
    find(states, "legend").textContent = find(paper, ".pk-bawaan__nama").textContent;
    for (const radio of findAll(states, "input")) radio.name = `surat-${name}-${number}-${papers.length}`;
    find(paper, ".pk-bawaan__nama").after(states);
  }
  list.dataset.siap = "";
  foot.hidden = false;

  const fill = (/** @type {Notes} */ notes) => {
    for (const paper of papers) {
      const state = notes[paper.dataset.kode ?? ""] ?? "";
      for (const radio of findAll(paper, "input")) radio.checked = radio.value === state;
    }
    show();
  };
  const show = () => {
    for (const paper of papers) {
      const state = stateOf(paper);
      paper.dataset.keadaan = state;
      find(paper, "details").open = state === "bantuan";
    }
    const notes = notesOf(papers);
    eraser.hidden = !erased && !Object.keys(notes).length;
    eraser.textContent = erased ? (eraser.dataset.urung ?? "") : eraseWord;
    /** @type {HTMLAnchorElement} */
    const link = find(foot, "[data-surat-wa]");
    link.href = `https://wa.me/?text=${encodeURIComponent(inWords(list, papers))}`;
  };

  list.addEventListener("change", () => {
    erased = null;
    store(name, notesOf(papers));
    show();
  });
  eraser.addEventListener("click", () => {
    const notes = erased ?? {};
    erased = erased ? null : notesOf(papers);
    store(name, notes);
    fill(notes);
  });
  const copier = find(foot, "[data-surat-salin]");
  copier.addEventListener("click", async () => {
    await copyText(inWords(list, papers));
    confirmOn(copier, copier.dataset.sudah ?? "", findAll(foot, "[data-surat-kabar]"));
  });
  fill(stored(name));
}

/** @param {HTMLElement} paper */
const stateOf = (paper) => findOrNull(paper, "input:checked")?.getAttribute("value") ?? "";

/** @param {HTMLElement[]} papers */
const notesOf = (papers) =>
  Object.fromEntries(papers.map((p) => [p.dataset.kode ?? "", stateOf(p)]).filter(([, state]) => state));

/**
 * The list as a message: its title, then the papers under the word of their state; those without one last.
 *
 * @param {HTMLElement} list @param {HTMLElement[]} papers
 */
function inWords(list, papers) {
  const [first] = papers;
  const words = first ? findAll(first, "label").map((l) => [find(l, "input").value, l.textContent?.trim()]) : [];
  const none = find(list, ".pk-surat__kaki").dataset.kataKosong;
  const groups = [...words, ["", none]].map(([state, word]) => {
    const names = papers
      .filter((p) => stateOf(p) === state && !(state === "" && p.closest("details:not(.pk-bawaan__bantuan)")))
      .map((p) => find(p, ".pk-bawaan__nama").textContent?.trim());
    return names.length ? `${word}:\n${names.map((n) => `- ${n}`).join("\n")}` : "";
  });
  return [list.dataset.judul, ...groups].filter(Boolean).join("\n\n");
}

/** @param {string} name @returns {Notes} */
function stored(name) {
  try {
    return { ...JSON.parse(localStorage.getItem(STORE + name) ?? "{}") }; // whatever was left there, it is read as notes
  } catch {
    return {}; // a browser that keeps nothing starts afresh each time
  }
}

/** @param {string} name @param {Notes} notes */
function store(name, notes) {
  try {
    if (Object.keys(notes).length) localStorage.setItem(STORE + name, JSON.stringify(notes));
    else localStorage.removeItem(STORE + name);
  } catch {
    // the states stand on this page all the same
  }
}

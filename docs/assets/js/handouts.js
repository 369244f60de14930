// The page of hand-outs: the name of a group and whom to ask, written once, stand on every sheet that is downloaded after it.
// They are kept on this phone alone. Without this script the sheets have an empty box, for a pen.

import { save } from "./checker/table-file.js";
import { around, find, findAll } from "./page.js";

const STORE = "pk-kelompok";
const part = find(document, "[data-pasang-nama]");
/** @type {HTMLInputElement[]} */
const fields = findAll(part, "input");
const eraser = find(part, "[data-hapus]");
const sender = find(part, "[data-kirim]");
const report = find(part, "[data-kabar-lembar]");
const news = find(report, "[role=status]");

/** @type {File | null} the sheet that was made last, to be sent on */
let made = null;

const told = () => fields.map((field) => field.value.replace(/\s+/g, " ").trim()).filter(Boolean);

/** Show one of the sentences of the page, or nothing. @param {string} name @param {string} [words] */
function say(name, words = "") {
  for (const one of findAll(news, "[data-kabar-nama]")) one.hidden = one.dataset.kabarNama !== name;
  find(news, "b").textContent = words;
}

/** Show what follows from what is written: an eraser, nothing made of it yet. */
function changed() {
  eraser.hidden = !told().length;
  made = null;
  sender.hidden = true;
  say("");
}

function store() {
  try {
    if (told().length) localStorage.setItem(STORE, JSON.stringify(fields.map((field) => field.value)));
    else localStorage.removeItem(STORE);
  } catch {
    // A browser that keeps nothing still writes them on the sheets.
  }
}

function restore() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? "[]");
    for (const [number, field] of fields.entries()) field.value ||= String(kept[number] ?? "");
  } catch {
    // Whatever was left there is no name.
  }
}

/** @param {string} address @param {string} name */
const fileName = (address, name) =>
  [
    address.split("/").pop()?.replace(".pdf", ""),
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-")
      .slice(0, 40),
  ]
    .filter(Boolean)
    .join("-")
    .concat(".pdf");

/** @param {HTMLAnchorElement} link @param {string[]} lines */
async function download(link, lines) {
  say("jalan");
  const [{ withName }, response] = await Promise.all([import("./handouts/name-on-paper.js"), fetch(link.href)]);
  if (!response.ok) throw new Error(link.href);
  const box = (link.dataset.kotak ?? "").split(" ").map(Number);
  const pdf = await withName(await response.arrayBuffer(), box, lines);
  made = new File([new Uint8Array(pdf)], fileName(link.pathname, lines[0]), { type: "application/pdf" });
  save(made.name, made);
  sender.hidden = !navigator.canShare?.({ files: [made] });
  say("jadi", made.name);
}

/** @type {HTMLAnchorElement[]} */
const links = findAll(document, "a[data-kotak]");
for (const link of links) {
  let failed = false;
  link.addEventListener("click", (event) => {
    const lines = told();
    if (!lines.length || failed) return; // the plain sheet, as the link says
    event.preventDefault();
    around(link, "p").after(report); // what comes of it is told beside the button that was tapped
    download(link, lines).catch(() => {
      failed = true;
      say("gagal");
    });
  });
}

part.addEventListener("input", () => {
  store();
  changed();
});
eraser.addEventListener("click", () => {
  for (const field of fields) field.value = "";
  store();
  changed();
  fields[0].focus();
});
// A share sheet that is closed again rejects; that is an answer, not an error.
sender.addEventListener("click", () => made && navigator.share({ files: [made] }).catch(() => {}));

part.hidden = false;
restore();
changed();

// The member list of a cooperative: opened, put right and saved in the page. Nothing of it is sent.
// No rule, number or word of law stands here: rows, sums and sentences come from the engine, all others from the page.

import { MemberPage } from "./members/member-page.js";
import { EXAMPLE, empty, fromKept, fromText, onDrop } from "./members/sources.js";
import { confirmOn, copyText, find, findAll, findOrNull, megabytes } from "./page.js";

const root = find(document, "#pk-anggota");
const page = new MemberPage(root);
const { kept, engine, view } = page;
const paste = find(root, "textarea");
const words = root.dataset;

/** Give a form's fields as they are. @param {HTMLFormElement} form */
const fieldsOf = (form) => Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));

/** Name the form by which the tab remembers what is typed in it: a row by its number. @param {HTMLFormElement} form */
const placeOf = ({ dataset }) => dataset.sunting ?? Object.keys(submits).find((name) => name in dataset);

/** @type {Record<string, (form: HTMLFormElement) => Promise<void>>} */
const submits = {
  async sunting(form) {
    const nomor = form.dataset.sunting ?? "";
    await page.change("ubah", { nomor, sel: fieldsOf(form) }, { place: nomor });
    view.close();
    findOrNull(root, `[data-nomor="${nomor}"]`)?.focus();
    page.tell(words.disimpan);
  },
  async bersama(form) {
    delete find(root, "[data-bagian-daftar=bersama]").dataset.sentuh;
    await page.change("atur", { bersama: fieldsOf(form) }, { place: "bersama" });
  },
  async kolom(form) {
    if (kept.isUnconfirmed) return page.confirmColumns(fieldsOf(form));
    delete find(root, "[data-bagian-daftar=kolom]").dataset.sentuh;
    await page.change("atur", { kolom: fieldsOf(form) }, { place: "kolom" });
  },
};

/** @param {string} kind xlsx or csv */
async function save(kind) {
  const { asCsv, save: give } = await import("./checker/table-file.js");
  const { tabel: rows = [] } = await engine.ask("tabel", { rumus: kind === "xlsx", status: view.isStatus });
  const content = kind === "csv" ? asCsv(rows) : await (await import("./checker/table-workbook.js")).asWorkbook(rows);
  give(`${view.isStatus ? "status-anggota" : "daftar-anggota"}-${engine.day}.${kind}`, content);
}

/** @param {HTMLElement} button */
const confirm = (button) => confirmOn(button, button.dataset.sudah ?? "", findAll(root, "[data-kabar]"));

/** @type {Record<string, (button: HTMLElement) => unknown>} */
const actions = {
  contoh: () => page.open(EXAMPLE),
  kosong: async () => {
    await page.open(empty(words.kolom ?? ""));
    await view.open("");
  },
  tempel: async () => {
    if (paste.value.length > page.largest) return page.refuse(words.kebesaran);
    await page.open(fromText(paste.value));
    if (words.tampil === "mulai") return;
    paste.value = "";
    kept.typed("tempel");
  },
  batal: () => page.cancel(),
  ulang: () => page.tryAgain(),
  hapus: async () => {
    const cleared = page.clear();
    paste.value = "";
    view.clear();
    await cleared;
    page.tell(words.dihapus);
  },
  urung: async () => {
    const before = kept.steps.pop();
    view.close();
    if (before) await page.change("pulihkan", { ubahan: before }, { isStep: false });
    page.tell(words.diurungkan);
  },
  tambah: () => view.open(""),
  "buka-baris": ({ dataset, ariaExpanded }) =>
    ariaExpanded === "true" ? view.close() : view.open(dataset.nomor ?? ""),
  "tutup-baris": () => {
    kept.typed(`${find(root, "[data-sunting]").dataset.sunting}:`);
    view.close();
  },
  "hapus-baris": async ({ dataset }) => {
    view.close();
    await page.change("hapus", { nomor: dataset.nomor }, { place: dataset.nomor });
    page.tell(words.dikeluarkan);
  },
  halaman: async ({ dataset }) => {
    await view.turn(Number(dataset.ke));
    find(root, "[data-tempat=daftar]").scrollIntoView();
  },
  unduh: async (button) => {
    await save(button.dataset.bentuk ?? "");
    confirm(button);
  },
  cetak: () => view.toPaper(),
  salin: async (button) => {
    await copyText(view.message);
    confirm(button);
  },
  bagikan: () => navigator.share({ text: view.message }).catch(() => {}), // closing the sheet is an answer too
};

/** Do something; what goes wrong is told in its place. @param {() => unknown} work */
async function trying(work) {
  try {
    await work();
  } catch (error) {
    page.fail(error);
  }
}

root.addEventListener("click", ({ target }) => {
  /** @type {HTMLElement | null} */
  const button = target instanceof Element ? target.closest("[data-aksi]") : null;
  if (button) trying(() => actions[button.dataset.aksi ?? ""]?.(button));
});
root.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const kind = Object.keys(submits).find((name) => name in form.dataset);
  if (kind) trying(() => submits[kind](form));
});
root.addEventListener("input", ({ target }) => {
  const field = /** @type {HTMLInputElement} */ (target);
  const place = field.form && placeOf(field.form);
  if (place) kept.type(`${place}:${field.name}`, field.value);
  if (field.matches("textarea")) kept.type("tempel", field.value);
  const part = field.closest("[data-bagian-daftar]");
  if (part instanceof HTMLElement) part.dataset.sentuh = "";
});
root.addEventListener("change", ({ target }) => trying(() => choose(/** @type {HTMLInputElement} */ (target))));

/** @param {HTMLInputElement} field */
async function choose(field) {
  if (field.type === "file" && field.files?.[0]) {
    const [chosen] = field.files;
    await page.openFile(chosen);
    field.value = ""; // so that the same file, mended, can be chosen again
  } else if (field.name === "bentuk") {
    await view.showHead();
    await view.turn(0);
  } else if (field.name === "lembar" && field.value) {
    if (page.file) await page.openFile(page.file, field.value);
    else page.refuse(words.lembarLagi);
  } else if (field.dataset.statusBaris) {
    await page.change("ubah", { nomor: field.dataset.statusBaris, sel: { status: field.value } });
  }
}

root.addEventListener(
  "click",
  ({ target }) => {
    const part = target instanceof Element && target.closest("summary") ? target.closest("[data-bagian-daftar]") : null;
    if (part instanceof HTMLElement) part.dataset.diatur = ""; // opened or closed by hand: it stays so
  },
  true,
);
onDrop(root, (file) => trying(() => page.openFile(file)));
addEventListener("beforeunload", (event) => {
  if (kept.list && !kept.isStored) event.preventDefault();
});

// --- Beginning -------------------------------------------------------------------------------------------------------

/** Open the row again in which something was typed and not saved when the page was left. */
async function reopenRow() {
  const place = Object.keys(kept.draft).find((one) => /^\d+:/.test(one));
  if (place) await view.open(place.split(":")[0]);
}

async function tellSizes() {
  const place = find(root, "[data-besar]");
  const { list, spreadsheet } = await engine.sizes();
  const sentence = place.dataset.besar ?? "";
  place.textContent = sentence.replace("{mb}", megabytes(list)).replace("{excel}", megabytes(spreadsheet));
  place.hidden = false;
}

find(root, "[data-aksi=bagikan]").hidden = !navigator.share;
paste.value = kept.draft.tempel ?? "";
if (paste.value) find(root, "[data-tempelan]").setAttribute("open", "");
if (kept.list) {
  const source = fromKept(kept.list, kept.changes);
  trying(() => page.open(source).then(reopenRow));
} else page.show("mulai");
tellSizes().catch(() => {}); // without network the buttons say so, with the cause

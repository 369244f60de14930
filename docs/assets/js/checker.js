// The checker's page: the address says where the person is, this file keeps form, result and address in step.
// No rule, number or word of law stands here: questions come with the page, answers from the engine.

/** @import { Answers, Refusal } from "./types" */

import { codeOnPaper, readyCode, showCode } from "./answer-code.js";
import { AnswerView } from "./checker/answer.js";
import { Carried, carryInto, joined } from "./checker/carried.js";
import { CheckerForm } from "./checker/form.js";
import { parts } from "./checker/parts.js";
import { formatHash, isAnchor, readHash } from "./checker/url-state.js";
import { confirmOn, copyText, find, findAll, findOrNull, ran } from "./page.js";

const REST = 250;

const root = find(document, "#pk-cek");
const answerView = new AnswerView(root);
if (findOrNull(root, "script[data-pekerjaan]") && !parts.jobs) throw new Error("job-parts.js"); // never came: as if none had
const form = new CheckerForm(root, saveSoon, parts.jobs);
const carried = new Carried(root, form.knownKeys);
answerView.onOpened = (/** @type {string} */ heading) => {
  setTitle(heading);
  carryInto(root, { ...form.typed, ...carried.answers });
};
let changing = false;
/** @type {string | null} */
let lastHash = null;
/** @type {ReturnType<typeof setTimeout> | 0} */
let timer = 0;
let discarded = "";

/** Go to a place, new in the history: the browser's back button leads here again. @param {string} address */
function goTo(address) {
  clearTimeout(timer);
  history.pushState({ inside: true }, "", address || location.pathname + location.search);
  show({ focus: true });
}

/** Keep what is typed in the address, so that a reload loses nothing. Browsers limit how often; so wait a moment. */
function saveSoon() {
  clearTimeout(timer);
  timer = setTimeout(save, REST);
}

function save() {
  clearTimeout(timer);
  timer = 0;
  if (root.dataset.tampil !== "tanya") return;
  writeAddress(form.code, changing);
  answerView.warmUp(form.read());
}

/**
 * Write the present answers, and those that go along, as an address.
 *
 * @param {string} [screen] @param {boolean} [isChange]
 */
const addressOf = (screen, isChange) =>
  formatHash({ ...form.read(), ...form.typed, ...carried.answers }, screen, isChange);

/**
 * Write the present answers and screen into the address, in the place of what stands there.
 *
 * @param {string} screen @param {boolean} isChange
 */
function writeAddress(screen, isChange) {
  lastHash = addressOf(screen, isChange);
  history.replaceState(history.state, "", lastHash);
}

/** Show what the address says: a question, or the result. @param {{ focus?: boolean, arrived?: boolean }} [options] */
async function show({ focus = false, arrived = false } = {}) {
  const hash = isAnchor() ? (lastHash ?? "") : location.hash;
  if (hash === lastHash) {
    if (hash) history.replaceState(history.state, "", lastHash); // a link to a part of the page took their place
    return;
  }
  lastHash = hash;
  const { answers, question, change } = readHash(hash, [...form.knownKeys, ...carried.keys]);
  if (form.hangsOnList(answers)) {
    form.fill(answers, { only: true });
    keepPlace("cara_kerja");
    form.show("cara_kerja", { changing: false }); // what is asked next, unless the list tells that it is settled
    await form.waitForList();
    if (hash !== lastHash) return; // gone elsewhere meanwhile
  }
  carried.take(answers, !question && !change);
  const only = !question && !change;
  form.fill(answers, { only, arrived: only || arrived });
  const isFresh = !Object.keys({ ...form.read(), ...form.typed }).length;
  const screen = change || question || (isFresh ? form.screens[0].dataset.layar : form.firstMissing());
  if (screen) return showQuestion(screen, Boolean(change), focus);
  await showAnswer(focus);
}

/** A page opened on a question: what follows stays below (inline/answer.js). @param {string} screen */
function keepPlace(screen) {
  const { dataset: page } = document.documentElement;
  if (page.dituju) page.dituju = screen;
}

/** @param {string} screen @param {boolean} isChange @param {boolean} focus */
function showQuestion(screen, isChange, focus) {
  changing = isChange;
  answerView.hide();
  root.dataset.tampil = "tanya";
  if (focus) delete document.documentElement.dataset.dituju;
  else keepPlace(screen);
  form.element.hidden = false;
  form.show(screen, { changing });
  setTitle(form.heading);
  if (focus) scrollUp(() => form.focus());
}

/** @param {boolean} focus @param {{ download?: boolean }} [options] */
async function showAnswer(focus, options = {}) {
  root.dataset.tampil = "jawaban";
  form.element.hidden = true;
  form.errors.clear();
  if (focus) scrollUp();
  readyCode(); // before it is needed: a browser that prints waits for nothing
  const refusals = await answerView.show(form.read(), { focus, ...options });
  if (!refusals?.length) return;
  // The engine refuses: back to the first question it names, with everything still filled in.
  const screen = refusals.map((g) => form.screenOf(g.isian)).find(Boolean) ?? form.screens[0].dataset.layar ?? "";
  writeAddress(screen, true);
  showQuestion(screen, true, false);
  showErrors(refusals);
}

/** @param {Refusal[]} errors */
function showErrors(errors) {
  setTitle(form.errors.show(errors), form.heading);
}

/** Name the page after what it shows, so that tabs, the history and screen readers tell it apart. @param {string[]} parts */
function setTitle(...parts) {
  document.title = [...parts, root.dataset.nama].join(" · ");
}

/** @param {() => void} [afterwards] */
function scrollUp(afterwards) {
  scrollTo(0, 0);
  dispatchEvent(new Event("pk-atas")); // a tool in a frame can't scroll the page around it (embedded.js)
  afterwards?.();
}

/** @param {Event} event */
async function forward(event) {
  event.preventDefault();
  form.element.setAttribute("aria-busy", "true");
  await moveOn();
  form.element.removeAttribute("aria-busy");
}

/** On to the next question, or to what is wrong with this one. */
async function moveOn() {
  const code = form.code;
  await form.box?.understand();
  if (code !== form.code) return; // pressed twice: already gone on
  const missing = form.missingErrors();
  if (missing.length) return showErrors(missing);
  const input = form.read();
  const refused = answerView.isReady ? form.errorsOnScreen(await answerView.check(input)) : [];
  if (code !== form.code) return; // pressed twice: already gone on
  if (refused.length) return showErrors(refused);
  save();
  const next = changing ? form.firstMissing() : form.after(form.code);
  goTo(addressOf(next));
}

/** Back as the browser's own button goes; only a page opened right here has nothing behind it. */
function back() {
  if (history.state?.inside) history.back();
  else goTo(addressOf(changing ? "" : form.before(form.code)));
}

/** @type {Record<string, (button: HTMLElement) => void>} */
const actions = {
  kembali: back,
  unduh: () => showAnswer(true, { download: true }),
  ulang: () => showAnswer(true, { download: true }),
  cetak: async () => {
    await readyCode();
    print();
  },
  salin: async (button) => {
    await copyText(answerView.shareMessage);
    confirmOn(button, button.dataset.sudah ?? "", findAll(root, "[data-kabar]"));
  },
  tabel: async (button) => {
    const isSaved = await answerView.saveTable(form.read(), button);
    if (isSaved) confirmOn(button, button.dataset.sudah ?? "", findAll(root, "[data-kabar]"));
  },
  bagikan: () => navigator.share({ text: answerView.shareMessage }).catch(() => {}), // closing the sheet is an answer too
  "ke-ubah": () => {
    const heading = find(root, "#pk-ubah");
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  },
  "ganti-kerja": () => goTo(addressOf(form.box?.key, changing)),
  "mulai-lagi": () => {
    discarded = location.hash;
    goTo("");
    offerUndo(true);
  },
  urungkan: () => {
    offerUndo(false);
    goTo(discarded);
  },
};

/** @param {boolean} visible */
const offerUndo = (visible) => (find(root, "[data-bagian=urung]").hidden = !visible);

root.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  /** @type {HTMLElement | null} */
  const button = event.target.closest("[data-aksi]");
  if (button) actions[button.dataset.aksi ?? ""]?.(button);
  /** @type {HTMLAnchorElement | null} */
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = document.getElementById(link.hash.slice(1));
  if (target) target.focus();
  else goTo(joined(link.hash, { ...form.typed, ...carried.answers }));
});
root.addEventListener(
  "toggle",
  ({ target }) => target instanceof HTMLDetailsElement && target.open && target.matches(".pk-qr") && showCode(target),
  true, // it does not bubble
);
addEventListener("beforeprint", () => codeOnPaper(root.dataset.tampil === "jawaban"));
form.element.addEventListener("submit", forward);
form.element.addEventListener("input", () => offerUndo(false), { passive: true });
for (const kind of ["pointerdown", "keydown", "input"]) {
  form.element.addEventListener(kind, () => answerView.warmUp(form.read()), { once: true, passive: true });
}
addEventListener("popstate", () => show({ focus: true }));
addEventListener("pagehide", () => timer && save());
// Brought back whole by the back button: Safari has emptied the form by then and broken off what was on its way.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) setTimeout(resume);
});

function resume() {
  answerView.resume();
  lastHash = null;
  show();
}

show({ arrived: !history.state?.inside });
ran();

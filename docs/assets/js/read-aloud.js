// "Dengarkan": reads the main text of a page aloud in Indonesian; hidden where the phone has no voice for it.

import { find, findAll, findOrNull } from "./page.js";

const LANGUAGE = /^id\b|^in\b/i;
const READ = "h1, h2, h3, p, li, dt, dd, figcaption";
const SKIPPED =
  ".pk-sumber, .pk-dasar, .pk-balon, .pk-lencana, table, form, nav, script, style, [hidden], [aria-hidden=true]";

const voice = () => speechSynthesis.getVoices().find((v) => LANGUAGE.test(v.lang));

/**
 * The blocks of the page's main text, in reading order, each once, with its text.
 *
 * @param {HTMLElement} main @returns {[HTMLElement, string][]}
 */
function blocks(main) {
  return findAll(main, READ)
    .filter(
      (element) =>
        !element.closest(SKIPPED) &&
        element.checkVisibility?.() !== false &&
        !element.parentElement?.closest("p, li, dd"),
    )
    .map((element) => [element, textOf(element)]);
}

/** The text of an element without what rests on other pages: articles, badges, tables. @param {HTMLElement} element */
function textOf(element) {
  const copy = document.importNode(element, true);
  for (const unwanted of findAll(copy, SKIPPED)) unwanted.remove();
  return copy.textContent ?? "";
}

/**
 * Show the button once the phone has named a voice; only then are the words for numbers fetched.
 *
 * @param {HTMLButtonElement} button
 */
function attach(button) {
  /** @type {((text: string) => string) | null} */
  let spoken = null;
  const showButton = async () => {
    if (voice()) ({ spoken } = await import("./speech-text.js"));
    button.hidden = !voice() || !spoken;
  };
  const unmark = () => document.querySelector(".pk-dibaca")?.classList.remove("pk-dibaca");
  const stop = () => {
    speechSynthesis.cancel();
    button.setAttribute("aria-pressed", "false");
    unmark();
  };
  const read = () => {
    button.setAttribute("aria-pressed", "true");
    const queue = blocks(find(document, "#isi"))
      .map(([element, text]) => /** @type {const} */ ([element, spoken?.(text)]))
      .filter(([, text]) => text);
    queue.forEach(([element, text], number) => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), {
        lang: "id-ID",
        voice: voice(),
        rate: 0.95,
      });
      utterance.onstart = () => {
        unmark();
        element.classList.add("pk-dibaca");
        element.scrollIntoView({ block: "nearest" });
      };
      if (number === queue.length - 1) utterance.onend = stop;
      speechSynthesis.speak(utterance);
    });
  };
  const update = () => showButton().catch(() => {}); // without the network there is nothing to offer
  button.onclick = () => (button.getAttribute("aria-pressed") === "true" ? stop() : read());
  addEventListener("pagehide", stop);
  speechSynthesis.addEventListener?.("voiceschanged", update);
  update();
}

/** @type {HTMLButtonElement | null} */
const button = findOrNull(document, "[data-dengar]");
if (button && "speechSynthesis" in window) attach(button);

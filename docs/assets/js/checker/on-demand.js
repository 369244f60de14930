// What only the engine can do with an answer that came without it: fetched when it is asked for, and said beside it.
// Every word stands in the answer (views/templates/messages.html); this file only shows and hides.

/** @import { EngineClient, EngineError } from "../engine-client.js" */
/** @import { EngineProgress } from "../types" */

import { find, findOrNull, megabytes } from "../page.js";

/**
 * Do what needs the engine. Where it must be fetched first, a note after `part` says how far it is; with data saver on it
 * names the size and waits to be told; what goes wrong is told there, with a way to try again. Gives null when `part`
 * waits already.
 *
 * @template T
 * @param {HTMLElement} root @param {HTMLElement} part @param {EngineClient} client
 * @param {(onProgress: (progress: EngineProgress) => void) => Promise<T>} work
 * @returns {Promise<T | null>}
 */
export async function onDemand(root, part, client, work) {
  const isWaiting = part.nextElementSibling?.hasAttribute("data-mesin");
  if (isWaiting) return null;
  /** @type {HTMLTemplateElement | null} an answer that the engine alone gives has none */
  const template = findOrNull(root, "template[data-isi=mesin]");
  if (client.status === "ready" || !template) return work(() => {});
  part.after(template.content.cloneNode(true));
  const note = /** @type {HTMLElement} */ (part.nextElementSibling);
  if (client.savesData && client.status === "off") await offered(note, client);
  for (;;) {
    try {
      tell(note, note.dataset.siap);
      const result = await work((progress) => showProgress(note, progress));
      note.remove();
      return result;
    } catch (error) {
      const { reason } = /** @type {EngineError} */ (error);
      const why =
        findOrNull(root, `[data-bagian=gagal] [data-sebab=${reason}]`)?.textContent ?? note.dataset.lama ?? "";
      tell(note, `${why} ${note.dataset.tetap}`);
      if (reason === "tak_didukung") return null;
      await pressed(note, note.dataset.ulang);
    }
  }
}

/** Name the size and wait to be told. @param {HTMLElement} note @param {EngineClient} client */
async function offered(note, client) {
  const size = await client.downloadSize().catch(() => 0); // without the size the offer stands all the same
  tell(note, (size ? note.dataset.hemat : note.dataset.hematSaja)?.replace("{mb}", megabytes(size)));
  await pressed(note, note.dataset.unduh);
}

/** @param {HTMLElement} note @param {EngineProgress} progress */
function showProgress(note, { stage, loaded, total }) {
  const words = stage === "download" ? note.dataset.jalan : note.dataset.siap;
  tell(note, words?.replace("{sudah}", megabytes(loaded)).replace("{dari}", megabytes(total)));
}

/** @param {HTMLElement} note @param {string} [words] */
function tell(note, words = "") {
  find(note, "[role=status]").textContent = words;
}

/** Wait for a press on the note's button. @param {HTMLElement} note @param {string} [name] @returns {Promise<void>} */
function pressed(note, name = "") {
  const button = find(note, "button");
  button.textContent = name;
  button.hidden = false;
  return new Promise((resolve) => {
    button.onclick = () => {
      button.hidden = true;
      resolve();
    };
  });
}

// The page's side of the engine: starts the worker, tells how far it is, asks it questions.
//
//   const client = new EngineClient();
//   await client.start({ onProgress: ({ stage, loaded, total }) => … });
//   const { jawaban, html, teks } = await client.ask("periksa", input, today);
//
// Every failure is an EngineError; the page shows the sentence whose data-sebab is its `reason`:
//   "tak_didukung"  this browser is too old for WebAssembly as Python needs it; nothing was fetched
//   "jaringan"      a file did not arrive          "memori"  the phone has not enough memory
//   "berhenti"      stop() was called          "mesin"   anything else
//   "ulang"         the worker was replaced, and with it went what it remembered (see `ask`)
// `restart()` starts afresh after any of them; what had been fetched comes from the browser's store.
//
// The Python that is fetched first lacks functions that no answer is known to need (sitegen/runtime/trim). Where one is needed
// after all, or the worker dies of anything else, it starts once more with all of them, and what was asked is asked again.

/** @import { EngineAnswer, EngineProgress, FailureReason, Manifest, Question, WorkerMessage } from "./types" */

import { mendStore } from "./engine/mend-store.js";
import { keep } from "./page.js";

/**
 * @typedef {object} Promised
 * @property {(value?: any) => void} resolve
 * @property {(error: EngineError) => void} reject
 * @property {Question} [question] what the worker is to be told
 * @property {boolean} [isContinued] it makes sense only to the worker that was asked before
 */

const LITTLE_MEMORY = 1; // GB
const LOOK_BEHIND = "(?<=a)b";
const LONGEST_SILENCE = 60000; // ms without one byte before a download counts as broken

export class EngineError extends Error {
  /** @param {FailureReason} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.name = "EngineError";
    this.reason = reason;
  }
}

/**
 * Can this browser start Pyodide 0.29: WebAssembly with exceptions, 64-bit numbers, static blocks in classes? Safari had
 * the last of these when it could look behind in patterns (16.4), the others before exceptions.
 */
export function isSupported() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.Tag !== "function") return false;
  if (typeof BigInt64Array !== "function") return false;
  try {
    return new RegExp(LOOK_BEHIND).test("ab");
  } catch {
    return false;
  }
}

/** Does the offline worker see what is fetched? A page of no origin may not even ask; nothing of it can be kept. */
function isControlled() {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return true;
  }
}

export class EngineClient {
  /** `folder`: address of mesin/, else found from where this script stands. @param {{ folder?: string }} [options] */
  constructor({ folder = "../../mesin/" } = {}) {
    this._base = new URL(folder, import.meta.url).href;
    /** @type {"off" | "loading" | "ready" | "failed"} */
    this._status = "off";
    /** @type {(progress: EngineProgress) => void} */
    this._listener = () => {};
    /** @type {Map<"start" | number, Promised>} */
    this._waiting = new Map(); // what was promised and not yet kept: "start" and the numbers of questions
    this._number = 0;
    /** @type {Promise<void> | null} */
    this._starting = null;
    /** @type {Manifest | null} */
    this._manifest = null;
    /** @type {Worker | null} */
    this._worker = null;
    /** @type {ReturnType<typeof setTimeout> | 0} */
    this._watchdog = 0;
    this._isControlled = false;
    this.isWhole = false; // Python had to start again, with all its functions
  }

  /** "off", "loading", "ready" or "failed". */
  get status() {
    return this._status;
  }

  /** Has the person asked to save data? Then start only when told to, and name the size first. */
  get savesData() {
    const connection = navigator.connection;
    return Boolean(connection?.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
  }

  /** Has the device, as roughly as browsers tell, so little memory that it should do one thing at a time? */
  get hasLittleMemory() {
    return (navigator.deviceMemory || Infinity) <= LITTLE_MEMORY;
  }

  /** What an archive that only some questions need weighs, in bytes. @param {string} name */
  async extraSize(name) {
    return (await this._readManifest()).tambahan[name].kirim;
  }

  /** What a first start fetches, in bytes. */
  async downloadSize() {
    return (await this._readManifest()).jumlah.kirim;
  }

  /**
   * Starts once; later calls give the same promise. `onProgress` hears {stage: "download" | "prepare", loaded, total}.
   *
   * @param {{ onProgress?: (progress: EngineProgress) => void }} [options]
   */
  start({ onProgress = this._listener } = {}) {
    this._listener = onProgress;
    if (!this._starting) this._starting = this._boot();
    return this._starting;
  }

  /**
   * Asks one question, starting first if need be; gives what `checker.browser.answer` answers. `root`: the way from
   * the page up to the site's root, for links within the answer; else that of the command's own page.
   *
   * `more`: archives that this question needs besides (`extras`), a file that goes along, and whether the worker must
   * remember what was asked before (`isContinued`): such a question, or one with a file, is not asked again by itself when
   * the worker is replaced, it fails with "ulang".
   *
   * @param {string} command @param {object} input @param {string} today @param {string} [root]
   * @param {{ extras?: string[], file?: ArrayBuffer, isContinued?: boolean }} [more] @returns {Promise<EngineAnswer>}
   */
  async ask(command, input, today, root = "", { isContinued = false, ...more } = {}) {
    await this.start();
    if (!this._worker) throw new EngineError("berhenti", "dihentikan");
    this._number += 1;
    const id = this._number;
    const isOnce = isContinued || Boolean(more.file); // a file is the worker's, once sent
    const promise = this._promise(id, { type: "ask", id, command, input, today, root, ...more }, isOnce);
    if (this._status === "ready") this._send(id);
    return promise;
  }

  /** @param {"start" | number} key */
  _send(key) {
    const { question } = this._waiting.get(key) ?? {};
    if (!question) return;
    const { file } = question;
    this._worker?.postMessage(question, file ? [file] : []);
  }

  /** Stops the worker and frees its memory; what was asked and not yet answered fails with "berhenti". */
  stop() {
    this._fail(new EngineError("berhenti", "dihentikan"));
    this._status = "off";
  }

  /** Starts afresh, after a failure or to be rid of the old worker. */
  restart() {
    this.stop();
    return this.start();
  }

  _boot() {
    const ready = this._promise("start");
    if (!isSupported()) {
      this._fail(new EngineError("tak_didukung", "WebAssembly"));
      return ready;
    }
    this._status = "loading";
    const pending = this._waiting.get("start"); // stopped meanwhile? then this start is no longer ours to finish
    /** @type {<T>(work: (value: T) => void) => (value: T) => unknown} */
    const ifCurrent = (work) => (value) => this._waiting.get("start") === pending && work(value);
    this._readManifest().then(
      ifCurrent((manifest) => this._startWorker(manifest)),
      ifCurrent((error) => this._fail(error)),
    );
    return ready;
  }

  /** @param {Manifest} manifest */
  _startWorker(manifest) {
    const worker = new Worker(this._base + manifest.pekerja);
    this._worker = worker;
    worker.onmessage = ({ data }) => this._receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      // A script that never came says nothing; one that broke says what.
      this._broke(new EngineError(event.message ? "mesin" : "jaringan", event.message || manifest.pekerja));
    };
    const berkas = { ...manifest.berkas, ...(this.isWhole && manifest.utuh) };
    worker.postMessage({ type: "start", base: this._base, manifest: { ...manifest, berkas }, isWhole: this.isWhole });
    this._watch();
  }

  /** @param {WorkerMessage} data */
  _receive(data) {
    if (data.type === "progress") {
      clearTimeout(this._watchdog);
      if (data.stage === "download") this._watch();
      const stage = this.isWhole ? "prepare" : data.stage; // nobody has to know that it is the second time
      this._listener({ stage, loaded: data.loaded, total: data.total });
    } else if (data.type === "ready") {
      this._status = "ready";
      this._fulfil("start");
      for (const key of this._waiting.keys()) this._send(key);
      if (!this._isControlled) this._keepForOffline(data.addresses).catch(() => {}); // only this phone's next visit misses it
    } else if (data.type === "answer") {
      this._fulfil(data.id, data.result);
    } else {
      this._broke(new EngineError(data.reason, data.message)); // a Python in doubt is not asked again
    }
  }

  /**
   * The worker can't go on. Another one takes its place, and what was asked is asked again: where the phone had kept
   * something broken, once that is mended; else, once, with all of Python.
   *
   * @param {EngineError} error
   */
  async _broke(error) {
    const worker = this._worker;
    clearTimeout(this._watchdog);
    worker?.terminate();
    this._status = "loading";
    const isMended = error.reason !== "memori" && (await mendStore().catch(() => false));
    if (this._worker !== worker) return; // stopped meanwhile
    if ((!isMended && (error.reason !== "mesin" || this.isWhole)) || !this._manifest) {
      this._fail(error);
      return;
    }
    this.isWhole ||= !isMended;
    for (const [key, { isContinued, reject }] of this._waiting) {
      if (!isContinued) continue;
      this._waiting.delete(key);
      reject(new EngineError("ulang", error.message));
    }
    this._startWorker(this._manifest);
  }

  /**
   * On a first visit the engine is on its way before the offline worker looks after this page, if it ever does: one that
   * was on its way itself when the worker took over is left alone. So the page keeps what the browser still holds.
   *
   * @param {string[]} addresses
   */
  async _keepForOffline(addresses) {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.ready; // without it nobody would ever bring what is kept
    const { pekerja } = await this._readManifest();
    for (const address of [`${this._base}manifes.json`, this._base + pekerja, ...addresses]) await keep(address);
  }

  /** Fails the start when no byte comes for too long: a phone can be connected to a network that is not there. */
  _watch() {
    const giveUp = () => this._fail(new EngineError("jaringan", "tidak ada data yang datang"));
    this._watchdog = setTimeout(giveUp, LONGEST_SILENCE);
  }

  /** @param {"start" | number} key @param {Question} [question] @param {boolean} [isContinued] @returns {Promise<any>} */
  _promise(key, question, isContinued) {
    return new Promise((resolve, reject) => this._waiting.set(key, { resolve, reject, question, isContinued }));
  }

  /** @param {"start" | number} key @param {EngineAnswer} [value] */
  _fulfil(key, value) {
    this._waiting.get(key)?.resolve(value);
    this._waiting.delete(key);
  }

  /**
   * Ends the worker and fails everything that waits for it; the next start is a fresh one.
   *
   * @param {EngineError} error
   */
  _fail(error) {
    clearTimeout(this._watchdog);
    this._worker?.terminate();
    this._worker = null;
    this._starting = null;
    this._status = "failed";
    const waiting = [...this._waiting.values()];
    this._waiting.clear();
    for (const { reject } of waiting) reject(error);
  }

  /** @returns {Promise<Manifest>} */
  async _readManifest() {
    if (this._manifest) return this._manifest;
    try {
      this._isControlled = isControlled(); // from here on things would be kept
      const response = await fetch(`${this._base}manifes.json`, { cache: "no-cache" });
      if (!response.ok) throw new Error(String(response.status));
      /** @type {Manifest} */
      const manifest = await response.json();
      this._manifest = manifest;
      return manifest;
    } catch (error) {
      throw new EngineError("jaringan", `manifes.json: ${error}`);
    }
  }
}

// Stands in the place of the worker that holds Python: a page opened from the phone's files may not start one by its address.
// One made of what the file holds usually starts; where it may not, Python runs in an empty frame beside the page, which then
// stands still while Python thinks.

/** @import { EngineFiles } from "../types" */

import { block, contents, fileText } from "./contents.js";

/** All of the file is here: the engine stands at its end. */
const arrived = new Promise((resolve) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve, { once: true });
  else resolve(null);
});

/** What the engine fetches: as it stands in the file, to be unpacked over there. @returns {EngineFiles} */
const engineFiles = () =>
  contents.engine.files.map(([name, size]) => [
    name,
    document.getElementById(name) ? block(name) : { letters: "", size },
  ]);

export class EngineThread {
  constructor() {
    /** @type {(event: { data: any }) => void} */
    this.onmessage = () => {};
    /** @type {(event: { message?: string, preventDefault: () => void }) => void} */
    this.onerror = () => {};
    /** @type {unknown[]} what was said before it listened */
    this.early = [];
    /** @type {((message: unknown) => void) | null} */
    this.send = null;
    this.end = () => {};
    addEventListener("afresh", () => this.terminate()); // see again.js
    arrived.then(() => this.start(fileText(contents.engine.script) ?? ""));
  }

  /** @param {unknown} message */
  postMessage(message) {
    if (this.send) this.send(message);
    else this.early.push(message);
  }

  terminate() {
    this.end();
    this.end = () => {};
    this.onmessage = () => {};
  }

  /** @param {string} script */
  start(script) {
    try {
      this.startWorker(script);
    } catch {
      this.startFrame(script);
    }
  }

  /** @param {string} script */
  startWorker(script) {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = new Worker(address);
    this.end = () => worker.terminate();
    worker.onmessage = (event) => {
      URL.revokeObjectURL(address);
      this.hear(event, (message) => worker.postMessage(message));
    };
    worker.onerror = (event) => {
      if (this.send) return this.onerror(event);
      event.preventDefault();
      worker.terminate();
      this.startFrame(script);
    };
  }

  /** @param {string} script */
  startFrame(script) {
    const frame = Object.assign(document.createElement("iframe"), { hidden: true, title: "" });
    document.body.append(frame);
    this.end = () => frame.remove();
    const inside = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    const send = (/** @type {unknown} */ data) => inside.dispatchEvent(new inside.MessageEvent("message", { data }));
    // Not at once: as from a worker, what it says is heard when its scripts have run.
    inside.postMessage = (/** @type {any} */ data) => Promise.resolve().then(() => this.hear({ data }, send));
    inside.onerror = (message) => this.onerror({ message: String(message), preventDefault: () => {} });
    const element = inside.document.createElement("script");
    element.textContent = script;
    inside.document.head.append(element);
  }

  /**
   * The first word says that it listens: it gets its files, then what waited.
   *
   * @param {{ data: any }} event @param {(message: unknown) => void} send
   */
  hear(event, send) {
    if (this.send) return this.onmessage(event);
    this.send = send;
    send({ files: engineFiles() });
    for (const message of this.early) send(message);
  }
}

// The result: waits for the engine, shows what it wrote, and hands it on (WhatsApp, copy, share, paper).

import { EngineClient } from "../engine-client.js";
import { megabytes, today } from "../format.js";
import { instantAnswer } from "./instant.js";

const PARTS = ["menunggu", "hemat", "gagal", "tanpa-mesin", "hasil"];

export class AnswerView {
  /** Take over the places for waiting, failure and result within the page part. */
  constructor(root) {
    this.root = root;
    this.command = root.dataset.perintah;
    this.today = dayFor(root);
    this.parts = Object.fromEntries(PARTS.map((b) => [b, root.querySelector(`[data-bagian=${b}]`)]));
    this.instantPlaces = ["awal", "awal-sisa"].map((b) => root.querySelector(`[data-bagian=${b}]`)).filter(Boolean);
    this.client = new EngineClient();
    this.turn = 0;
  }

  /** Can a question be asked without waiting? */
  get isReady() {
    return this.client.status === "ready";
  }

  /**
   * Start the engine behind the questions, unless the phone saves data or is so small that typing would suffer. What goes
   * wrong is told when it matters.
   */
  warmUp() {
    if (!this.client.savesData && !this.client.hasLittleMemory) this.#start().catch(() => {});
  }

  /** Ask the engine for its refusals only; an engine that breaks here is told of when its answer is wanted. */
  async check(input) {
    return (await this.ask(input).catch(() => ({}))).galat ?? [];
  }

  /** Ask the engine; give its answer or its refusals. */
  async ask(input) {
    await this.#start();
    return this.client.ask(this.command, input, this.today);
  }

  /** Show the result of these answers. Gives the refusals, if any; null when something else was asked meanwhile. */
  async show(input, { focus, download = false }) {
    this.turn += 1;
    const turn = this.turn;
    if (!this.isReady) this.#showInstant(input, turn);
    if (this.client.savesData && this.client.status === "off" && !download) return this.#offerDownload(focus);
    if (!this.isReady) this.#open("menunggu", focus);
    try {
      const result = await this.ask(input);
      if (turn !== this.turn) return null;
      if (result.galat) return result.galat;
      this.onSettled?.(result.tetap);
      this.#fill(result);
      return this.#open("hasil", focus);
    } catch (error) {
      if (turn !== this.turn) return null;
      if (error.reason === "tak_didukung") return this.#open("tanpa-mesin", focus);
      const reasons = [...this.parts.gagal.querySelectorAll("[data-sebab]")];
      const match = reasons.find((one) => one.dataset.sebab === error.reason) ?? reasons.at(-1);
      for (const one of reasons) one.hidden = one !== match;
      return this.#open("gagal", focus);
    }
  }

  /** Until the engine answers: what was made with the page, head above and cards below what is said meanwhile. */
  async #showInstant(input, turn) {
    if (!this.instantPlaces.length) return;
    const html = await instantAnswer(input, this.today, this.instantPlaces[0].dataset.pangkal);
    if (turn !== this.turn || !this.parts.hasil.hidden) return;
    for (const [i, place] of this.instantPlaces.entries()) {
      place.innerHTML = html[i]; // autoescaped by the templates that wrote it
      place.hidden = !html[i];
    }
    const heading = this.parts.menunggu.querySelector("h2");
    heading.textContent = html[0] ? heading.dataset.awal : heading.dataset.biasa;
  }

  #closeInstant() {
    for (const place of this.instantPlaces) {
      place.hidden = true;
      place.replaceChildren(); // its ids are the result's own
    }
  }

  /** Make room for a question. */
  hide() {
    this.turn += 1;
    this.#closeInstant();
    for (const part of Object.values(this.parts)) part.hidden = true;
  }

  /** The message to pass on: the result in words and the address that opens it. */
  get shareMessage() {
    return `${this.shareText}\n${location.href}`;
  }

  #start() {
    return this.client.start({ onProgress: (k) => this.#showProgress(k) });
  }

  #showProgress({ stage, loaded, total }) {
    const status = this.parts.menunggu.querySelector("[data-kemajuan]");
    const bar = this.parts.menunggu.querySelector("progress");
    if (stage === "download") {
      status.textContent = status.dataset.unduh
        .replace("{sudah}", megabytes(loaded))
        .replace("{dari}", megabytes(total));
      bar.value = loaded / total;
    } else {
      status.textContent = status.dataset.siap;
      bar.removeAttribute("value");
    }
  }

  /** With data saver on: name the size first and wait to be told. */
  #offerDownload(focus) {
    const size = this.parts.hemat.querySelector("[data-besar]");
    const tell = (loaded) => (size.textContent = size.dataset.besar.replace("{mb}", megabytes(loaded)));
    this.client.downloadSize().then(tell, () => {}); // without the size the offer stands all the same
    return this.#open("hemat", focus);
  }

  #fill({ html, bagikan: shareText }) {
    this.shareText = shareText.trim();
    const { hasil: result } = this.parts;
    result.innerHTML = html; // autoescaped by the templates that wrote it
    for (const place of result.querySelectorAll("[data-slot]")) {
      const content = this.root.querySelector(`template[data-isi=${place.dataset.slot}]`);
      if (content) place.replaceChildren(content.content.cloneNode(true));
    }
    result.querySelector("[data-aksi=wa]").href = `https://wa.me/?text=${encodeURIComponent(this.shareMessage)}`;
    result.querySelector("[data-aksi=bagikan]").hidden = !navigator.share;
  }

  #open(name, focus) {
    for (const [other, part] of Object.entries(this.parts)) part.hidden = other !== name;
    if (name === "hasil") this.#closeInstant();
    if (focus) this.parts[name].querySelector("h2").focus({ preventScroll: true });
    return [];
  }
}

/** Today; a phone that lives before the page was made gets the page's day. */
function dayFor(root) {
  const { bangun: builtOn } = root.dataset;
  const day = today();
  const isWrong = day < builtOn;
  root.querySelector("[data-bagian=jam]").hidden = !isWrong;
  return isWrong ? builtOn : day;
}

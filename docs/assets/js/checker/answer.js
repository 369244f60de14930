// The result: made with the page, or by the engine where it was not; shown, and handed on (WhatsApp, copy, share, paper).

/** @import { EngineClient, EngineError } from "../engine-client.js" */
/** @import { Answers, EngineAnswer, EngineProgress, ReadyAnswer, Refusal } from "../types" */

import { answerAddress } from "../answer-code.js";
import { find, findAll, findOrNull, megabytes, today } from "../page.js";

/** @typedef {typeof import("../answer-tools.js")} Tools */

/** As checker/views counts it. */
const LONGEST_MESSAGE = 500;
const PARTS = ["menunggu", "hemat", "gagal", "tanpa-mesin", "hasil"];

export class AnswerView {
  /** Take over the places for waiting, failure and result within the page part. @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.command = root.dataset.perintah ?? "";
    this.today = dayFor(root);
    this.parts = Object.fromEntries(PARTS.map((b) => [b, find(root, `[data-bagian=${b}]`)]));
    this.spoken = find(root, "[data-ucapan]");
    /** @type {EngineClient | null} */
    this.client = null;
    /** @type {Promise<Tools & { client: EngineClient }> | null} */
    this.loading = null;
    this.turn = 0;
    this.shareText = "";
    /**
     * What to do when a part of the answer opens, by its heading.
     *
     * @type {(heading: string) => void}
     */
    this.onOpened = () => {};
  }

  /** Can a question be asked without waiting? */
  get isReady() {
    return this.client?.status === "ready";
  }

  /** Fetch what only an answer needs, scripts and styles, once; what does not come is tried again the next time. */
  load() {
    this.loading ??= this._fetch().catch(() => {
      this.loading = null;
      throw Object.assign(new Error("answer-tools.js"), { reason: "jaringan" });
    });
    return this.loading;
  }

  async _fetch() {
    /** @type {HTMLLinkElement[]} */
    const styles = findAll(document, "link[data-jawaban]");
    const [tools] = await Promise.all([import("../answer-tools.js"), ...styles.map(dressed)]);
    this.client ??= new tools.EngineClient();
    return { ...tools, client: this.client };
  }

  /**
   * Get ready behind the questions: as soon as no answer made with the page can come of these, start the engine, unless
   * the phone saves data or is so small that typing would suffer. What goes wrong is told when it matters.
   *
   * @param {Answers} input
   */
  async warmUp(input) {
    try {
      const { client } = await this.load();
      if (client.status === "off" && !(await this._mayBeReady(input))) await this._startBehind();
    } catch {
      // told when an answer is asked for
    }
  }

  async _startBehind() {
    const { client } = await this.load();
    if (!client.savesData && !client.hasLittleMemory) await this._start();
  }

  /** After a time away: an engine that was on its way or had failed starts afresh, with what has been fetched already. */
  resume() {
    if (!this.client || ["off", "ready"].includes(this.client.status)) return;
    this.client.stop();
    this._startBehind().catch(() => {}); // told when an answer is asked for
  }

  /**
   * Ask the engine for its refusals only; an engine that breaks here is told of when its answer is wanted.
   *
   * @param {Answers} input
   */
  async check(input) {
    return (await this.ask(input).catch(() => null))?.galat ?? [];
  }

  /** Ask the engine; give its answer or its refusals. @param {Answers} input */
  async ask(input) {
    const client = await this._start();
    return client.ask(this.command, input, this.today, this.root.dataset.akar);
  }

  /**
   * Show the result of these answers. Gives the refusals, if any; null when something else was asked meanwhile.
   *
   * @param {Answers} input @param {{ focus: boolean, download?: boolean }} options
   * @returns {Promise<Refusal[] | null>}
   */
  async show(input, { focus, download = false }) {
    this.turn += 1;
    const turn = this.turn;
    this.spoken.textContent = "";
    if (!this.isReady) this._open("menunggu", focus);
    try {
      const { client } = await this.load();
      const made = this.isReady ? null : await this._ready(input);
      if (turn !== this.turn) return null;
      if (!made && client.savesData && client.status === "off" && !download) return this._offerDownload(client, focus);
      const result = made ?? (await this.ask(input));
      if (turn !== this.turn) return null;
      if (result.galat) return result.galat;
      await this._present(result, input, focus);
      return [];
    } catch (error) {
      if (turn !== this.turn) return null;
      const { reason } = /** @type {EngineError} */ (error);
      if (reason === "tak_didukung") {
        this.shareText = document.title;
        this._passOn(this.parts["tanpa-mesin"]);
        return this._open("tanpa-mesin", focus);
      }
      const reasons = findAll(this.parts.gagal, "[data-sebab]");
      const match = reasons.find((one) => one.dataset.sebab === reason) ?? reasons[reasons.length - 1];
      for (const one of reasons) one.hidden = one !== match;
      return this._open("gagal", focus);
    }
  }

  /** The answer that was made with the page; null where none was. @param {Answers} input @returns {Promise<EngineAnswer | null>} */
  async _ready(input) {
    const { siap: place = "", akar: up = "" } = this.root.dataset;
    const { ready } = await this.load();
    return (await ready[this.command]?.answer(input, this.today, place, up)) ?? null;
  }

  /** Can these answers, with those still to come, lead to one that was made with the page? @param {Answers} input */
  async _mayBeReady(input) {
    const { ready } = await this.load();
    return ready[this.command]?.mayBe(input, this.root.dataset.siap ?? "");
  }

  /** @param {EngineAnswer} result @param {Answers} input @param {boolean} focus */
  async _present(result, input, focus) {
    const { keepPapers, offerMessages } = await this.load();
    this._fill(result);
    keepPapers(this.parts.hasil);
    offerMessages(this.parts.hasil, (part) => this._messages(input, part));
    this._open("hasil", focus);
    this._speak(this.parts.hasil, focus);
  }

  /**
   * Say the answer to who listens to the page: once, in a few words, whatever replaces it later. A heading that is
   * focused is read by itself.
   *
   * @param {HTMLElement} part @param {boolean} focus
   */
  _speak(part, focus) {
    if (this.spoken.textContent) return;
    const words = findAll(part, focus ? ".pk-hasil__angka" : "h2, .pk-hasil__angka").slice(0, focus ? 1 : 2);
    this.spoken.textContent = words.map((one) => one.textContent.trim().replace(/\s+/g, " ")).join(": ");
  }

  /** Make room for a question. */
  hide() {
    this.turn += 1;
    for (const part of Object.values(this.parts)) part.hidden = true;
  }

  /** The message to pass on: the result in words and the address that opens it, or the tool where that is too long. */
  get shareMessage() {
    const address = answerAddress();
    const whole = `${this.shareText}\n${address}`;
    return whole.length <= LONGEST_MESSAGE ? whole : `${this.shareText}\n${address.replace(/#.*/, "")}`;
  }

  /**
   * Ask the engine for the messages of an answer; it is said beside `part` while it comes.
   *
   * @param {Answers} input @param {HTMLElement} part
   */
  async _messages(input, part) {
    return (await this._onDemand("pesan:", input, part))?.pesan ?? [];
  }

  /**
   * Save the answer as a file: a workbook, CSV, or its days for a calendar. Tells whether it did.
   *
   * @param {Answers} input @param {HTMLElement} button
   */
  async saveTable(input, button) {
    const { bentuk: kind = "" } = button.dataset;
    const { asFile, asked, save } = await import("./table-file.js");
    const answer = await this._onDemand(asked(kind), input, button);
    if (answer) save(`${this.command}-${this.today}.${kind}`, await asFile(answer, kind));
    return Boolean(answer);
  }

  /** @param {string} what @param {Answers} input @param {HTMLElement} part @returns {Promise<EngineAnswer | null>} */
  async _onDemand(what, input, part) {
    const { client, onDemand } = await this.load();
    return onDemand(this.root, part, client, async (onProgress) => {
      await client.start({ onProgress });
      return client.ask(what + this.command, input, this.today, this.root.dataset.akar);
    });
  }

  async _start() {
    const { client } = await this.load();
    await client.start({ onProgress: (k) => this._showProgress(k) });
    return client;
  }

  /** @param {EngineProgress} options */
  _showProgress({ stage, loaded, total }) {
    const status = find(this.parts.menunggu, "[data-kemajuan]");
    const besideForm = find(this.root, "[data-unduhan]");
    const bar = find(this.parts.menunggu, "progress");
    besideForm.hidden = stage !== "download";
    if (stage === "download") {
      /** @param {string} words */
      const filled = (words = "") => words.replace("{sudah}", megabytes(loaded)).replace("{dari}", megabytes(total));
      status.textContent = filled(status.dataset.unduh);
      besideForm.textContent = filled(besideForm.dataset.kata);
      bar.value = loaded / total;
    } else {
      status.textContent = status.dataset.siap ?? "";
      bar.removeAttribute("value");
    }
  }

  /** With data saver on: name the size first and wait to be told. @param {EngineClient} client @param {boolean} focus */
  _offerDownload(client, focus) {
    const size = find(this.parts.hemat, "[data-besar]");
    /** @param {number} loaded */
    const tell = (loaded) => (size.textContent = (size.dataset.besar ?? "").replace("{mb}", megabytes(loaded)));
    client.downloadSize().then(tell, () => {}); // without the size the offer stands all the same
    return this._open("hemat", focus);
  }

  /** @param {EngineAnswer} options */
  _fill({ html, bagikan: shareText }) {
    this.shareText = shareText.trim();
    const { hasil: result } = this.parts;
    result.innerHTML = html; // autoescaped by the templates that wrote it
    for (const place of findAll(result, "[data-slot]")) {
      /** @type {HTMLTemplateElement | null} */
      const content = findOrNull(this.root, `template[data-isi=${place.dataset.slot}]`);
      if (content) place.replaceChildren(content.content.cloneNode(true));
    }
    this._passOn(result);
    /** @type {HTMLAnchorElement} the page's own message: what this tool is, and nothing of what was answered */
    const general = find(result, "[data-aksi=wa-umum]");
    const own = findOrNull(document, '.pk-bagikan a[href^="https://wa.me"]');
    general.href = own?.getAttribute("href") ?? "";
    general.hidden = !own; // a tool in a frame has no message of its own
    find(result, "[data-aksi=bagikan]").hidden = !navigator.share;
    find(result, "[data-bentuk=ics]").hidden = !findOrNull(result, "[data-kalender]");
  }

  /** Let the link to WhatsApp in a part carry the message. @param {HTMLElement} part */
  _passOn(part) {
    /** @type {HTMLAnchorElement} */
    const whatsapp = find(part, "[data-aksi=wa]");
    whatsapp.href = `https://wa.me/?text=${encodeURIComponent(this.shareMessage)}`;
  }

  /** @param {string} name @param {boolean} focus @returns {Refusal[]} */
  _open(name, focus) {
    for (const [other, part] of Object.entries(this.parts)) part.hidden = other !== name;
    const heading = find(this.parts[name], "h2");
    this.onOpened(heading.textContent ?? "");
    if (focus) heading.focus({ preventScroll: true });
    return [];
  }
}

/**
 * Let a stylesheet that waits be fetched; over when it is here, or did not come: an answer without it is an answer.
 *
 * @param {HTMLLinkElement} link @returns {Promise<void>}
 */
function dressed(link) {
  if (link.sheet) return Promise.resolve();
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve(), { once: true });
    link.addEventListener(
      "error",
      () => {
        link.disabled = true; // to be tried again
        resolve();
      },
      { once: true },
    );
    link.disabled = false;
  });
}

/** Today; a phone that lives before the page was made gets the page's day. @param {HTMLElement} root */
function dayFor(root) {
  const { bangun: builtOn = "" } = root.dataset;
  const day = today();
  const isWrong = day < builtOn;
  find(root, "[data-bagian=jam]").hidden = !isWrong;
  return isWrong ? builtOn : day;
}

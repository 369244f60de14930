// The member list in the engine's worker: asks one action after the other, tells how the start goes, says what failed.

/** @import { EngineClient } from "../engine-client.js" */
/** @import { EngineAnswer, EngineProgress } from "../types" */

import { today } from "../page.js";

const OPEN = "buka";

/** The list is refused; the text is the engine's sentence for the person. */
export class ListRefused extends Error {}

export class ListEngine {
  /**
   * `builtOn`: the day the page was made; a phone's clock that is behind it is wrong. `reopen` opens what was open in a
   * worker that knows no list.
   *
   * @param {string} builtOn @param {(progress: EngineProgress) => void} onProgress @param {() => Promise<void>} reopen
   */
  constructor(builtOn, onProgress, reopen) {
    const day = today();
    const isBehind = day < builtOn;
    this.day = isBehind ? builtOn : day;
    this.onProgress = onProgress;
    this.reopen = reopen;
    /** @type {Promise<EngineClient> | null} */
    this.loading = null;
  }

  /** The client, fetched when first needed; what did not come is tried again the next time. */
  client() {
    this.loading ??= import("../engine-client.js").then(({ EngineClient }) => new EngineClient());
    this.loading.catch(() => (this.loading = null));
    return this.loading;
  }

  /** What has to be fetched before a list can be opened, and besides for a spreadsheet, in bytes. */
  async sizes() {
    const client = await this.client();
    const [engine, list, spreadsheet] = await Promise.all([
      client.downloadSize(),
      client.extraSize("daftar"),
      client.extraSize("excel"),
    ]);
    return { list: engine + list, spreadsheet };
  }

  /**
   * Do one thing with the list; throws ListRefused, or EngineError when the engine does not run. A worker that was replaced
   * meanwhile gets the list first and is asked again.
   *
   * @param {string} action @param {object} [input] @param {{ extras?: string[], file?: Blob | null }} [more]
   * @returns {Promise<EngineAnswer>}
   */
  async ask(action, input = {}, more = {}) {
    try {
      return await this._askOnce(action, input, more);
    } catch (error) {
      if (/** @type {any} */ (error).reason !== "ulang") throw error;
      if (action !== OPEN) await this.reopen();
      return this._askOnce(action, input, more);
    }
  }

  /**
   * @param {string} action @param {object} input @param {{ extras?: string[], file?: Blob | null }} more
   * @returns {Promise<EngineAnswer>}
   */
  async _askOnce(action, input, { extras = [], file }) {
    const client = await this.client();
    await client.start({ onProgress: this.onProgress });
    const bytes = await file?.arrayBuffer();
    const more = { extras: ["daftar", ...extras], file: bytes, isContinued: true };
    const result = await client.ask(`anggota:${action}`, input, this.day, "", more);
    if (result.galat) throw new ListRefused(result.galat[0].pesan);
    return result;
  }

  /** Begin afresh with a new worker: it knows no list. */
  async restart() {
    (await this.client()).stop();
  }
}

// An answer that was made with the page, whole: who gets one fetches no engine.
// Which texts have one, and in which file, is told by its indeks.json; no rule and no reader of numbers stands here.

/** @import { Answers, InstantIndex, ReadyAnswer, ReadyJobs, ReadyRow } from "../types" */

import { fetchJson } from "../page.js";
import { filled, fitting } from "./ready-pieces.js";

/** @type {InstantIndex | null} */
let opened = null;

/** @param {string} base @returns {Promise<InstantIndex>} */
async function indexAt(base) {
  opened ??= /** @type {InstantIndex} */ ((await window.readyIndex) ?? (await fetchJson(`${base}indeks.json`)));
  return opened;
}

/**
 * Give the answer to these questions; null where none was made. Never fails.
 *
 * @param {Answers} input @param {string} today @param {string} base @param {string} root
 * @returns {Promise<ReadyAnswer | null>}
 */
export async function instantAnswer(input, today, base, root) {
  try {
    const jobs = input.pekerjaan ? fetchJson(`${base}kerja.json`) : Promise.resolve({});
    const [index, known] = /** @type {[InstantIndex, ReadyJobs]} */ (await Promise.all([indexAt(base), jobs]));
    const thisMonth = monthOf(index, today);
    const month = input.bulan ?? thisMonth;
    const perMonth = amountOf(index, input);
    const job = known[input.pekerjaan];
    const isKnown = [thisMonth, month].every((one) => index.bulan.includes(one)) && asksNoMore(index, input);
    if (!perMonth || !isKnown || (input.pekerjaan && !job)) return null;
    /** @type {ReadyRow} */
    const {
      teks: texts,
      isi: pieces,
      pesan: messages,
    } = await fetchJson(`${base}${month}/${index.nomor[Number(perMonth.slice(0, -index.ekor))]}.json`);
    const [name = "", own = "", onlyWay = "", note = ""] = job ?? [];
    const sector = sectorOf(index, own, input.sektor);
    /** @param {unknown} holds */
    const whether = (holds) => (holds ? "ya" : "");
    /** @type {Answers} */
    const classes = {
      sektor: sector,
      dipilih: input.sektor ?? "",
      asal: own,
      terbuka: whether(own === index.ragu),
      bernama: whether(name),
      satu_cara: onlyWay,
      bercatatan: whether(note),
      jht: input.jht ?? "",
      tabungan: index.tabungan[input.jht ?? ""],
      uang: toldMoney(index, input).join("+"),
      berumur: whether(input.usia),
      berbulan: whether(input.bulan),
      telat: whether(month === thisMonth && index.telat.includes(today.slice(month.length + 1))),
    };
    const person = {
      input,
      carrying: index.bawa,
      root,
      own: { nama: name, catatan: note, siapa: name || texts[pieces.siapa[""]] },
      beyond: { ...input, sektor: own === index.ragu ? own : sector, penghasilan: perMonth },
    };
    /** @param {[string, string[]]} piece */
    const write = ([piece, hangsOn]) => {
      const text = texts[pieces[piece][hangsOn.map((one) => classes[one]).join("|")]];
      if (text === undefined) throw new Error(piece);
      return filled(text, person);
    };
    const message = messages[index.pesan.map((one) => classes[one]).join("|")].map((number) =>
      filled(texts[number], person),
    );
    return { html: index.susunan.map(write).join(""), bagikan: fitting(message, index.panjang, input) };
  } catch {
    return null;
  }
}

/**
 * Could there be an answer once the questions still open are answered? Never fails; without the index: who knows.
 *
 * @param {Answers} input @param {string} base
 */
export async function mayBeInstant(input, base) {
  const index = await indexAt(base).catch(() => null);
  return (
    !index ||
    (asksNoMore(index, input, true) && toldMoney(index, input).every((key) => matches(index.pola[key], input[key])))
  );
}

/** @param {InstantIndex} index @param {string} today */
const monthOf = ({ bulan: [any] }, today) => today.slice(0, any.length);

/**
 * The sector by which an answer was made: told, or the job's own; none where the law leaves it open, whatever was told.
 *
 * @param {InstantIndex} index @param {string} own @param {string} [told]
 */
const sectorOf = ({ ragu: open }, own, told = own) => (own === open || told === open ? "" : told);

/**
 * Do these answers ask for nothing beyond what was made? `open`: some are still to come.
 *
 * @param {InstantIndex} index @param {Answers} input @param {boolean} [open]
 */
function asksNoMore(index, input, open = false) {
  return (
    Object.entries(index.harus).every(([key, value]) => input[key] === value || (open && !input[key])) &&
    Object.keys(input).every((key) => index.isian.includes(key)) &&
    (!input.usia || matches(index.umur, input.usia))
  );
}

/** @param {string} pattern @param {string} text */
const matches = (pattern, text) => new RegExp(pattern).test(text);

/** The questions about money that were answered. @param {InstantIndex} index @param {Answers} input */
const toldMoney = (index, input) => Object.keys(index.pola).filter((key) => key in input);

/**
 * The amount a month, told at once or as days; "" where the engine must read it.
 *
 * @param {InstantIndex} index @param {Answers} input
 */
function amountOf(index, input) {
  const told = toldMoney(index, input);
  const isKnown = index.cara.some((way) => way.join() === told.join());
  if (!isKnown || !told.every((key) => matches(index.pola[key], input[key]))) return "";
  const perMonth = String(told.reduce((product, key) => product * Number(input[key]), 1));
  const isInRow = matches(index.pola[index.cara[0].join()], perMonth) && !matches(index.sela, perMonth);
  return isInRow ? perMonth : "";
}

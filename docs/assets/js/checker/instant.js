// The part of an answer that was made with the page: shown while the engine starts, or where it can't.
// Which texts have one, and in which file, is told by its indeks.json; no rule and no reader of numbers stands here.

const NONE = ["", ""];
let index = null;

/** Give the HTML for these answers, head and cards, both "" where none was made. Never fails. */
export async function instantAnswer(input, today, base) {
  try {
    index ??= await fetchJson(`${base}indeks.json`);
    const month = input.bulan ?? today.slice(0, index.bulan[0].length);
    const number = index.nomor[leadingDigits(input)];
    if (number === undefined || !index.bulan.includes(month) || !asksNoMore(input)) return NONE;
    const sector = input.sektor ?? index.sektor[input.pekerjaan] ?? "";
    const all = await fetchJson(`${base}${month}/${number}.json`);
    return all[`${sector}-${index.jht[input.jht ?? ""]}`] ?? NONE;
  } catch {
    return NONE;
  }
}

async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.json();
}

/** Do these answers ask for nothing beyond what was made? */
function asksNoMore(input) {
  return (
    Object.entries(index.harus).every(([key, value]) => input[key] === value) &&
    Object.keys(input).every((key) => index.isian.includes(key)) &&
    (!input.pekerjaan || Object.hasOwn(index.sektor, input.pekerjaan))
  );
}

const matches = (key, text) => new RegExp(index.pola[key]).test(text);

/** The leading digits of the amount a month, told at once or as days; "" where the engine must read it. */
function leadingDigits(input) {
  const filled = Object.keys(index.pola).filter((key) => key in input);
  const isKnown = index.cara.some((way) => way.join() === filled.join());
  if (!isKnown || !filled.every((key) => matches(key, input[key]))) return "";
  const perMonth = String(filled.reduce((product, key) => product * input[key], 1));
  return matches(index.cara[0], perMonth) ? perMonth.slice(0, -index.ekor) : "";
}

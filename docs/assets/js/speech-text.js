// Text as it is spoken in Indonesian: amounts, percentages, dates, ranges and law numbers in words.

const UNITS = [
  "",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
];
/** @type {[number, string][]} */
const LARGE = [
  [1e12, "triliun"],
  [1e9, "miliar"],
  [1e6, "juta"],
  [1e3, "ribu"],
];

/** A whole number in words: 10400 → "sepuluh ribu empat ratus". @param {number} n @returns {string} */
export function inWords(n) {
  if (n < 12) return UNITS[n];
  if (n < 20) return `${UNITS[n - 10]} belas`;
  if (n < 100) return join(UNITS[Math.floor(n / 10)], "puluh", n % 10);
  if (n < 200) return `seratus ${inWords(n - 100)}`.trim();
  if (n < 1000) return join(UNITS[Math.floor(n / 100)], "ratus", n % 100);
  if (n < 2000) return `seribu ${inWords(n - 1000)}`.trim();
  const [value, name] = LARGE.find(([b]) => n >= b) ?? LARGE[LARGE.length - 1];
  return join(inWords(Math.floor(n / value)), name, n % value);
}

/** @param {string} front @param {string} name @param {number} rest */
const join = (front, name, rest) => [front, name, inWords(rest)].filter(Boolean).join(" ");

const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const COUNTED = String.raw`\s*(?:%|persen|ribu|juta|miliar|orang|kali|hari|bulan|tahun|jam|menit|km)`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const TO = String.raw`\s*(?:[–—-]|s\.?d\.?)\s*`;
/** @type {Record<string, string>} */
const SIGNS = {
  "×": "kali",
  x: "kali",
  "÷": "dibagi",
  "=": "sama dengan",
  "→": "menjadi",
  "+": "ditambah",
  "−": "dikurangi",
};

/**
 * What stands in a text and is spoken in words, the longest first: each pattern with what it becomes.
 *
 * @type {[string, (text: string) => string][]}
 */
const FORMS = [
  [String.raw`\d{4}-\d{2}-\d{2}`, (t) => dateInWords(t.split("-").reverse())],
  [String.raw`\d{1,2}[/-]\d{1,2}[/-]\d{4}`, (t) => dateInWords(t.split(/[/-]/))],
  [String.raw`\d+[A-Z]?/\d{4}`, (t) => t.replace("/", " tahun ").replace(/\d+/g, numberInWords)],
  [String.raw`0\d+(?:-\d+)*`, (t) => [...t.replace(/-/g, "")].map(numberInWords).join(" ")],
  [
    String.raw`\d+\(\d+\)`,
    (t) =>
      t.replace(
        /(\d+)\((\d+)\)/,
        (_, article, paragraph) => `${numberInWords(article)} ayat ${numberInWords(paragraph)}`,
      ),
  ],
  [
    String.raw`(?:pukul|jam) \d{1,2}[.:]\d{2}(?![.,]?\d)`,
    (t) => t.replace(/[.:]/, " lewat ").replace(/\d+/g, (n) => numberInWords(String(Number(n)))),
  ],
  [`Rp\\s?(?:${NUMBER})(?:${TO}(?:Rp\\s?)?(?:${NUMBER}))?(?:\\s(?:ribu|juta|miliar|triliun))?`, rupiahInWords],
  [`(?:${NUMBER})\\s?%?${TO}(?:${NUMBER})\\s?%`, (t) => `${rangeInWords(t.replace(/%/g, ""))} persen`],
  [`(?:${NUMBER})\\s?%`, (t) => `${numberInWords(t.replace("%", ""))} persen`],
  [`175(?![.,]?\\d)(?!${COUNTED})`, () => "satu tujuh lima"],
  [`(?:${NUMBER})${TO}(?:${NUMBER})`, rangeInWords],
  [NUMBER, numberInWords],
];
// What stands before is taken along: older Safari can't look back.
const SPOKEN = new RegExp(
  `(^|[^\\w.,/-])(?:${FORMS.map(([pattern]) => `(${pattern})`).join("|")})(?![.,]?\\d|\\w)`,
  "g",
);

/** One number as written here, in words: "1.175.000", "0,24", "2026". @param {string} text */
function numberInWords(text) {
  const [whole, fraction] = text.trim().replace(/\./g, "").split(",");
  const front = inWords(Number(whole)) || "nol";
  return fraction ? `${front} koma ${[...fraction].map((d) => UNITS[Number(d)] || "nol").join(" ")}` : front;
}

/** @param {string} text */
function rangeInWords(text) {
  return text.split(new RegExp(TO)).map(numberInWords).join(" sampai ");
}

/** "Rp8.400", "Rp1,5 juta", "Rp10.000–Rp20.000": the unit is said once, at the end. @param {string} text */
function rupiahInWords(text) {
  const [, amount = "", magnitude = ""] = text.match(/^(.*?)(\s(?:ribu|juta|miliar|triliun))?$/) ?? [];
  return `${rangeInWords(amount.replace(/Rp\s?/g, ""))}${magnitude} rupiah`;
}

/** @param {string[]} date day, month, year */
function dateInWords([day, month, year]) {
  return `${numberInWords(day)} ${MONTHS[Number(month) - 1] ?? numberInWords(month)} ${numberInWords(year)}`;
}

/**
 * Text as it is spoken: amounts, percentages, dates, ranges and law numbers in words, 175 digit by digit.
 *
 * @param {string} text
 */
export function spoken(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/(\d)\/(?=[a-z])/g, "$1 per ")
    .replace(/([\d%] ?)([×x÷=→+−])(?= ?(?:Rp ?)?\d)/g, (_, front, sign) => `${front} ${SIGNS[sign]} `)
    .replace(SPOKEN, (_, front, ...forms) => {
      const number = forms.slice(0, FORMS.length).findIndex((t) => t !== undefined);
      return front + FORMS[number][1](forms[number]);
    })
    .replace(/\s+/g, " ")
    .trim();
}

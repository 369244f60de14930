// Words: how text is cut into words, and how a word finds its root, in writing and in speech.
//
// The only stemmer of the house: the index holds words as pages write them, and both the index and what is typed pass
// through here in the page. It needs no dictionary: affixes are cut by rule, the same way on both sides, so a "root"
// only has to be the same for all forms of a word, not a word itself.

const AMOUNT = /(\d+(?:,\d+)?)\s*(jutaan|juta|jt|ribuan|ribu|rb|miliar|milyar)(?![\p{L}\p{N}])/gu;
/** @type {Record<string, number>} */
const TIMES = { j: 1e6, r: 1e3, m: 1e9 };
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Lower case without accents; amounts as plain digits: "Rp42.000.000", "42 juta" and "42jt" become the same.
 *
 * @param {string} text
 */
export function normalize(text) {
  const tidy = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  if (!/\d/.test(tidy)) return tidy;
  return tidy
    .replace(/\brp\.?\s*(?=\d)/g, "")
    .replace(/\d{1,3}(?:\.\d{3})+(?!\d)/g, (number) => number.replace(/\./g, ""))
    .replace(AMOUNT, (_, number, unit) => String(Math.round(Number(number.replace(",", ".")) * TIMES[unit[0]])));
}

/** Cut text into words. @param {string} text @returns {string[]} */
export const tokenize = (text) => normalize(text).match(WORD) || [];

// --- Roots ---------------------------------------------------------------------------------------------------------

/** Words that look affixed but are not, or whose rest would fall together with another word. */
const FIXED = new Map(
  Object.entries({
    makan: "makan makanan dimakan memakan pemakan termakan",
    mati: "mati kematian mematikan dimatikan",
    masa: "masa semasa",
    masak: "masak memasak masakan dimasak pemasak",
    arti: "arti artinya berarti",
    kota: "kota perkotaan",
    kotak: "kotak",
    kontrakan: "kontrakan",
    pakan: "pakan",
    tanya: "tanya bertanya pertanyaan pertanyaannya ditanya menanyakan ditanyakan tanyakan nanya takon",
    masalah: "masalah masalahnya permasalahan",
    sekolah: "sekolah sekolahan disekolahkan bersekolah menyekolahkan nyekolahin nyekolahno sekolahe",
    nikah: "nikah menikah menikahi pernikahan dinikahi",
    jumlah: "jumlah sejumlah jumlahnya berjumlah jumlahe",
    bulan: "bulan bulanan sebulan sebulannya perbulan bulannya bulane sasi",
    hari: "hari harian sehari seharian perhari harinya",
    tahun: "tahun tahunan setahun pertahun tahune",
    orang: "orang orangnya seorang perorang perorangan perseorangan",
    jalan: "jalan jalanan perjalanan berjalan jalannya dijalan dalan",
    rumah: "rumah rumahan perumahan serumah omah rumahnya rumahe",
    buku: "buku pembukuan",
    waktu: "waktu sewaktu waktunya",
    temu: "temu bertemu ketemu pertemuan menemukan ditemukan ketemunya",
    laku: "laku berlaku pelaku perlakuan melakukan dilakukan",
    pegawai: "pegawai kepegawaian pegawainya pegawaine",
    kelontong: "kelontong klontong klonthong",
    petani: "petani petaninya pertanian bertani tani",
    hak: "hak berhak haknya",
    cek: "cek ngecek dicek mengecek pengecekan ceking",
    kopi: "kopi ngopi kopinya",
    mesin: "mesin mesinnya mesine permesinan",
    phk: "phk diphk",
    main: "main bermain pemain permainan",
    penting: "penting kepentingan berkepentingan",
    sakit: "sakit penyakit kesakitan sakitnya",
    kantor: "kantor perkantoran ngantor sekantor kantornya",
    sayur: "sayur sayuran sayurnya sayure",
    periksa: "periksa diperiksa memeriksa pemeriksaan meriksa periksakan",
    terima: "terima diterima menerima penerima penerimaan nerima terimanya berterima",
    mulang: "mulang",
    pasangan: "pasangan pasangannya",
    pendapatan: "pendapatan pendapatannya",
    pemasukan: "pemasukan",
    pegang: "pegang dipegang memegang megang pegangan",
    meninggal: "meninggal ninggal meninggalnya ninggale mninggal peninggal",
    anak: "anak anakan anaknya anake anakku beranak",
  }).flatMap(([root, forms]) => forms.split(" ").map((b) => [b, root])),
);

const ROOT_START = /^(?:[bcdfghjklmnprstvwyz]|ng|ny|sy|kh|[bcdfgkpt][lrw]|s[lpt]r?|mb|nd)?[aiueo]/;
/** @type {Record<string, RegExp[]>} */
const SPECIAL = {
  ke: [
    /^ke(?=bakar|bentur|beset|cebur|gencet|injak|jatuh|jepit|lindas|patil|pental|peleset|pleset|potong|putus|sandung|senggol|serempet|setrum|siram|sleo|srempet|tabrak|tiban|timpa|tindih|tusuk)/,
  ],
  se: [/^se(?=jam|kali|minggu|paruh|luruh|juta|ribu|ratus|usia|besar|banyak|lama|karang|orang)/],
  be: [/^bel(?=ajar)/, /^be(?=[kpst]er)/],
  pe: [/^pel(?=ajar)/, /^pe(?=r(?:awat|ajin|umah|okok|usak|antau))/],
};
const MAY_HAVE_PREFIX = /^(?:di|[bp]e|ke|me|se|te)/;
const PREFIXES = ["di", "ter", "ber", "per"];
const MAY_HAVE_AFFIX = /^(?:di|[bp]e|ke|me|se|te|n|m[bpfv]|m.{4})|(?:e|nya|[km]u|[lk]ah|pun)$/;
const DIGIT = /\d/;
const NASAL = /^(?:m[bpfv]|n[cdjtzs]|ng|ny)|^[mn].{4}/;
const JOINED_NGE = /^nge(?:[bdgj]|[^aiueo][aiueo][^aiueo]$)/;
const ME_PE = /^me(?:[mn]|[lrwy][aiueo])|^pe(?!r[^aiueo])/;
/** @type {[string, number][]} */
const SUFFIXES = [
  ["kan", 3],
  ["an", 3],
  ["in", 4],
  ["i", 3],
  ["ake", 4],
  ["ke", 4],
  ["no", 4],
];
const MAY_HAVE_SUFFIX = /[neio]$/;
const VOWELS = "aiueo";

/** @param {string} root @param {number} shortest */
const isValid = (root, shortest) => root.length >= shortest && ROOT_START.test(root);

/** After me-, pe- or nothing: the nasal either stands for a letter of the root or only joins. @param {string} word */
function stripNasal(word) {
  const [first, second] = word;
  if (first === "m") return "bpfv".includes(second) ? [word.slice(1)] : [`p${word.slice(1)}`, word];
  if (first !== "n") return [word];
  if (second === "y") return [`s${word.slice(2)}`, `c${word.slice(2)}`, word];
  if (second !== "g") return "cdjtzs".includes(second) ? [word.slice(1)] : [`t${word.slice(1)}`, word];
  if (JOINED_NGE.test(word)) return [word.slice(3)];
  return VOWELS.includes(word[2]) ? [word.slice(2), `k${word.slice(2)}`, word] : [word.slice(2)];
}

/** @param {string} word */
const hasPrefix = (word) => MAY_HAVE_PREFIX.test(word);

/** One prefix off, in all the ways it can be read; the word itself when there is none. @param {string} word */
function stripPrefix(word) {
  if (!hasPrefix(word)) return [word];
  if (word.startsWith("ke") && word.endsWith("an") && isValid(word.slice(2, -2), 3)) return [word.slice(2)];
  for (const pattern of SPECIAL[word.slice(0, 2)] || []) if (pattern.test(word)) return [word.replace(pattern, "")];
  for (const prefix of PREFIXES) {
    if (word.startsWith(prefix) && isValid(word.slice(prefix.length), 4)) return [word.slice(prefix.length)];
  }
  /** @param {string} options */
  const roots = ME_PE.test(word) ? stripNasal(word.slice(2)).filter((a) => isValid(a, 4)) : [];
  return roots.length ? roots : [word];
}

/** Small words that hang on the end: -nya, -ku, -lah, Javanese -e and -ne. @param {string} word */
function stripTail(word) {
  let core = word;
  if (core.endsWith("nya") && core.length > 5) core = core.slice(0, -3);
  if (core.length > 5 && (core.endsWith("ku") || core.endsWith("mu"))) core = core.slice(0, -2);
  if (core.length > 6 && (core.endsWith("lah") || core.endsWith("kah") || core.endsWith("pun")))
    core = core.slice(0, -3);
  if (!core.endsWith("e") || core.length < 5) return [core];
  const before = core[core.length - 2];
  if (before === "n" && VOWELS.includes(core[core.length - 3])) return [core.slice(0, -2), core.slice(0, -1)];
  return [VOWELS.includes(before) ? core : core.slice(0, -1)];
}

/**
 * Suffixes until none is left; a final k goes too, for -kan and k + -an look the same ("tunggakan").
 *
 * @param {string} word
 */
function stripSuffixes(word) {
  let root = word;
  for (let i = 0; i < 3 && MAY_HAVE_SUFFIX.test(root); i += 1) {
    const found = SUFFIXES.find(([suffix, rest]) => root.endsWith(suffix) && root.length - suffix.length >= rest);
    if (!found) break;
    root = root.slice(0, -found[0].length);
  }
  return root.length > 3 && root.endsWith("k") && VOWELS.includes(root[root.length - 2]) ? root.slice(0, -1) : root;
}

/** Give the roots a word may have, the likeliest first: "menunggak", "nunggak" and "tunggakan" share one. @param {string} word */
export function roots(word) {
  const fixed = FIXED.get(word);
  if (fixed || word.length < 4 || DIGIT.test(word)) return [fixed || word];
  if (!MAY_HAVE_AFFIX.test(word)) return [stripSuffixes(word)];
  let all = stripTail(word);
  if (NASAL.test(word)) all = all.flatMap((a) => stripNasal(a).reverse());
  // Most words have no prefix, many one; three in a row is the most there is ("mempertanggungjawabkan" has two).
  for (let i = 0; i < 3 && all.some(hasPrefix); i += 1) all = all.flatMap(stripPrefix);
  if (all.length === 1) return [FIXED.get(all[0]) || stripSuffixes(all[0])];
  return [...new Set(all.map((a) => FIXED.get(a) || stripSuffixes(a)))];
}

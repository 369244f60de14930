// Words: how text is cut into words, and how a word finds its root, in writing and in speech.
//
// The only stemmer of the house: the index holds words as pages write them, and both the index and what is typed pass
// through here in the page. It needs no dictionary: affixes are cut by rule, the same way on both sides, so a "root"
// only has to be the same for all forms of a word, not a word itself.

const UTUH = /(\d+(?:,\d+)?)\s*(jutaan|juta|jt|ribuan|ribu|rb|miliar|milyar)(?![\p{L}\p{N}])/gu;
const KALI = { j: 1e6, r: 1e3, m: 1e9 };
const KATA = /[\p{L}\p{N}]+/gu;

/** Lower case without accents; amounts as plain digits: "Rp42.000.000", "42 juta" and "42jt" become the same. */
export function rapikan(teks) {
  const rapi = teks.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  if (!/\d/.test(rapi)) return rapi;
  return rapi
    .replace(/\brp\.?\s*(?=\d)/g, "")
    .replace(/\d{1,3}(?:\.\d{3})+(?!\d)/g, (angka) => angka.replace(/\./g, ""))
    .replace(UTUH, (_, angka, satuan) => String(Math.round(Number(angka.replace(",", ".")) * KALI[satuan[0]])));
}

/** Cut text into words. */
export const potong = (teks) => rapikan(teks).match(KATA) || [];

// --- Roots ---------------------------------------------------------------------------------------------------------

/** Words that look affixed but are not, or whose rest would fall together with another word. */
const TETAP = new Map(
  Object.entries({
    makan: "makan makanan dimakan memakan pemakan termakan",
    mati: "mati kematian mematikan dimatikan",
    masa: "masa semasa",
    masak: "masak memasak masakan dimasak pemasak",
    arti: "arti artinya berarti",
    kota: "kota perkotaan",
    kotak: "kotak",
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
    anak: "anak anakan anaknya anake anakku beranak",
  }).flatMap(([akar, bentuk]) => bentuk.split(" ").map((b) => [b, akar])),
);

const PANGKAL = /^(?:[bcdfghjklmnprstvwyz]|ng|ny|sy|kh|[bcdfgkpt][lrw]|s[lpt]r?|mb|nd)?[aiueo]/;
const KHUSUS = {
  ke: [/^ke(?=bakar|bentur|beset|cebur|gencet|injak|jatuh|jepit|lindas|patil|pental|peleset|pleset|potong|putus|sandung|senggol|serempet|setrum|siram|sleo|srempet|tabrak|tiban|timpa|tindih|tusuk)/],
  se: [/^se(?=jam|kali|minggu|paruh|luruh|juta|ribu|ratus|usia|besar|banyak|lama|karang|orang)/],
  be: [/^bel(?=ajar)/, /^be(?=[kpst]er)/],
  pe: [/^pel(?=ajar)/, /^pe(?=r(?:awat|ajin|umah|okok|usak|antau))/],
};
const PUNYA_AWALAN = /^(?:di|[bp]e|ke|me|se|te)/;
const AWALAN = ["di", "ter", "ber", "per"];
const BERIMBUHAN = /^(?:di|[bp]e|ke|me|se|te|n|m[bpfv]|m.{4})|(?:e|nya|[lk]ah|pun)$/;
const ANGKA = /\d/;
const SENGAU = /^(?:m[bpfv]|n[cdjtzs]|ng|ny)|^[mn].{4}/;
const GABUNG_NGE = /^nge(?:[bdgj]|[^aiueo][aiueo][^aiueo]$)/;
const ME_PE = /^me(?:[mn]|[lrwy][aiueo])|^pe(?!r[^aiueo])/;
const AKHIRAN = [["kan", 3], ["an", 3], ["in", 4], ["i", 3], ["ake", 4], ["ke", 4], ["no", 4]];
const BERAKHIRAN = /[neio]$/;
const VOKAL = "aiueo";

const sah = (akar, pendek) => akar.length >= pendek && PANGKAL.test(akar);

/** After me-, pe- or nothing: the nasal either stands for a letter of the root or only joins. */
function lepasSengau(kata) {
  const [satu, dua] = kata;
  if (satu === "m") return "bpfv".includes(dua) ? [kata.slice(1)] : [`p${kata.slice(1)}`, kata];
  if (satu !== "n") return [kata];
  if (dua === "y") return [`s${kata.slice(2)}`, `c${kata.slice(2)}`, kata];
  if (dua !== "g") return "cdjtzs".includes(dua) ? [kata.slice(1)] : [`t${kata.slice(1)}`, kata];
  if (GABUNG_NGE.test(kata)) return [kata.slice(3)];
  return VOKAL.includes(kata[2]) ? [kata.slice(2), `k${kata.slice(2)}`, kata] : [kata.slice(2)];
}

const berawalan = (kata) => PUNYA_AWALAN.test(kata);

/** One prefix off, in all the ways it can be read; the word itself when there is none. */
function lepasAwalan(kata) {
  if (!berawalan(kata)) return [kata];
  if (kata.startsWith("ke") && kata.endsWith("an") && sah(kata.slice(2, -2), 3)) return [kata.slice(2)];
  for (const pola of KHUSUS[kata.slice(0, 2)] || []) if (pola.test(kata)) return [kata.replace(pola, "")];
  for (const awalan of AWALAN) {
    if (kata.startsWith(awalan) && sah(kata.slice(awalan.length), 4)) return [kata.slice(awalan.length)];
  }
  const akar = ME_PE.test(kata) ? lepasSengau(kata.slice(2)).filter((a) => sah(a, 4)) : [];
  return akar.length ? akar : [kata];
}

/** Small words that hang on the end: -nya, -lah, Javanese -e and -ne. */
function lepasEkor(kata) {
  let inti = kata;
  if (inti.endsWith("nya") && inti.length > 5) inti = inti.slice(0, -3);
  if (inti.length > 6 && (inti.endsWith("lah") || inti.endsWith("kah") || inti.endsWith("pun"))) inti = inti.slice(0, -3);
  if (!inti.endsWith("e") || inti.length < 5) return [inti];
  const sebelum = inti[inti.length - 2];
  if (sebelum === "n" && VOKAL.includes(inti[inti.length - 3])) return [inti.slice(0, -2), inti.slice(0, -1)];
  return [VOKAL.includes(sebelum) ? inti : inti.slice(0, -1)];
}

/** Suffixes until none is left; a final k goes too, for -kan and k + -an look the same ("tunggakan"). */
function lepasAkhiran(kata) {
  let akar = kata;
  for (let i = 0; i < 3 && BERAKHIRAN.test(akar); i += 1) {
    const ada = AKHIRAN.find(([akhiran, sisa]) => akar.endsWith(akhiran) && akar.length - akhiran.length >= sisa);
    if (!ada) break;
    akar = akar.slice(0, -ada[0].length);
  }
  return akar.length > 3 && akar.endsWith("k") && VOKAL.includes(akar[akar.length - 2]) ? akar.slice(0, -1) : akar;
}

/** Give the roots a word may have, the likeliest first: "menunggak", "nunggak" and "tunggakan" share one. */
export function akar(kata) {
  const tetap = TETAP.get(kata);
  if (tetap || kata.length < 4 || ANGKA.test(kata)) return [tetap || kata];
  if (!BERIMBUHAN.test(kata)) return [lepasAkhiran(kata)];
  let semua = lepasEkor(kata);
  if (SENGAU.test(kata)) semua = semua.flatMap((a) => lepasSengau(a).reverse());
  // Most words have no prefix, many one; three in a row is the most there is ("mempertanggungjawabkan" has two).
  for (let i = 0; i < 3 && semua.some(berawalan); i += 1) semua = semua.flatMap(lepasAwalan);
  if (semua.length === 1) return [TETAP.get(semua[0]) || lepasAkhiran(semua[0])];
  return [...new Set(semua.map((a) => TETAP.get(a) || lepasAkhiran(a)))];
}

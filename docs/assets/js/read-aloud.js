// "Dengarkan": reads the main text of a page aloud in Indonesian; hidden where the phone has no voice for it.

const BAHASA = /^id\b|^in\b/i;
const DIBACA = "h1, h2, h3, p, li, dt, dd, figcaption";
const DILEWATI = ".pk-sumber, .pk-dasar, .pk-balon, .pk-lencana, table, form, nav, script, style, [hidden], [aria-hidden=true]";

const SATUAN = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
const BESAR = [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"], [1e3, "ribu"]];

/** A whole number in words: 10400 → "sepuluh ribu empat ratus". */
export function terbilang(n) {
  if (n < 12) return SATUAN[n];
  if (n < 20) return `${SATUAN[n - 10]} belas`;
  if (n < 100) return rangkai(SATUAN[Math.floor(n / 10)], "puluh", n % 10);
  if (n < 200) return `seratus ${terbilang(n - 100)}`.trim();
  if (n < 1000) return rangkai(SATUAN[Math.floor(n / 100)], "ratus", n % 100);
  if (n < 2000) return `seribu ${terbilang(n - 1000)}`.trim();
  const [nilai, nama] = BESAR.find(([b]) => n >= b);
  return rangkai(terbilang(Math.floor(n / nilai)), nama, n % nilai);
}

const rangkai = (depan, nama, sisa) => [depan, nama, terbilang(sisa)].filter(Boolean).join(" ");

const NAMA_BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const DIHITUNG = String.raw`\s*(?:%|persen|ribu|juta|miliar|orang|kali|hari|bulan|tahun|jam|menit|km)`;
const ANGKA = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const SAMPAI = String.raw`\s*(?:[–—-]|s\.?d\.?)\s*`;
const TANDA = { "×": "kali", x: "kali", "÷": "dibagi", "=": "sama dengan", "→": "menjadi", "+": "ditambah", "−": "dikurangi" };

/** What stands in a text and is spoken in words, the longest first: each pattern with what it becomes. */
const BENTUK = [
  [String.raw`\d{4}-\d{2}-\d{2}`, (t) => tanggal(...t.split("-").reverse())],
  [String.raw`\d{1,2}[/-]\d{1,2}[/-]\d{4}`, (t) => tanggal(...t.split(/[/-]/))],
  [String.raw`\d+[A-Z]?/\d{4}`, (t) => t.replace("/", " tahun ").replace(/\d+/g, angka)],
  [String.raw`0\d+(?:-\d+)*`, (t) => [...t.replaceAll("-", "")].map(angka).join(" ")],
  [String.raw`\d+\(\d+\)`, (t) => t.replace(/(\d+)\((\d+)\)/, (_, pasal, ayat) => `${angka(pasal)} ayat ${angka(ayat)}`)],
  [String.raw`(?:pukul|jam) \d{1,2}[.:]\d{2}(?![.,]?\d)`, (t) => t.replace(/[.:]/, " lewat ").replace(/\d+/g, (n) => angka(String(Number(n))))],
  [`Rp\\s?(?:${ANGKA})(?:${SAMPAI}(?:Rp\\s?)?(?:${ANGKA}))?(?:\\s(?:ribu|juta|miliar|triliun))?`, rupiah],
  [`(?:${ANGKA})\\s?%?${SAMPAI}(?:${ANGKA})\\s?%`, (t) => `${rentang(t.replaceAll("%", ""))} persen`],
  [`(?:${ANGKA})\\s?%`, (t) => `${angka(t.replace("%", ""))} persen`],
  [`175(?![.,]?\\d)(?!${DIHITUNG})`, () => "satu tujuh lima"],
  [`(?:${ANGKA})${SAMPAI}(?:${ANGKA})`, rentang],
  [ANGKA, angka],
];
// What stands before is taken along: older Safari can't look back.
const UCAPAN = new RegExp(`(^|[^\\w.,/-])(?:${BENTUK.map(([pola]) => `(${pola})`).join("|")})(?![.,]?\\d|\\w)`, "g");

/** One number as written here, in words: "1.175.000", "0,24", "2026". */
function angka(teks) {
  const [utuh, pecahan] = teks.trim().replaceAll(".", "").split(",");
  const depan = terbilang(Number(utuh)) || "nol";
  return pecahan ? `${depan} koma ${[...pecahan].map((d) => SATUAN[d] || "nol").join(" ")}` : depan;
}

function rentang(teks) {
  return teks.split(new RegExp(SAMPAI)).map(angka).join(" sampai ");
}

/** "Rp8.400", "Rp1,5 juta", "Rp10.000–Rp20.000": the unit is said once, at the end. */
function rupiah(teks) {
  const [, jumlah, besar = ""] = teks.match(/^(.*?)(\s(?:ribu|juta|miliar|triliun))?$/);
  return `${rentang(jumlah.replace(/Rp\s?/g, ""))}${besar} rupiah`;
}

function tanggal(hari, bulan, tahun) {
  return `${angka(hari)} ${NAMA_BULAN[bulan - 1] ?? angka(bulan)} ${angka(tahun)}`;
}

/** Text as it is spoken: amounts, percentages, dates, ranges and law numbers in words, 175 digit by digit. */
export function ucapan(teks) {
  return teks
    .replace(/\s+/g, " ")
    .replace(/(\d)\/(?=[a-z])/g, "$1 per ")
    .replace(/([\d%] ?)([×x÷=→+−])(?= ?(?:Rp ?)?\d)/g, (_, depan, tanda) => `${depan} ${TANDA[tanda]} `)
    .replace(UCAPAN, (_, depan, ...bentuk) => {
      const nomor = bentuk.slice(0, BENTUK.length).findIndex((t) => t !== undefined);
      return depan + BENTUK[nomor][1](bentuk[nomor]);
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** The blocks of the page's main text, in reading order, each once. */
function blok(akar) {
  return [...akar.querySelectorAll(DIBACA)]
    .filter((unsur) => !unsur.closest(DILEWATI) && unsur.checkVisibility?.() !== false && !unsur.parentElement.closest("p, li, dd"))
    .map((unsur) => [unsur, ucapan(tanpaSumber(unsur))])
    .filter(([, teks]) => teks);
}

function tanpaSumber(unsur) {
  const salinan = unsur.cloneNode(true);
  for (const buang of salinan.querySelectorAll(DILEWATI)) buang.remove();
  return salinan.textContent;
}

function siapkan(tombol) {
  const suara = () => speechSynthesis.getVoices().find((v) => BAHASA.test(v.lang));
  const tunjuk = () => (tombol.hidden = !suara());
  const berhenti = () => {
    speechSynthesis.cancel();
    tombol.setAttribute("aria-pressed", "false");
    document.querySelector(".pk-dibaca")?.classList.remove("pk-dibaca");
  };
  const baca = () => {
    tombol.setAttribute("aria-pressed", "true");
    const antre = blok(document.getElementById("isi"));
    antre.forEach(([unsur, teks], nomor) => {
      const ujaran = Object.assign(new SpeechSynthesisUtterance(teks), { lang: "id-ID", voice: suara(), rate: 0.95 });
      ujaran.onstart = () => {
        document.querySelector(".pk-dibaca")?.classList.remove("pk-dibaca");
        unsur.classList.add("pk-dibaca");
        unsur.scrollIntoView({ block: "nearest" });
      };
      if (nomor === antre.length - 1) ujaran.onend = berhenti;
      speechSynthesis.speak(ujaran);
    });
  };
  tombol.onclick = () => (tombol.getAttribute("aria-pressed") === "true" ? berhenti() : baca());
  addEventListener("pagehide", berhenti);
  speechSynthesis.addEventListener?.("voiceschanged", tunjuk);
  tunjuk();
}

const tombol = typeof document === "object" && document.querySelector("[data-dengar]");
if (tombol && "speechSynthesis" in window) siapkan(tombol);

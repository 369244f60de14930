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

/** Text as it is spoken: rupiah and long numbers in words, 175 digit by digit. */
export function ucapan(teks) {
  return teks
    .replace(/\b175\b/g, "satu tujuh lima")
    .replace(/Rp\s?(\d{1,3}(?:\.\d{3})+|\d+)/g, (_, n) => `${terbilang(Number(n.replaceAll(".", ""))) || "nol"} rupiah`)
    .replace(/\b\d{1,3}(?:\.\d{3})+\b/g, (n) => terbilang(Number(n.replaceAll(".", ""))))
    .replace(/(\d+),(\d+)\s?%/g, "$1 koma $2 persen")
    .replace(/(\d)\s?%/g, "$1 persen")
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

// Asks the site's search under Node. Usage: node search.mjs <folder with the search modules and "type": "module">
//
// Reads one JSON object: {"indeks": index, "tanya": [typed, ...]}, {"akar": [word, ...]} or {"potong": [text, ...]};
// writes the answers as one JSON list: addresses best first, roots, words. With {"tempat": [place, ...]} beside them
// the same questions go to MiniSearch, a well-known library, given our roots, words and weights.
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const modul = (nama) => import(pathToFileURL(join(process.argv[2], nama)));
const { akar, potong } = await modul("words.js");
const masukan = JSON.parse(await text(process.stdin));

async function jawab() {
  if (masukan.akar) return masukan.akar.map(akar);
  if (masukan.potong) return masukan.potong.map(potong);
  if (masukan.tempat) return miniSearch(masukan);
  const { buka } = await modul("search-index.js");
  const { cari } = await modul("ranking.js");
  const mesin = await buka(masukan.indeks);
  return masukan.tanya.map((ketikan) => cari(mesin, ketikan).map((hasil) => hasil.alamat));
}

async function miniSearch({ indeks, tempat, tanya }) {
  const { default: MiniSearch } = await import("minisearch");
  const lewati = new Set([...indeks.lewati.kata, ...indeks.lewati.tanya]);
  const boost = { judul: 5, tambahan: 4, subjudul: 3.5, teks: 1 };
  const pustaka = new MiniSearch({
    fields: Object.keys(boost),
    storeFields: ["jalan"],
    tokenize: potong,
    processTerm: (kata) => (lewati.has(kata) ? null : akar(kata)),
    searchOptions: { boost, prefix: (_, i, semua) => i === semua.length - 1, weights: { fuzzy: 0.5, prefix: 0.5 } },
  });
  pustaka.addAll(tempat.map((t, id) => ({ id, ...t })));
  const lain = new Map();
  for (const [dari, ke] of [...indeks.sama.map((k) => [k, k]), ...indeks.arah]) {
    for (const d of dari) lain.set(akar(d)[0], [...(lain.get(akar(d)[0]) || []), ...ke.filter((k) => !/[ =]/.test(k))]);
  }
  const fuzzy = (kata) => (/\d/.test(kata) || kata.length < 4 ? false : kata.length < 8 ? 1 : 2);
  return tanya.map((ketikan) => {
    const tambahan = potong(ketikan).flatMap((k) => lain.get(akar(k)[0]) || []).join(" ");
    const queries = [{ queries: [ketikan], fuzzy }];
    if (tambahan) queries.push({ queries: [tambahan], boostTerm: () => 0.4, prefix: false });
    return [...new Set(pustaka.search({ combineWith: "OR", queries }).map((hasil) => hasil.jalan))];
  });
}

process.stdout.write(JSON.stringify(await jawab()));

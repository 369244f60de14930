// Asks the site's search under Node. Usage: node cari.mjs <folder with cari-kata.js, cari-mesin.js and "type": "module">
//
// Reads one JSON object: {"indeks": index, "tanya": [typed, ...]}, {"akar": [word, ...]} or {"potong": [text, ...]};
// writes the answers as one JSON list: addresses best first, roots, words.
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const modul = (nama) => import(pathToFileURL(join(process.argv[2], nama)));
const { akar, potong } = await modul("cari-kata.js");
const masukan = JSON.parse(await text(process.stdin));

async function jawab() {
  if (masukan.akar) return masukan.akar.map(akar);
  if (masukan.potong) return masukan.potong.map(potong);
  const { buka, cari } = await modul("cari-mesin.js");
  const mesin = buka(masukan.indeks);
  return masukan.tanya.map((ketikan) => cari(mesin, ketikan).map((hasil) => hasil.alamat));
}

process.stdout.write(JSON.stringify(await jawab()));

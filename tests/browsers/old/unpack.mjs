// Takes the programs out of their packages: node unpack.mjs (they travel packed by brotli)
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

const here = import.meta.dirname;
const { devDependencies } = JSON.parse(readFileSync(`${here}/package.json`, "utf8"));
for (const name of Object.keys(devDependencies)) {
  const packed = `${here}/node_modules/${name}/bin`;
  const [file] = readdirSync(packed).filter((one) => /^chromium.*\.br$/.test(one));
  mkdirSync(`${here}/programs/${name}`, { recursive: true });
  writeFileSync(`${here}/programs/${name}/chromium`, brotliDecompressSync(readFileSync(`${packed}/${file}`)), {
    mode: 0o755,
  });
}

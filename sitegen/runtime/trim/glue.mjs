// Pyodide's glue script (pyodide.asm.js), marked to find out which of its functions run, or without those that do not.
//
//   node glue.mjs mark PYODIDE             the script, each function leaving its number when it runs
//   node glue.mjs trim PYODIDE < NUMBERS   {"script", "exports"}: functions of other numbers trap and what only they used is
//                                          gone; what the script still takes out of the wasm
//
// A function's number is its place in the script; NUMBERS are those that stay, as JSON. Removed is only what would trap:
// nothing answers otherwise than before.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { full } from "acorn-walk";
import { minify } from "terser";

const TRAP = "trap";
// One trap for all. Where C asks for the address of one it gets a function without arguments: called as another, it traps too.
const TRAPPING = `const ${TRAP} = () => { throw new WebAssembly.RuntimeError("unreachable") }; ${TRAP}.sig = "v";`;
// For whoever reads the marks: sitegen/runtime/record.py and tests/browsers/record_functions.py.
const MARKING = `globalThis.ranInGlue = new Set();
if (typeof WorkerGlobalScope !== "undefined") {
  const channel = (globalThis.marksChannel = new BroadcastChannel("marks")); // or Firefox forgets it
  channel.onmessage = ({ data: [start, many] }) => {
    if (!many) return globalThis.answer.__globals__.get("__builtins__").get("__import__")("gc").set_threshold(start);
    const marks = Array.from(memory().subarray(start, start + many));
    channel.postMessage({ glue: [...ranInGlue], wasm: marks.flatMap((mark, number) => (mark ? number : [])) });
  };
}
`;
const ENTRY = "__main_argc_argv"; // what the glue calls by a name it puts together

/** @typedef {{ start: number, end: number, text: string }} Change */

const [way, pyodide] = process.argv.slice(2);
const source = readFileSync(join(pyodide, "pyodide.asm.js"), "utf8");
const functions = functionsOf(parse(source, { ecmaVersion: "latest" }));
// What makes the module: all else stands in it.
const factory = functions.find(
  ({ async, params, type }) => type === "FunctionExpression" && async && params.length === 1,
);

function functionsOf(tree) {
  const found = [];
  full(tree, (node) => /Function/.test(node.type) && found.push(node));
  return found.sort((a, b) => a.start - b.start);
}

/** The script with some places changed; a change within a changed place is part of it. @param {Change[]} changes */
function changed(changes) {
  let text = "";
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (change.start < at) continue;
    text += source.slice(at, change.start) + change.text;
    at = change.end;
  }
  return text + source.slice(at);
}

/** Where the value of a short function stands, with the brackets around it. */
function valuePlace({ start, end }) {
  while (source[start - 1] === "(" && source[end] === ")") {
    start -= 1;
    end += 1;
  }
  return { start, end };
}

function mark() {
  const changes = functions.flatMap(({ body }, number) => {
    const left = `ranInGlue.add(${number})`;
    if (body.type !== "BlockStatement") {
      const { start, end } = valuePlace(body);
      return [
        { start, end: start, text: `(${left}, ` },
        { start: end, end, text: ")" },
      ];
    }
    const first = body.body[0];
    const start = first?.directive ? first.end : body.start + 1;
    return [
      { start, end: start, text: `;${left};${body === factory.body ? "globalThis.memory = () => HEAPU8;" : ""}` },
    ];
  });
  return MARKING + changed(changes);
}

const emptied = ({ body }) =>
  body.type === "BlockStatement"
    ? { start: body.start + 1, end: body.end - 1, text: `${TRAP}()` }
    : { ...valuePlace(body), text: `${TRAP}()` };

const isProperty = (node, object) => node?.type === "MemberExpression" && node.object.name === object;
const propertyOf = ({ property }) => property.value ?? property.name;
const replaced = ({ start, end }, text) => ({ start, end, text });

/** The names of functions that trap, also those under which they go besides. */
function trappedNames(trapped) {
  const names = new Set();
  for (const statement of factory.body.body) {
    if (trapped.has(statement)) names.add(statement.id.name);
    for (const { id, init } of statement.declarations ?? [])
      if (trapped.has(init) || names.has(init?.name)) names.add(id.name);
  }
  return names;
}

/** What the script gives the wasm: only what is asked for. */
function imports(object, names) {
  const wasm = new WebAssembly.Module(readFileSync(join(pyodide, "pyodide.asm.wasm")));
  const wanted = new Set(WebAssembly.Module.imports(wasm).map(({ name }) => name));
  return object.properties.flatMap((property) => {
    const name = property.key.name ?? property.key.value;
    const end = source[property.end] === "," ? property.end + 1 : property.end;
    if (!wanted.has(name)) return replaced({ start: property.start, end }, "");
    return names.has(property.value.name) ? replaced(property, `${JSON.stringify(name)}:${TRAP}`) : [];
  });
}

/** @param {number[]} kept */
async function trim(kept) {
  const ran = new Set(kept);
  const trapped = new Set(functions.filter((_, number) => !ran.has(number)));
  const names = trappedNames(trapped);
  const changes = [...trapped].map(emptied);
  const taken = []; // var _a = Module["_a"] = wasmExports["a"]
  const published = []; // Module["a"] = a
  for (const statement of factory.body.body) {
    const [variable] = statement.declarations ?? [];
    const { left, right } = variable?.init ?? statement.expression ?? {};
    if (variable?.id.name === "wasmImports") changes.push(...imports(variable.init, names));
    else if (variable && isProperty(left, "Module") && isProperty(right, "wasmExports")) taken.push(variable.init);
    else if (isProperty(left, "Module") && right.type === "Identifier") published.push(statement);
    else if (left && left.property?.name === "sig" && names.has(left.object.name))
      changes.push(replaced(statement, ""));
  }
  const rest = changed([
    ...changes,
    ...taken.map((one) => replaced(one, "0")),
    ...published.map((one) => replaced(one, "")),
  ]);
  const loader = readFileSync(join(pyodide, "pyodide.js"), "utf8");
  const read = new Set((rest + loader).match(/(?<=\.|\[["'])[A-Za-z_$][\w$]*/g));
  for (const one of taken) {
    if (!read.has(propertyOf(one.left))) changes.push(replaced(one, source.slice(one.right.start, one.right.end)));
  }
  for (const statement of published) {
    const { left, right } = statement.expression;
    if (!read.has(propertyOf(left))) changes.push(replaced(statement, ""));
    else if (names.has(right.name)) changes.push(replaced(right, TRAP));
  }
  const options = { ecma: 2020, compress: { passes: 2, pure_getters: true }, mangle: false };
  const { code } = await minify(TRAPPING + changed(changes), options);
  const used = [...code.matchAll(/\bwasmExports(?:\.([\w$]+)|\["([^"]+)"\])/g)].map(
    ([, name, quoted]) => name ?? quoted,
  );
  const short = await minify(code, { ecma: 2020, compress: false, mangle: true });
  return JSON.stringify({ script: short.code, exports: [...new Set([ENTRY, ...used])].sort() });
}

process.stdout.write(way === "mark" ? mark() : await trim(JSON.parse(readFileSync(0, "utf8"))));

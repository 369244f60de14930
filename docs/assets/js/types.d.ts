// What the scripts hand to each other and read from files: names as the files write them.

/** Question keys with what was typed or chosen. */
export type Answers = Record<string, string>;

/** One refusal: the question it is about and the sentence. */
export interface Refusal {
  isian: string;
  pesan: string;
}

/** A message to one recipient, as the engine writes it: with amounts and without, as a chat and as one SMS. */
export interface ReadyMessage {
  ke: string;
  nama: string;
  panjang: string;
  panjang_tanpa_angka: string;
  sms: string;
  sms_tanpa_angka: string;
}

/** What the engine answers to the page: either refusals, or HTML and a text to share. */
export interface EngineAnswer {
  galat?: Refusal[];
  html: string;
  bagikan: string;
  pesan?: ReadyMessage[];
  tabel?: TableCell[][];
  /** Of a member list: whether all is done, how far it is, what to keep in the tab, the page of rows that is shown. */
  selesai?: boolean;
  dibaca?: number;
  ulang?: boolean;
  simpanan?: StoredList;
  ubahan?: StoredChanges;
  halaman?: number;
  kalender?: string;
}

/** A member list as it was opened, and all that was changed since; only the engine looks inside. */
export type StoredList = object;
export type StoredChanges = object;

/** A cell of a table to save; a formula of a spreadsheet is told from a text. */
export type TableCell = string | number | { rumus: string };

/** Why the engine did not start or answer; the page has a sentence with this data-sebab. */
export type FailureReason = "tak_didukung" | "jaringan" | "memori" | "berhenti" | "mesin" | "ulang";

export interface EngineProgress {
  stage: "download" | "prepare";
  loaded: number;
  total: number;
}

/** One file of the runtime: its name and what it weighs plain and compressed. */
export interface RuntimeFile {
  nama: string;
  asli: number;
  /** Bytes on the way. */
  kirim: number;
}

export type RuntimeRole = "pemuat" | "inti" | "wasm" | "pustaka" | "payung";

/** mesin/manifes.json, written by sitegen/runtime. */
export interface Manifest {
  /** The sum of all `berkas`. */
  versi: string;
  pekerja: string;
  kunci: object;
  berkas: Record<RuntimeRole, RuntimeFile>;
  jumlah: { asli: number; kirim: number };
  /** What only some questions need. */
  tambahan: Record<string, RuntimeFile>;
  /** Python with all its functions, in place of the trimmed one. */
  utuh: Partial<Record<RuntimeRole, RuntimeFile>>;
}

/** What the worker is told. */
export interface StartOrder {
  type: "start";
  base: string;
  manifest: Manifest;
  /** Python has all its functions. */
  isWhole: boolean;
}
export interface Question {
  type: "ask";
  id: number;
  command: string;
  input: object;
  today: string;
  root: string;
  extras?: string[];
  file?: ArrayBuffer;
}

/** What the worker tells. */
export type WorkerMessage =
  | ({ type: "progress" } & EngineProgress)
  | { type: "ready"; addresses: string[] }
  | { type: "answer"; id: number; result: EngineAnswer }
  | { type: "failed"; reason: FailureReason; message: string; id?: number };

/** For each page that an answer leads to: what of the answers it takes along, and what goes along besides. */
export type Carrying = Record<string, [keys: string[], besides: Answers]>;

/** indeks.json of the instant answers. */
export interface InstantIndex {
  bulan: string[];
  telat: string[];
  nomor: Record<string, number>;
  harus: Answers;
  isian: string[];
  ragu: string;
  umur: string;
  tabungan: Answers;
  pola: Record<string, string>;
  sela: string;
  cara: string[][];
  ekor: number;
  susunan: [piece: string, hangsOn: string[]][];
  pesan: string[];
  panjang: [most: number, address: number];
  bawa: Carrying;
}

/** kerja.json: of a job its name, its sector, whether it is done in this way only, what is said of it (as HTML). */
export type ReadyJobs = Record<string, [name: string, sector: string, onlyWay: string, note: string]>;

/** One income row: texts, and for each piece and its classes the number of one. */
export interface ReadyRow {
  teks: string[];
  isi: Record<string, Record<string, number>>;
  pesan: Record<string, number[]>;
}

/** indeks.json of the instant answers about events. */
export interface InstantEventIndex {
  bulan: string[];
  harus: Answers;
  kejadian: Record<string, string[]>;
  baris: string[];
  lama: { isian: string; kelas: string[]; banyak: string };
  pola: Record<string, string>;
  sela: string;
  ekor: number;
  nomor: number[];
  panjang: [most: number, address: number];
  bawa: Carrying;
}

/** An answer that was made with the page: as the engine gives it. */
export type ReadyAnswer = Pick<EngineAnswer, "html" | "bagikan">;

/** Finds the answers that were made for a tool; tells whether answers that are not complete may lead to one. */
export interface ReadyTool {
  answer(input: Answers, today: string, base: string, root: string): Promise<ReadyAnswer | null>;
  mayBe(input: Answers, base: string): Promise<boolean>;
}

/** A job as it is looked for; without ways of working it is not reckoned here. */
export interface Occupation<Key = string> {
  slug: Key;
  name: string;
  ways: string[];
  aliases: string[];
  sector: string;
  phrases: string[];
  words: string[];
}

/** Words that tell how somebody works, the ways they mean, and the general job of these. */
export interface StatusWords<Key = string> {
  kata: string[];
  cara: string[];
  umum: Key;
}

/** What the search over jobs knows besides the jobs. */
export interface JobWords<Key = string> {
  status: StatusWords<Key>[];
  abaikan: string[];
}

/** A job found, with the ways of working that the words leave of its own. */
export interface JobMatch<Key = string> {
  job: Occupation<Key>;
  ways: string[];
  score: number;
}

/** simpan.json: what "Simpan di HP" keeps. */
export interface SaveFile {
  alamat: string;
  byte: number;
  sidik: string;
}
export interface SaveList {
  byte: number;
  halaman: number;
  berkas: SaveFile[];
}

/** indeks.json of the search, written by sitegen/search. */
export interface SearchData {
  halaman: [jalan: string, judul: string, cuplik: string, tambahan: string[], bagian: [string, string, string?][]][];
  letak: Record<string, string>;
  bobot: Record<string, number>;
  rumpun: string[];
  sisa: [kata: string, tempat: string];
  sering: string[];
  pemilik: [halaman: string, kata: string];
  lewati: { kata: string[]; tanya: string[]; lemah: string[] };
  sama: string[][];
  arah: [string[], string[]][];
  maksud: [halaman: string[], daftar: string[][], kecuali: string, kejadian: boolean][];
}

/** A word, or words in a row: their roots, or exactly as written. */
export interface Pattern {
  words: string[];
  isExact: boolean;
}

/** Words that stand for others. */
export interface WordRule extends Pattern {
  to: string[];
  weight: number;
}

export interface WordRules {
  skipped: Set<string>;
  questionWords: Set<string>;
  weak: Set<string>;
  rules: WordRule[];
  intents: Intent[];
  /** Words that tell what is meant, with their roots. */
  telling: Map<string, string[]>;
  /** What those say who have people working for them. */
  owners: Pattern[];
}

/** What somebody wants, its pages, and the words that tell: of one of the `lists`, one of each list in it. */
export interface Intent {
  pages: string[];
  lists: Pattern[][][];
  unless: Pattern[];
  /** Something happened: an accident, a death, the loss of the job. */
  isEvent: boolean;
}

export interface SearchPage {
  path: string;
  title: string;
  snippet: string;
  trail: string;
  /** Everyday names: for each word of one the roots it may have. */
  phrases: string[][][];
  weight: number;
}

/** A page (no title), or a section of it. */
export interface SearchPlace {
  page: number;
  title: string;
  snippet: string;
  anchor: string;
}

/** The opened index; `postings` holds for each root a row of place, weight, place, weight, … */
export interface SearchIndex extends WordRules {
  pages: SearchPage[];
  places: SearchPlace[];
  postings: Map<string, number[]>;
  vocabulary: Map<string, string[]>;
  frequent: SearchPage[];
  /** How the addresses of pages of occupations begin. */
  families: string[];
  /** How the addresses of pages of businesses begin. */
  firms: string;
}

export interface TypedWord {
  written: string;
  roots: string[];
  isSkipped: boolean;
}

/** One meaning: the roots that satisfy it, each with its weight. */
export interface Meaning {
  options: Map<string, number>;
  importance: number;
}

export interface Query {
  words: TypedWord[];
  isQuestion: boolean;
  meanings: Meaning[];
  /** Pages that answer what is meant, each with its share. */
  meant: Map<string, number>;
  isEvent: boolean;
  /** Somebody speaks of those who work for him. */
  isOwner: boolean;
}

/** A page found, and the place of it that fits best. */
export interface RankedPage {
  number: number;
  place: number | undefined;
  score: number;
}

/** What a row of results is made from: a result of a search, or a page often asked for. */
export type SearchRow = Pick<SearchPage, "title" | "snippet" | "trail"> &
  Partial<Pick<SearchPage, "path">> &
  Partial<Pick<SearchResult, "address" | "section" | "marks">>;

export interface SearchResult {
  address: string;
  title: string;
  section: string;
  trail: string;
  snippet: string;
  marks: Set<string>;
  score: number;
}

/** What we use of Pyodide's file system. */
export interface PythonFiles {
  mkdirTree(path: string): void;
  writeFile(path: string, content: Uint8Array): void;
}

/** What we use of Pyodide. */
export interface Python {
  FS: PythonFiles;
  makeMemorySnapshot(): Uint8Array<ArrayBuffer>;
  pyimport(module: string): {
    answer(command: string, input: string, today: string, root?: string): string;
    path_importer_cache: { clear(): void };
  };
}

declare global {
  // What only some browsers tell.
  interface Navigator {
    connection?: { saveData?: boolean };
    deviceMemory?: number;
  }
  namespace WebAssembly {
    const Tag: unknown;
  }
  // The worker's own: scripts it takes in, what Pyodide's loader adds, and the engine's answer.
  interface Window {
    importScripts(address: string): void;
    loadPyodide(options: {
      indexURL: string;
      stdLibURL: string;
      lockFileContents: object;
      _loadSnapshot: Uint8Array | undefined;
      _makeSnapshot: boolean;
    }): Promise<Python>;
    answer(command: string, input: string, today: string, root?: string): string;
  }
}

declare global {
  // The offline worker's own.
  const CARRIED: { url: string; revision: string | null }[];
  interface Window {
    skipWaiting(): Promise<void>;
  }
}

/** A block of the single file as it stands there: its letters, and how many bytes these are before they are unpacked. */
export interface PackedBlock {
  letters: string;
  size: number;
}

/** The engine's files by name; those that have run already without letters. */
export type EngineFiles = [name: string, file: PackedBlock][];

/** What the single file holds, written by sitegen/single_file. */
export interface FileContents {
  scripts: string;
  files: Record<string, [block: string, start: number, end: number]>;
  engine: { script: string; files: [name: string, size: number][] };
}

declare global {
  interface Window {
    /** The index of ready answers, already on its way where an address brings answers. See inline/answer.js. */
    readyIndex?: Promise<unknown>;
    /** Was this page refused a reload? See single-file/again.js. */
    refusesReload?: boolean;
    pageScripts: { run: (places: string[]) => Promise<void> };
  }
}

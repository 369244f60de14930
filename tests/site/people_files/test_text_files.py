"""Papers, next steps, names of columns and search words in the wrong form are refused, each in a sentence shown here."""

from __future__ import annotations

from collections import UserDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

import pytest

from checker.law.parameter import load
from sitegen.people_files import KINDS
from sitegen.people_files.paths import (
    ADDRESSES,
    COLUMNS,
    INSIDE,
    MESSAGES,
    NEXT_STEPS,
    PACKAGES,
    PAPER_HELP,
    PAPERS,
    SEARCH_WORDS,
    Files,
    read_all,
)
from tests.support import ROOT
from tests.support.people import Copy

type Kind = Callable[[Files], Iterable[str]]

WAYS = "Yang boleh: mandiri, pemberi_kerja, magang, pekerja_rumah_tangga, karyawan, proyek_konstruksi, pekerja_migran"


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        (PAPERS, "dokumen = [", "dokumn = [", "[jkk]: “dokumn” tidak dikenal. Maksudnya “dokumen”?"),
        (PAPERS, '{kode = "ktp", teks = "KTP", keyakinan', '{kode = "ktp", text = "KTP", keyakinan', "[jkk] dokumen ke-2: “text” tidak dikenal. Yang boleh: kode, teks,"),
        (PAPERS, '{kode = "ktp", teks = "KTP", keyakinan', '{kode = "ktp", teks = "", keyakinan', '[jkk] dokumen ke-2: “teks” kosong. Tulis misalnya: teks = "…"'),
        (PAPERS, '"KTP", keyakinan = "tinggi"', '"KTP", keyakinan = "yakin"', "[jkk] dokumen ke-2: keyakinan “yakin” tidak dikenal. Yang boleh: rendah, sedang, tinggi"),
        (PAPERS, '{kode = "ktp", teks = "KTP", keyakinan = "tinggi"}', '"KTP"', "[jkk] dokumen ke-2: harus bagian sendiri, di antara kurung: {kunci = isi}, bukan teks"),
        (PAPERS, 'kode = "ktp"', 'kode = "ktpp"', "[jkk] dokumen ke-2: surat “ktpp” tidak dikenal. Maksudnya “ktp”?"),
        (PAPERS, "pasti = {lalu_lintas", "pasti = {lalulintas", "isian “lalulintas” tidak dikenal. Maksudnya “lalu_lintas”?"),
        (PAPER_HELP, "teks = ", "text = ", "[kartu]: “text” tidak dikenal. Yang boleh: teks,"),
        (PAPERS, "tempat = [", "tempat = []\ncatatan = [", "[jkk]: “tempat” kosong. Tulis misalnya: tempat = ["),
        (PAPERS, 'sumber = ["pasal.id', 'sumber = ["", "pasal.id', "[jkk]: “sumber” ke-1 harus tulisan yang berisi, di antara tanda kutip."),
        (PAPERS, "[jkm]", "[jkmm]", "[jkmm]: klaim “jkmm” tidak dikenal. Maksudnya “jkm”?"),
        (PAPERS, "[jkm]", "[jkmm]", f"{PAPERS}: surat-surat untuk “jkm” belum ada. Tulis [jkm]"),
        (PAPERS, 'tautan = "https://pmi', 'tautan = "pmi', '[pmi_jkm] tempat ke-3: tautan “pmi.bpjsketenagakerjaan.go.id” bukan alamat lengkap. Tulis misalnya: tautan = "https://…"'),
        (MESSAGES, 'karyawan = "Bos"', 'karyawn = "Bos"', "[periksa.bos]: “karyawn” tidak dikenal. Maksudnya “karyawan”?"),
        (MESSAGES, 'karyawan = "Bos"', 'karyawan = ""', '[periksa.bos]: “karyawan” kosong. Tulis misalnya: karyawan = "…"'),
        (MESSAGES, "[periksa.bos]", "[periks.bos]", "[periks]: pertanyaan “periks” tidak dikenal. Maksudnya “periksa”?"),
        (NEXT_STEPS, 'alamat = "umkm/sanksi/"', 'alamat = "umkm/sangsi/"', "[tanpa_daftar] halaman ke-1: halaman “umkm/sangsi/” tidak ada. Maksudnya “umkm/sanksi/”?"),
        (NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{iuran.bpu.hari_byar}", "[mandiri] langkah ke-4: angka “iuran.bpu.hari_byar” tidak ada di checker/aturan. Maksudnya “iuran.bpu.hari_bayar”?"),
        (NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{hari_bayar}", "[mandiri] langkah ke-4: tanda {hari_bayar} ditulis begini: {iuran.bpu.jkm}"),
        (NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{iuran.bpu.hari_bayar", "[mandiri] langkah ke-4: tanda {iuran.bpu.hari_bayar. ditulis begini: {iuran.bpu.jkm}"),
        (NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{iuran.bpu.hari_bayar:sampai}", "[mandiri] langkah ke-4: angka “iuran.bpu.hari_bayar” tidak punya “sampai”"),
        (NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{iuran.bpu.hari_bayar:1.tarif}", "[mandiri] langkah ke-4: angka “iuran.bpu.hari_bayar” tidak punya “1.tarif”"),
        (NEXT_STEPS, "[magang]", "[magangg]", f"[magangg]: cara kerja “magangg” tidak dikenal. Maksudnya “magang”? {WAYS}"),
        (NEXT_STEPS, "[magang]", "[magangg]", f"{NEXT_STEPS}: langkah untuk “magang” belum ada. Tulis [magang]"),
        (NEXT_STEPS, 'tautan = "https://bpjs', 'tautan = "http://bpjs', "[mandiri] langkah ke-2: tautan “http://bpjsketenagakerjaan.go.id/bpu” bukan alamat lengkap."),
        (NEXT_STEPS, "langkah = [", "langkahnya = [", "[mandiri]: “langkahnya” tidak dikenal. Maksudnya “langkah”?"),
        (COLUMNS, "abaikan = [", "abaiken = [", f"{COLUMNS} baris 6: “abaiken” tidak dikenal. Maksudnya “abaikan”?"),
        (COLUMNS, 'abaikan = ["rp", ', "abaikan = [3, ", "“abaikan” ke-1 harus tulisan yang berisi, di antara tanda kutip."),
        (COLUMNS, 'pdg = "pedagang"', "pdg = 3", "[singkatan]: “pdg” salah jenis (angka)."),
        (COLUMNS, "kelompok = [", "kelompk = [", "[bukan_anggota]: “kelompk” tidak dikenal. Maksudnya “kelompok”?"),
        (COLUMNS, 'kosong = ["n/a", ', "kosong = [3, ", "“kosong” ke-1 harus tulisan yang berisi, di antara tanda kutip."),
        (COLUMNS, "usia = [", "umur = [", "[kolom]: kolom “umur” tidak dikenal."),
        (COLUMNS, 'usia = ["umur"', 'usia = ["Umur"', "[kolom]: usia “Umur” harus huruf kecil, tanpa tanda baca"),
        (COLUMNS, '"umur tahun"', '"umur (tahun)"', "[kolom]: usia “umur (tahun)” harus huruf kecil, tanpa tanda baca"),
        (COLUMNS, 'usia = ["umur"', 'usia = ["gaji"', "[kolom]: upah “gaji” sudah berarti usia. Satu nama, satu pertanyaan"),
        (COLUMNS, 'upah_borongan = ["borongan"]', 'upah_borongan = "borongan"', '[kolom]: “upah_borongan” salah jenis (teks). Tulis misalnya: upah_borongan = ["…", "…"]'),
        (SEARCH_WORDS, 'halaman = "umkm/jenis/"', 'halaman = "umkm/jeni/"', "halaman “umkm/jeni/” tidak ada. Maksudnya “umkm/jenis/”?"),
        (SEARCH_WORDS, 'kata = "punya, ', 'kata = "Punya, ', "kata “Punya” harus tulisan huruf kecil"),
        (SEARCH_WORDS, "[sama]", "[samaa]", f"{SEARCH_WORDS} baris 11: “samaa” tidak dikenal. Maksudnya “sama”?"),
        (SEARCH_WORDS, 'lemah = "', 'lema = "', "[lewati]: “lema” tidak dikenal. Maksudnya “lemah”?"),
        (SEARCH_WORDS, '"jkm, jaminan kematian"', '"jkm"', "[sama]: kelompok “jkm” harus beberapa kata, dipisah koma dan spasi"),
        (SEARCH_WORDS, '"jkm, jaminan kematian"', '"jkm,jaminan, kematian"', "[sama]: “jkm,jaminan”: sesudah koma harus ada spasi"),
        (SEARCH_WORDS, '"jkm, jaminan kematian"', '"JKM, jaminan kematian"', "[sama]: kelompok “JKM” harus tulisan huruf kecil, tanpa spasi di ujung"),
        (SEARCH_WORDS, '"iuran" = "bayar"', '"iuran" = 3', '[arah]: “iuran” ditulis begini: "kata kiri" = "kata kanan"'),
        (SEARCH_WORDS, '"iuran" = "bayar"', '"iuran" = bayar', "baris 63: isinya belum ada atau bukan tulisan TOML"),
        (SEARCH_WORDS, '"klaim/jht/" = [', '"klaim/jth/" = [', "[halaman]: halaman “klaim/jth/” tidak ada. Maksudnya “klaim/jht/”?"),
        (SEARCH_WORDS, '"klaim/jht/" = [', '"klaim/meninggal/" = [', "kunci ini sudah ditulis di atasnya."),
        (SEARCH_WORDS, '"klaim/jht/" = ["klaim jht"', '"klaim/jht/" = [""', "[halaman]: “klaim/jht/” ke-1 harus tulisan yang berisi, di antara tanda kutip."),
        (SEARCH_WORDS, "[halaman_nanti]", '[halaman_nanti]\n"koperasi/wadah/" = ["contoh"]', "[halaman_nanti]: halaman “koperasi/wadah/” sudah ada. Pindahkan kata-katanya ke [halaman]"),
        (SEARCH_WORDS, 'klaim = "Mengurus"', 'claim = "Mengurus"', "[letak]: halaman “claim” tidak ada. Maksudnya “klaim”?"),
        (SEARCH_WORDS, 'klaim = "Mengurus"', "klaim = 3", '[letak]: “klaim” salah jenis (angka). Tulis misalnya: klaim = "Cek"'),
        (SEARCH_WORDS, '"sumber/" = 0.8', '"sumber/" = "0.8"', "[bobot]: bobot teks “0.8” harus angka lebih dari nol, misalnya 0.8"),
        (SEARCH_WORDS, '"sumber/" = 0.8', '"sumbr/" = 0.8', "[bobot]: halaman “sumbr/” tidak ada. Maksudnya “sumber/”?"),
        (ADDRESSES, 'alamat = "https://sipp', 'alamat = "sipp', "[tautan.sipp]: alamat “sipp.bpjsketenagakerjaan.go.id/” bukan alamat lengkap."),
        (ADDRESSES, 'jenis = "formulir"', 'jenis = "formulr"', "[tautan.f1]: jenis “formulr” tidak dikenal. Maksudnya “formulir”? Yang boleh: formulir, situs"),
        (ADDRESSES, "dilihat = 2026-09-27", 'dilihat = "2026-09-27"', "[tautan.cek-kantor]: “dilihat” salah jenis: tanggal ditulis tanpa tanda kutip."),
        (ADDRESSES, "[tautan.f5]", "[tautan.F5]", "[tautan.F5]: “F5” jadi alamat halaman: huruf kecil, angka, dan tanda hubung saja"),
        (ADDRESSES, 'nama = "Formulir F7A"', 'nama = "Formulir F7"', "[tautan.f7a]: nama “Formulir F7” sudah ada di [tautan.f7]"),
        (ADDRESSES, 'jam = "Senin', 'jam_buka = "Senin', "[kantor.pamekasan]: “jam_buka” tidak dikenal."),
        (PACKAGES, "[pypi]", "[pypii]", "baris 22: “pypii” tidak dikenal. Maksudnya “pypi”?"),
        (PACKAGES, 'uqr = "menggambar kode QR"', "uqr = 3", "[npm]: “uqr” salah jenis (angka). Tulis misalnya: uqr ="),
        (INSIDE, 'lisensi = "MIT"', 'lisens = "MIT"', "[bagian.Emscripten]: “lisens” tidak dikenal. Maksudnya “lisensi”?"),
        (INSIDE, 'di = "pyodide"', 'di = "piodide"', f"[bagian.CPython]: di “piodide” tidak ada di [npm] di {PACKAGES}"),
        (SEARCH_WORDS, 'halaman = ["klaim/phk/", "program/', 'halaman = ["klaim/pkh/", "program/', "[maksud.phk]: halaman “klaim/pkh/” tidak ada. Maksudnya “klaim/phk/”?"),
        (SEARCH_WORDS, 'halaman = ["klaim/phk/", "program/', 'halaman = ["cek/", "cari/", "klaim/phk/", "program/', "[maksud.phk]: halaman paling banyak 3"),
        (SEARCH_WORDS, "[maksud.phk]\nhalaman = ", "[maksud.phk]\nhalamn = ", "[maksud.phk]: “halamn” tidak dikenal. Maksudnya “halaman”?"),
        (SEARCH_WORDS, '"jatuh tempo, ', '"Jatuh tempo, ', "[maksud.celaka]: kecuali “Jatuh tempo” harus tulisan huruf kecil, tanpa spasi di ujung"),
        (SEARCH_WORDS, '\nkurir = "', '\nkuri = "', "[pekerjaan]: halaman “pekerjaan/kuri/” tidak ada. Maksudnya “pekerjaan/kurir/”?"),
        (SEARCH_WORDS, ", kurir jne, ", ",kurir jne, ", "sesudah koma harus ada spasi"),
        (SEARCH_WORDS, 'halaman = ["cek/", "iuran', 'halaman = ["cekk/", "iuran', "[sering]: halaman “cekk/” tidak ada. Maksudnya “cek/”?"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_with_file_and_cure(
    people: Copy, name: str, before: str, after: str, told: str
) -> None:
    """The first place where it stands is spoilt; one of the complaints is this one, and each names the file."""
    people.spoil(name, before, after)
    found = people.told()
    assert any(told in one for one in found), found
    assert all(one.startswith(name) for one in found), found


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (PAPERS, '{kode = "ktp", teks = "KTP", keyakinan', '{kode = "ktp", text = "KTP", keyakinan'),
        (NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{iuran.bpu.hari_byar}"),
        (COLUMNS, '"umur tahun"', '"umur (tahun)"'),
        (SEARCH_WORDS, '"jkm, jaminan kematian"', '"jkm"'),
        (SEARCH_WORDS, '"klaim/jht/" = [', '"klaim/jth/" = ['),
    ],
)
def test_the_line_is_named(people: Copy, name: str, before: str, after: str) -> None:
    """The line of the entry or the word itself, also within a long list."""
    line = people.spoil(name, before, after)
    assert people.told()[0].startswith(f"{name} baris {line}, "), people.told()


def test_all_mistakes_are_told_at_once(people: Copy) -> None:
    """Nobody has to make the site again for each."""
    people.spoil(PAPERS, "dokumen = [", "dokumn = [")
    people.spoil(NEXT_STEPS, "{iuran.bpu.hari_bayar}", "{hari_bayar}")
    people.spoil(SEARCH_WORDS, '"sumber/" = 0.8', '"sumber/" = 0')
    assert len(people.told()) == 3


def test_a_missing_file_is_told(people: Copy) -> None:
    """Its name is enough to put it back."""
    (people.root / PAPERS).unlink()
    assert people.told() == [f"{PAPERS}: berkasnya tidak ada"]


def _paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - as deep as TOML goes
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        yield (*path, key)
        yield from _paths(value, (*path, key))


class Noted(UserDict[str, Any]):
    """What the files hold, and the names of those that somebody looked into."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        """Start with nothing looked into."""
        super().__init__(content)
        self.seen: set[str] = set()

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as deep as TOML goes
        """Note the name, and give what the file holds."""
        self.seen.add(name)
        return super().__getitem__(name)


def _looked_into(files: Files, kind: Kind) -> set[str]:
    """Name the files that a check of one kind looks into; it cannot tell whether any other is spoilt."""
    noted = Noted(files.content)
    assert list(kind(replace(files, content=noted))) == []
    return noted.seen


@pytest.mark.parametrize("wrong", [[3], {"a": 1}, date(2026, 1, 2)], ids=["list", "table", "date"])
def test_nothing_of_a_wrong_kind_fails_the_gate_itself(wrong: object) -> None:
    """Every file is spoilt in a few places; the gate answers in sentences, never with a traceback."""
    files, _ = read_all(ROOT, load())
    looks = [(kind, _looked_into(files, kind)) for kind in KINDS[:-1]]
    for name, content in files.content.items():
        paths = list(_paths(content))
        for path in islice(paths, 0, None, max(1, len(paths) // 4)):
            spoilt: Any = deepcopy(content)
            node = spoilt
            for key in path[:-1]:
                node = node[key]
            node[path[-1]] = wrong
            broken = replace(files, content={**files.content, name: spoilt})
            told = [one for kind, names in looks if name in names for one in kind(broken)]
            assert told, (name, path)
            assert all(isinstance(one, str) for one in told)

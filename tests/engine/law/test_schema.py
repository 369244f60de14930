"""The form of the law data: whatever would let a wrong number through is refused, with file, key and cure."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest

from checker.law.schema import check_law
from checker.law.schema.forms import FORMS, form_of
from tests.support.frozen import FROZEN
from tests.support.living import Raw, law, raw, texts

type Spoil = Callable[[dict[str, Any]], object]


def table(content: Raw, key: str) -> dict[str, Any]:
    """Give the table of one parameter, wherever it stands."""
    for file in content.values():
        table: Any = file
        for part in key.split("."):
            table = table.get(part, {}) if isinstance(table, dict) else {}
        if "satuan" in table:
            found: dict[str, Any] = table
            return found
    raise KeyError(key)


def complaints(key: str, broken: Spoil) -> list[str]:
    """Spoil one parameter; give what the check says."""
    content = raw(FROZEN)
    broken(table(content, key))
    return check_law(content, hari=date(2026, 11, 26))


def first(**new: Any) -> Spoil:  # noqa: ANN401 - any value of TOML
    """Change keys of the first dated value."""
    return lambda n: n["nilai"][0].update(new)


def cell(row: int, columns: str, content: Any) -> Spoil:  # noqa: ANN401 - any value of TOML
    """Change one cell of the last table of a parameter (rows counted from 1)."""
    return lambda n: n["nilai"][-1]["nilai"][row - 1].update({columns: content})


def test_the_law_as_it_ships_is_accepted() -> None:
    """Nothing to complain about, on the day of the newest look at a source."""
    assert check_law(raw(), hari=law().versi, teks=texts()) == []


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        (lambda n: n["nilai"][0].pop("sumber"), "“sumber” belum ada. Tulis misalnya: sumber = ["),
        (first(sumber=[]), "“sumber” kosong"),
        (first(sumber=[" "]), "“sumber” memuat isi kosong"),
        (first(sumber="https://contoh"), "“sumber” salah jenis (teks). Tulis misalnya: sumber = ["),
        (lambda n: n["nilai"][0].pop("dasar"), "“dasar” belum ada"),
        (lambda n: n["nilai"][0]["dasar"][0].update(pasal=""), "dasar harus berisi peraturan dan pasal"),
        (lambda n: n["nilai"][0]["dasar"][0].update(pasal="  "), "dasar harus berisi peraturan dan pasal"),
        (lambda n: n["nilai"][0]["dasar"][0].update(pasal=4), "dasar harus berisi peraturan dan pasal"),
        (
            lambda n: n["nilai"][0]["dasar"][0].update(peraturan="pp-44-2051"),
            "“pp-44-2051” tidak ada di peraturan.toml. Maksudnya “pp-44-2015”? Kalau bukan, daftarkan dulu: [peraturan.pp-44-2051]",
        ),
        (lambda n: n["nilai"][0].pop("keyakinan"), "“keyakinan” belum ada"),
        (first(keyakinan="pasti"), "keyakinan “pasti” harus salah satu"),
        (lambda n: n["nilai"][0].pop("diperiksa"), "“diperiksa” belum ada"),
        (first(diperiksa="2026-11-22"), "tanggal ditulis tanpa tanda kutip"),
        (first(diperiksa=date(2026, 11, 27)), "diperiksa 2026-11-27 belum tiba (hari ini 2026-11-26)"),
        (
            first(sejak=datetime(2015, 7, 1, 8, 0)),  # noqa: DTZ001 - as TOML reads it
            "“sejak” memuat jam. Tulis tanggalnya saja: sejak = 2015-07-01",
        ),
        (first(sejak=date(2015, 7, 2)), "sejak harus tanggal 1"),
        (first(mungkin_sejak=date(2016, 1, 1)), "mungkin_sejak (2016-01-01) harus sebelum sejak"),
        (first(nilai=6800.0), "salah jenis"),
        (first(nilai=6.8), "Rupiah ditulis tanpa titik (6800)"),
        (first(nilai="0,24%"), '“0,24%” bukan persen. Tulis dengan titik: "0.24%"'),
        (first(nilai="6.800"), "Rupiah ditulis tanpa tanda kutip dan titik: 6800"),
        (first(nilai="enam ribu"), "bukan persen"),
        (first(nilai=True), "salah jenis"),
        (first(nilai="1%"), "satuannya “rupiah per bulan”, jadi nilai harus angka bulat"),
        (first(nilai=-1), "negatif"),
        (first(kunci_aneh=1), "“kunci_aneh” tidak dikenal. Yang boleh: sejak,"),
        (first(catatan=""), "“catatan” kosong"),
        (lambda n: n["nilai"][0].update(sumbr=n["nilai"][0].pop("sumber")), "Maksudnya “sumber”"),
        (lambda n: n.update(judull="x"), "“judull” tidak dikenal. Maksudnya “judul”"),
        (lambda n: n.update(nilia=n.pop("nilai")), "“nilia” tidak dikenal. Maksudnya “nilai”"),
        (lambda n: n.update(judul=" "), "“judul” kosong"),
        (lambda n: n.update(satuan="rupia per bulan"), "Maksudnya “rupiah”"),
        (
            lambda n: n.update(satuan="bagian dari upah"),
            'jadi nilai harus persen dalam tanda kutip, misalnya "0.24%"',
        ),
        (lambda n: n.update(satuan="hari"), "6800 hari terlalu besar"),
        (lambda n: n["nilai"].append(dict(n["nilai"][0])), "bertumpuk"),
        (lambda n: n["nilai"][-1].update(sampai=date(2030, 1, 31)), "tanpa pengganti"),
        (lambda n: n["nilai"][-1].update(sampai=date(2030, 1, 30)), "sampai = 2030-01-31"),
        (first(sampai=date(2010, 1, 31)), "lebih dulu"),
        (lambda n: n.update(nilai=[]), "“nilai” kosong"),
        (lambda n: n.update(nilai=[1]), "belum ada [[iuran.bpu.jkm.nilai]]"),
        (lambda n: n.update(nilai=6800), "“nilai” salah jenis (angka)"),
    ],
)
def test_one_spoilt_value_is_refused_by_name(broken: Spoil, word: str) -> None:
    """The complaint names file and key, says what is wrong, and how it is written."""
    complaint = complaints("iuran.bpu.jkm", broken)
    header = "checker/aturan/iuran_bpu.toml, [iuran.bpu.jkm]"
    assert any(word in k and k.startswith(header) for k in complaint), complaint


def test_a_gap_between_two_values_is_refused() -> None:
    """A month without a price is a mistake, unless the value is meant for a time only."""

    def broken(n: dict[str, Any]) -> None:
        length = n["nilai"][-1]
        n["nilai"].append({**length, "sejak": date(2030, 2, 1)})
        length["sampai"] = date(2029, 12, 31)

    assert any("kosong antara 2029-12-31 dan 2030-02-01" in k for k in complaints("iuran.bpu.jkm", broken))


@pytest.mark.parametrize("content_of", ["", " ", "Belum", "ya", "sudah", "2026-11-22", "Siti Aminah", "Siti, 2026-13-01", "Siti, 22 November 2026", "Siti, 2026-12-01", "x, 2026-11-01"])  # fmt: skip
def test_a_verification_is_a_name_and_a_day_or_not_yet(content_of: str) -> None:
    """Whatever else stands there would print "already matched with the official PDF"."""
    assert any("verifikasi" in k for k in complaints("iuran.bpu.jkm", first(verifikasi=content_of)))


@pytest.mark.parametrize("content_of", ["belum", "Siti Aminah, 2026-11-20", "M. Ali, 2026-11-26", "Ny. D'Arcy-Putri, 2026-01-01"])  # fmt: skip
def test_a_signed_verification_is_accepted(content_of: str) -> None:
    """Names of people come in many forms; the day is the only thing that must be exact."""
    assert complaints("iuran.bpu.jkm", first(verifikasi=content_of)) == []


@pytest.mark.parametrize(
    ("key", "broken", "word"),
    [
        ("iuran.bpu.dasar", cell(12, "dari", 3_070_000), "baris 12: “dari” 3070000 tidak menyambung"),
        ("iuran.bpu.dasar", cell(12, "sampai", 4_919_000), "baris 13: “dari” 4200000 tidak menyambung"),
        ("iuran.bpu.dasar", cell(12, "dasar", 9_350_000), "baris 12: “dasar” 9350000 di luar barisnya"),
        ("iuran.bpu.dasar", cell(12, "dari", 4_200_000), "baris 12"),
        ("iuran.bpu.dasar", cell(1, "dari", 1), "baris 1: “dari” 1 harus 0"),
        ("iuran.bpu.dasar", cell(12, "baris", 21), "“baris” harus 1, 2, 3"),
        ("iuran.bpu.dasar", cell(33, "sampai", 30_000_000), "baris terakhir tidak boleh punya “sampai”"),
        ("iuran.bpu.dasar", lambda n: n["nilai"][-1]["nilai"].pop(11), "tidak menyambung"),
        (
            "iuran.bpu.dasar",
            lambda n: n["nilai"][-1]["nilai"][3].pop("sampai"),
            "baris 4: “sampai” belum ada",
        ),
        ("iuran.bpu.dasar", cell(2, "dasar", "1.200.000"), "“dasar” harus angka bulat"),
        ("iuran.bpu.dasar", cell(2, "dasar", 1_200_000.0), "“dasar” tidak boleh pecahan desimal"),
        ("iuran.bpu.dasar", cell(2, "keyakinan", "tingi"), "baris 2, keyakinan “tingi” tidak dikenal"),
        ("iuran.jakon.kontrak", cell(2, "sampai", 50_000_000), "harus lebih besar dari baris di atasnya"),
        ("iuran.jakon.kontrak", cell(3, "jkk", "0.18%"), "“jkk” 0.18% tidak boleh lebih besar"),
        ("iuran.pu.jkk", cell(2, "kelas", 3), "“kelas” harus 1, 2, 3, 4, 5"),
        ("iuran.pu.jkk", cell(2, "tarif", "0.98%"), "“tarif” 0.89% harus lebih besar dari baris di atasnya"),
        ("iuran.pu.jkk", cell(5, "tarif", "174%"), "“174%” lebih dari 100%"),
        ("iuran.pu.jkk", cell(1, "tarif", "0,24%"), 'Tulis dengan titik: "0.24%"'),
        (
            "iuran.pu.jkk",
            cell(1, "tarif_setelah_rekomposisi", "0.25%"),
            "harus lebih kecil dari “tarif” 0.24%",
        ),
        ("iuran.pu.jkk", lambda n: n["nilai"][-1].update(nilai="1%"), "nilai harus tabel"),
        ("kepesertaan.pu.wajib", cell(1, "skala", "micro"), "“skala” harus mikro, kecil, menengah, besar"),
        ("kepesertaan.pu.wajib", cell(1, "program", ["JKK", "JMK"]), "“program” harus daftar program"),
        ("kepesertaan.pu.wajib", cell(1, "program", ["JKK", "JKK"]), "“program” harus daftar program"),
        ("kepesertaan.pu.jkp_perlu", cell(1, "jkn", "ya"), "“jkn” harus true atau false"),
        ("usaha.skala", cell(2, "modal_sampai", 500_000_000), "“modal_sampai” 500000000 harus lebih besar"),
        ("manfaat.jkk.cacat", cell(1, "persen", "400%"), "“400%” lebih dari 100%"),
        ("manfaat.jkk.cacat", cell(1, "persen_dari", "5%"), "isi salah satu saja"),
        ("manfaat.jkk.cacat", cell(2, "slug", "lengan_kanan_dari_sendi_bahu"), "tertulis lebih dari sekali"),
        ("manfaat.jkk.cacat", cell(1, "nama", ""), "“nama” harus teks yang berisi"),
        ("manfaat.jkk.angkutan", cell(1, "paling_bayak", 1), "Maksudnya “paling_banyak”"),
        ("manfaat.jht.pajak_progresif", cell(3, "tarif", "12%"), "“tarif” 12% harus lebih besar"),
        ("manfaat.jht.sebagian_10", first(nilai="110%"), "“110%” lebih dari 100%"),
        ("manfaat.jht.usia", first(nilai=560), "560 tahun terlalu besar"),
        ("iuran.pu.hari_bayar", first(nilai=51), "51 tanggal di bulan berikutnya terlalu besar"),
        ("iuran.bpu.potongan.lainnya", first(sampai=date(2026, 12, 30)), "sampai = 2026-12-31"),
    ],
)
def test_a_table_whose_rows_do_not_join_is_refused(key: str, broken: Spoil, word: str) -> None:
    """Swapped digits, a row too few, a percentage without its dot: the form of the table gives them away."""
    complaint = complaints(key, broken)
    assert any(word in k and f"[{key}] sejak" in k for k in complaint), complaint


def test_every_table_of_the_law_has_a_form_and_every_form_a_table() -> None:
    """A new table of law gets its columns and rules in checker/law/schema/forms.py; a form without its table guards nothing."""
    table = {n.kunci for n in law().semua() if isinstance(n.nilai, tuple)}
    assert {key for key in table if not form_of(key)} == set()
    assert set(FORMS) - table == set()


@pytest.mark.parametrize(
    ("content_of", "word"),
    [
        ({"nilai": ["iuran.bpu.potongan.lainya"]}, "Maksudnya “iuran.bpu.potongan.lainnya”"),
        ({"selesai_bila": "ada_lanjuran"}, "selesai_bila harus salah satu dari"),
        ({"nilai": []}, "harus ditulis berdua"),
        ({"dasar": ["pp-50-2052"]}, "peraturan “pp-50-2052” tidak ada"),
        ({"hal": ""}, "“hal” kosong"),
    ],
)
def test_a_doubt_that_ends_by_itself_names_known_values(content_of: dict[str, Any], word: str) -> None:
    """A misspelt key would keep the doubt alive for ever."""
    data = raw(FROZEN)
    data["keraguan"]["keraguan"]["D4"] |= content_of
    assert any(word in k and "[keraguan.D4]" in k for k in check_law(data))


def test_the_same_number_in_two_places_is_refused() -> None:
    """One source of law: a key stands in one file."""
    content = raw(FROZEN)
    content["zz"] = {"iuran": {"bpu": {"jkm": table(content, "iuran.bpu.jkm")}}}
    assert any("Satu angka, satu tempat" in k for k in check_law(content))


def test_the_complaint_names_the_line_of_the_key() -> None:
    """With the text of the file the volunteer is led to the very line."""
    text_of = texts(FROZEN)["iuran_bpu"]
    row = 1 + next(n for n, b in enumerate(text_of.split("\n")) if "nilai = 6800" in b and "bulan" not in b)
    content = raw(FROZEN)
    table(content, "iuran.bpu.jkm")["nilai"][0]["nilai"] = "0,5%"
    (complaint,) = check_law(content, teks={"iuran_bpu": text_of})
    assert complaint.startswith(
        f"checker/aturan/iuran_bpu.toml baris {row}, [iuran.bpu.jkm] sejak 2015-07-01: "
    )


NONSENSE: tuple[Any, ...] = ("", " ", "x", "0,5%", 0, -1, 1.5, True, date(2026, 1, 1), datetime(2026, 1, 1), [], [[]], [1], {}, {"a": 1}, [{}], {"satuan": "x"}, "“")  # fmt: skip  # noqa: DTZ001


def parts(content: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any TOML
    """Give every place of a file where something stands."""
    for key in (
        content if isinstance(content, dict) else range(len(content)) if isinstance(content, list) else ()
    ):
        yield content, key
        yield from parts(content[key])


@pytest.mark.no_cover
@pytest.mark.parametrize("file", sorted(texts(FROZEN)))
def test_whatever_stands_in_a_file_is_answered_in_sentences(file: str) -> None:
    """Each place in turn holds something that has no business there: the check complains or not, but never breaks."""
    data = raw(FROZEN)
    content = {name: data[name] for name in {file, "peraturan"}}
    places = list(parts(content[file]))
    for number, (container, key) in enumerate(places[:: max(1, len(places) // 60)]):
        length, container[key] = container[key], NONSENSE[number % len(NONSENSE)]
        assert all(isinstance(k, str) for k in check_law(content, hari=date(2026, 11, 26)))
        container[key] = length


def said_of(file: str, additional: str) -> list[str]:
    """Write some lines at the end of a file of the frozen law; give what the check says."""
    text = texts(FROZEN)
    text[file] += additional
    content = {name: tomllib.loads(text_of) for name, text_of in text.items()}
    return check_law(content, hari=date(2026, 11, 26), teks=text)


DECREE = """
[[iuran.bpu.potongan.{sektor}.nilai]]
sejak = {sejak}
sampai = 2028-12-31
nilai = {nilai}
dasar = [{{peraturan = "pp-50-2025", pasal = "2"}}]
sumber = ["latihan"]
keyakinan = "tinggi"
diperiksa = 2026-11-26
verifikasi = "belum"
"""


@pytest.mark.parametrize(
    ("write", "key", "word"),
    [
        ({"sejak": "2026-12-01"}, "sejak", "yang baru berakhir 2026-12-31. Mulai sesudahnya: sejak = 2027-01-01"),
        ({"sejak": "2026-04-01"}, "sejak", "dua nilai sejak 2026-04-01 bertumpuk. Hapus salah satunya"),
        ({"nilai": "50"}, "nilai", 'persen dalam tanda kutip, misalnya "50%"'),
        ({"sektor": "lainya"}, "[[", "judul ini tidak dikenal. Mungkin maksudnya [[iuran.bpu.potongan.lainnya.nilai]]"),
    ],
)  # fmt: skip
def test_a_decree_with_a_slip_is_led_to_its_own_line(write: dict[str, str], key: str, word: str) -> None:
    """The line of the new value, not of the old one, and what to write there; nothing else is complained of."""
    new = DECREE.format(**({"sektor": "lainnya", "sejak": "2027-01-01", "nilai": '"50%"'} | write))
    (complaint,) = said_of("iuran_bpu", new)
    number = texts(FROZEN)["iuran_bpu"].count("\n") + 1
    number += next(n for n, row in enumerate(new.splitlines()) if row.startswith(key))
    assert complaint.startswith(f"checker/aturan/iuran_bpu.toml baris {number}, ")
    assert word in complaint


def test_a_link_of_a_regulation_is_a_whole_address() -> None:
    """Half an address would become a link into our own site."""
    new = '\n[peraturan.pp-9-2027]\nnama = "PP 9/2027"\njudul = "Latihan"\ntautan = "peraturan.go.id/x"\nstatus = "berlaku"\n'
    (complaint,) = said_of("peraturan", new)
    assert "tautan “peraturan.go.id/x” bukan alamat lengkap" in complaint

"""A view speaks under the law of its answer, and nobody who got an answer can change the law of the next one."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
import yaml
from kasus import FOLDER

from checker import MasukanDitolak, manfaat, periksa, views
from checker.law.parameter import Aturan, baca, load
from checker.law.resources import folder, satu
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.views.choices import opsi

DAY = date(2026, 11, 22)
ASK = {
    "periksa": (periksa, {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2027-10"}),
    "nunggak": (
        nunggak,
        {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan_tunggak": 1, "bulan": "2027-10"},
    ),
    "anggaran": (
        anggaran,
        {"anggaran": 50_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2027-10"},
    ),
    "manfaat": (
        manfaat,
        {
            "kejadian": "meninggal",
            "segmen": "BPU",
            "tanggal": "2027-10-05",
            "lama_peserta_bulan": 40,
            "anak": [{"jenjang": "SD", "sisa_tahun": 3}],
        },
    ),
    "proyeksi": (
        proyeksi,
        {"penghasilan": 1_500_000, "lama_tahun": 10, "bulan": "2027-10"},
    ),
}


def decree() -> Aturan:
    """Write a made-up decree: new JKM contribution and grant from September 2027, a new name for a school level."""
    isi = copy.deepcopy(folder("aturan"))
    isi["peraturan"]["peraturan"]["pp-9-2027"] = {
        "nama": "PP 9/2027",
        "judul": "Aturan karangan untuk uji",
        "tautan": "https://contoh.test/pp-9-2027.pdf",
        "status": "karangan",
    }
    for berkas, route in (
        ("iuran_bpu", ("iuran", "bpu", "jkm")),
        ("iuran_bpu", ("iuran", "bpu", "jht")),
        ("manfaat_jkm", ("manfaat", "jkm", "santunan_sekaligus")),
    ):
        tabel = isi[berkas]
        for bagian in route:
            tabel = tabel[bagian]
        lama = tabel["nilai"][-1]
        new = "3%" if isinstance(lama["nilai"], str) else lama["nilai"] * 2
        dasar = [{"peraturan": "pp-9-2027", "pasal": "1"}]
        tabel["nilai"].append({**lama, "sejak": date(2027, 9, 1), "nilai": new, "dasar": dasar})
    return baca(isi)


@pytest.mark.parametrize("command", ASK)
def test_a_new_decree_is_called_by_its_name_in_every_form(command: str) -> None:
    """HTML, text and the message name the regulation, and HTML links to it; the raw key is seen nowhere."""
    ask, masukan = ASK[command]
    law = decree()
    jawaban = ask(masukan, hari_ini=date(2027, 10, 5), aturan=law)
    assert "pp-9-2027" in json.dumps(jawaban)
    halaman = views.html(command, masukan, jawaban, law)
    teks = views.teks(command, masukan, jawaban, law)
    pesan = views.bagikan(command, masukan, jawaban, "https://contoh.test/", law)
    semua = views.semua(command, masukan, jawaban, law)
    assert semua == {**semua, "html": halaman, "teks": teks}
    assert "PP 9/2027" in teks
    if command != "anggaran":  # its page shows no trace
        assert "PP 9/2027" in halaman
        assert "https://contoh.test/pp-9-2027.pdf" in halaman
    for tulisan in (halaman.replace("https://contoh.test/pp-9-2027.pdf", ""), teks, pesan):
        assert "pp-9-2027" not in tulisan


def test_the_choices_of_an_answer_come_from_its_law() -> None:
    """A child's class is named from the school table the answer was made with."""
    isi = copy.deepcopy(folder("aturan"))
    for baris in isi["manfaat_beasiswa"]["manfaat"]["beasiswa"]["jenjang"]["nilai"][-1]["nilai"]:
        if baris["jenjang"] == "SD":
            baris["paling_lama_tahun"] = 7
    law = baca(isi)
    assert any("SD kelas 7" in nama for _, g in opsi("anak", law) for _, nama in g)
    _, masukan = ASK["manfaat"]
    masukan = {**masukan, "anak": [{"jenjang": "SD", "sisa_tahun": 1}], "tanggal": "2026-11-20"}
    jawaban = manfaat(masukan, hari_ini=DAY, aturan=law)
    assert "SD kelas 7" in views.teks("manfaat", masukan, jawaban, law)


def golden() -> list[tuple[str, dict[str, Any]]]:
    """Give the input of every golden case."""
    return [
        (k["perintah"], k["masukan"])
        for berkas in sorted(FOLDER.glob("*.yaml"))
        for k in yaml.safe_load(berkas.read_text(encoding="utf-8"))
        if k.get("perintah") in ASK
    ]


def spoil(isi: Any) -> None:  # noqa: ANN401 - any JSON
    """Write nonsense into everything that lets itself be written."""
    if isinstance(isi, dict):
        for kunci in list(isi):
            spoil(isi[kunci])
            isi[kunci] = "rusak"
        isi["rusak"] = "rusak"
    elif isinstance(isi, list):
        for item in isi:
            spoil(item)
        isi[:] = ["rusak"]
    elif isinstance(isi, Mapping | tuple):
        for item in isi.values() if isinstance(isi, Mapping) else isi:
            spoil(item)


def answer(command: str, masukan: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Ask one case; give the answer and everything that can be read of it."""
    tanya = copy.deepcopy(masukan)
    try:
        jawaban = ASK[command][0](tanya, hari_ini=DAY)
    except MasukanDitolak as ditolak:
        jawaban = {"galat": ditolak.galat}
        return jawaban, json.dumps(jawaban)
    return jawaban, json.dumps([jawaban, views.semua(command, tanya, jawaban)], default=str)


def test_an_answer_that_is_written_over_leaves_the_next_one_alone() -> None:
    """Every golden case is asked twice; between, whatever came out the first time is filled with nonsense."""
    cases = [*golden(), *((c, m) for c, (_, m) in ASK.items())]
    before = []
    for command, masukan in cases:
        jawaban, tulisan = answer(command, masukan)
        before.append(tulisan)
        spoil(jawaban)
    after = [answer(command, masukan)[1] for command, masukan in cases]
    assert [cases[n] for n in range(len(cases)) if before[n] != after[n]] == []


def test_what_the_law_hands_out_cannot_be_written_over() -> None:
    """Rows, registers and data files that everybody shares take no writing."""
    law = load()
    shared: list[Mapping[str, Any]] = [
        law.pada("iuran.bpu.dasar", DAY).baris[0],
        law.peraturan,
        law.peraturan["pp-44-2015"],
        law.keraguan["D1"],
        law.parameter,
        satu("manfaat/papers"),
        next(iter(satu("core/occupations").values())),
    ]
    for isi in shared:
        with pytest.raises(TypeError):
            isi["rusak"] = "rusak"  # type: ignore[index]


def test_a_folder_that_was_read_is_the_readers_own() -> None:
    """Who changes what `folder` gave changes only that."""
    folder("aturan")["iuran_bpu"].clear()
    assert folder("aturan")["iuran_bpu"]

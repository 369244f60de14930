"""A view speaks under the law of its answer, and nobody who got an answer can change the law of the next one."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from checker import InputRefused, manfaat, periksa, views
from checker.data.resources import data_file, folder
from checker.law.parameter import Aturan, build_law, load
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.firm import usaha
from checker.questions.projection import proyeksi
from checker.views.questionnaire.choices import options
from tests.support.golden import FOLDER, golden_cases

DAY = date(2026, 11, 22)
ASK: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
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
    "usaha": (
        usaha,
        {"pekerja": "2 x 3000000", "skala_usaha": "kecil", "bulan": "2027-10", "anggota": "3 x 1000000"},
    ),
    "proyeksi": (
        proyeksi,
        {"penghasilan": 1_500_000, "lama_tahun": 10, "bulan": "2027-10"},
    ),
}


def decree() -> Aturan:
    """Write a made-up decree: new JKM contribution and grant from September 2027, a new name for a school level."""
    content = copy.deepcopy(folder("aturan"))
    content["peraturan"]["peraturan"]["pp-9-2027"] = {
        "nama": "PP 9/2027",
        "judul": "Aturan karangan untuk uji",
        "tautan": "https://contoh.test/pp-9-2027.pdf",
        "status": "karangan",
    }
    for file, route in (
        ("iuran_bpu", ("iuran", "bpu", "jkm")),
        ("iuran_bpu", ("iuran", "bpu", "jht")),
        ("manfaat_jkm", ("manfaat", "jkm", "santunan_sekaligus")),
    ):
        table = content[file]
        for part in route:
            table = table[part]
        length = table["nilai"][-1]
        new = "3%" if isinstance(length["nilai"], str) else length["nilai"] * 2
        base = [{"peraturan": "pp-9-2027", "pasal": "1"}]
        table["nilai"].append({**length, "sejak": date(2027, 9, 1), "nilai": new, "dasar": base})
    return build_law(content)


@pytest.mark.no_cover
@pytest.mark.parametrize("command", ASK)
def test_a_new_decree_is_called_by_its_name_in_every_form(command: str) -> None:
    """HTML, text and the message name the regulation, and HTML links to it; the raw key is seen nowhere."""
    ask, told = ASK[command]
    law = decree()
    answer = ask(told, hari_ini=date(2027, 10, 5), aturan=law)
    assert "pp-9-2027" in json.dumps(answer)
    page = views.html(command, told, answer, law)
    text = views.text(command, told, answer, law)
    message = views.share(command, told, answer, "https://contoh.test/", law)
    everything = views.all_forms(command, told, answer, law)
    assert everything == {**everything, "html": page, "teks": text}
    assert "PP 9/2027" in text
    if command != "anggaran":  # its page shows no trace
        assert "PP 9/2027" in page
        assert "https://contoh.test/pp-9-2027.pdf" in page
    for text_of in (page.replace("https://contoh.test/pp-9-2027.pdf", ""), text, message):
        assert "pp-9-2027" not in text_of


def test_the_choices_of_an_answer_come_from_its_law() -> None:
    """A child's class is named from the school table the answer was made with."""
    content = copy.deepcopy(folder("aturan"))
    for row in content["manfaat_beasiswa"]["manfaat"]["beasiswa"]["jenjang"]["nilai"][-1]["nilai"]:
        if row["jenjang"] == "SD":
            row["paling_lama_tahun"] = 7
    law = build_law(content)
    assert any("SD kelas 7" in name for _, g in options("anak", law) for _, name in g)
    _, told = ASK["manfaat"]
    told = {**told, "anak": [{"jenjang": "SD", "sisa_tahun": 1}], "tanggal": "2026-11-20"}
    answer = manfaat(told, hari_ini=DAY, aturan=law)
    assert "SD kelas 7" in views.text("manfaat", told, answer, law)


def golden() -> list[tuple[str, dict[str, Any]]]:
    """Give the input of every golden case."""
    return [
        (k["perintah"], k["masukan"])
        for file in sorted(FOLDER.glob("*.yaml"))
        for k in golden_cases(file.stem)
        if k.get("perintah") in ASK
    ]


def spoil(content: Any) -> None:  # noqa: ANN401 - any JSON
    """Write nonsense into everything that lets itself be written."""
    if isinstance(content, dict):
        for key in list(content):
            spoil(content[key])
            content[key] = "rusak"
        content["rusak"] = "rusak"
    elif isinstance(content, list):
        for item in content:
            spoil(item)
        content[:] = ["rusak"]
    elif isinstance(content, Mapping | tuple):
        for item in content.values() if isinstance(content, Mapping) else content:
            spoil(item)


def answer(command: str, told: dict[str, Any]) -> tuple[Mapping[str, Any], str]:
    """Ask one case; give the answer and everything that can be read of it."""
    ask = copy.deepcopy(told)
    try:
        answer: Mapping[str, Any] = ASK[command][0](ask, hari_ini=DAY)
    except InputRefused as refused:
        answer = {"galat": refused.galat}
        return answer, json.dumps(answer)
    return answer, json.dumps([answer, views.all_forms(command, ask, answer, load())], default=str)


@pytest.mark.no_cover
def test_an_answer_that_is_written_over_leaves_the_next_one_alone() -> None:
    """Every golden case is asked twice; between, whatever came out the first time is filled with nonsense."""
    cases = [*golden(), *((c, m) for c, (_, m) in ASK.items())]
    before = []
    for command, told in cases:
        reply, text_of = answer(command, told)
        before.append(text_of)
        spoil(reply)
    after = [answer(command, given)[1] for command, given in cases]
    assert [cases[n] for n in range(len(cases)) if before[n] != after[n]] == []


def test_what_the_law_hands_out_cannot_be_written_over() -> None:
    """Rows, registers and data files that everybody shares take no writing."""
    law = load()
    shared: list[Mapping[str, Any]] = [
        law.at("iuran.bpu.dasar", DAY).baris[0],
        law.peraturan,
        law.peraturan["pp-44-2015"],
        law.keraguan["D1"],
        law.parameter,
        data_file("manfaat/papers"),
        next(iter(data_file("core/occupations").values())),
    ]
    for content in shared:
        with pytest.raises(TypeError):
            content["rusak"] = "rusak"  # type: ignore[index]


def test_a_folder_that_was_read_is_the_readers_own() -> None:
    """Who changes what `folder` gave changes only that."""
    folder("aturan")["iuran_bpu"].clear()
    assert folder("aturan")["iuran_bpu"]

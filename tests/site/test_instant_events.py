"""Answers about the commonest events, made with the page: the engine's own, and found by what people type."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import manfaat, views
from checker.law.parameter import load
from sitegen import instant
from tests.support import ROOT

BUILD_DAY = date(2026, 11, 22)
INCOMES = ("1300000", "20700000")
FIND = """
import { instantEvent } from "./docs/assets/js/checker/instant-event.js";
import { readFile } from "node:fs/promises";
globalThis.fetch = async (address) => ({ ok: true, json: async () => JSON.parse(await readFile(address, "utf8")) });
const [base, asked] = process.argv.slice(1);
const answers = [];
for (const [input, today] of JSON.parse(asked)) answers.push(await instantEvent(input, today, base));
console.log(JSON.stringify(answers));
"""


def tags(html: str) -> set[str]:
    """Every tag of a piece of HTML with the text before it."""
    return {part.strip() for part in html.split(">")}


def asked() -> list[dict[str, str]]:
    """Give sets of answers as the form writes them: each event, each choice, lengths on both sides of every limit."""
    paid = ("", "ya", "belum", "tidak_tahu")
    every: list[dict[str, str]] = [
        {"kejadian": "meninggal", "lama_peserta_bulan": length, "iuran_bulan_kejadian_dibayar": answer}
        for length in ("", "0", "1", "2", "3", "4", "35", "36", "400")
        for answer in paid
    ]
    every += [
        {
            "kejadian": "meninggal_kecelakaan_kerja",
            "penghasilan": income,
            "iuran_bulan_kejadian_dibayar": answer,
        }
        for income in INCOMES
        for answer in paid
    ]
    every += [
        {"kejadian": "kecelakaan_kerja", "lalu_lintas": traffic, "kecelakaan_tunggal": alone}
        for traffic, alone in (("", ""), ("tidak", ""), ("ya", ""), ("ya", "ya"), ("ya", "tidak"))
    ]
    return [{key: one for key, one in told.items() if one} | {"segmen": "BPU"} for told in every]


def found(site: Path, questions: list[tuple[Mapping[str, str], str]]) -> list[list[str]]:
    """Ask the page's script, which reads the files of the site."""
    base = f"{site / 'cek' / 'manfaat' / instant.place(load())}"
    command = ("node", "--input-type=module", "-e", FIND, f"{base}/", json.dumps(questions))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    answers: list[list[str]] = json.loads(done.stdout)
    return answers


class TestInstantEvents:
    def test_each_says_what_the_engine_says(self, site: Path) -> None:
        """Every piece of it stands in the engine's own answer, in its head and its cards; none is missing."""
        questions = asked()
        answers = found(site, [(told, "2026-11-22") for told in questions])
        for told, (head, cards, message) in zip(questions, answers, strict=True):
            answer = manfaat(told, hari_ini=BUILD_DAY, aturan=load(), day_open=True)
            whole = views.html("manfaat", told, answer, load())
            assert head, told
            assert "Bawa ini" in cards, told
            assert message == instant.message("manfaat", told, answer, load())
            assert tags(head + cards) <= tags(whole) | tags(without_links(whole)), told

    @pytest.mark.parametrize(
        "more",
        [
            {"tanggal": "2026-11-20"},
            {"anak": "SD:4"},
            {"segmen": "PU"},
            {"penghasilan": "1,3 juta"},
            {"kejadian": "cacat_total"},
        ],
    )
    def test_whoever_tells_more_waits_for_the_engine(self, site: Path, more: dict[str, str]) -> None:
        """No answer is shown that leaves out what somebody told."""
        told = {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "BPU", "penghasilan": "1300000"}
        assert found(site, [(told | more, "2026-11-22")]) == [["", "", ""]]

    def test_an_old_page_shows_none(self, site: Path) -> None:
        """A page that was kept for a year waits for the engine."""
        told: dict[str, Any] = {"kejadian": "meninggal", "segmen": "BPU"}
        assert found(site, [(told, "2027-11-22")]) == [["", "", ""]]

    def test_they_are_small(self, site: Path) -> None:
        """A person fetches an index and one file."""
        sizes = [file.stat().st_size for file in (site / "cek" / "manfaat" / instant.place(load())).iterdir()]
        assert max(sizes) <= 30_000


def without_links(html: str) -> str:
    """Give an answer, also as it is without the links that hold what was told: these stand last in a sentence."""
    return "".join(html.replace(' <a href="#', f'{end} <a href="#') for end in ("</p>", "</small>"))

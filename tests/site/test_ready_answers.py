"""Answers made with the page: the engine's own to the letter, whoever asks, and found by what people type."""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from checker import periksa
from checker.browser import answer
from checker.data.jobs import jobs
from checker.law.parameter import load
from sitegen import instant
from sitegen.instant import ready_contributions, row_lookup
from tests.support import ROOT
from tests.support.frozen import FROZEN, LIVE, read_law

BUILD_DAY = date(2026, 11, 22)
DAYS = ("2026-11-01", "2026-11-15", "2026-11-16", "2026-11-22", "2026-12-31", "2027-01-15", "2027-01-16")
MONTHS = ("2026-11", "2026-12", "2027-01")
UP = {"periksa": "../", "manfaat": "../../"}
FIND = """
import { instantAnswer } from "./docs/assets/js/checker/instant.js";
import { instantEvent } from "./docs/assets/js/checker/instant-event.js";
import { readFile } from "node:fs/promises";
globalThis.window = {};
globalThis.fetch = async (address) => ({ ok: true, json: async () => JSON.parse(await readFile(address, "utf8")) });
let asked = "";
for await (const part of process.stdin) asked += part;
const { folders, questions } = JSON.parse(asked);
const find = { periksa: instantAnswer, manfaat: instantEvent };
const answers = [];
for (const [command, input, today, up] of questions) answers.push(await find[command](input, today, folders[command], up));
console.log(JSON.stringify(answers));
"""

type Question = tuple[str, dict[str, str], str]


def found(site: Path, questions: list[Question]) -> list[dict[str, str] | None]:
    """Ask the page's scripts, which read the files of the site."""
    place = instant.place(load())
    folders = {"periksa": f"{site / 'cek' / place}/", "manfaat": f"{site / 'cek' / 'manfaat' / place}/"}
    given = json.dumps({"folders": folders, "questions": [(*one, UP[one[0]]) for one in questions]})
    command = ("node", "--input-type=module", "-e", FIND)
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=True)
    answers: list[dict[str, str] | None] = json.loads(done.stdout)
    return answers


def engine(question: Question) -> dict[str, Any] | None:
    """Ask the engine; None where it refuses."""
    command, told, today = question
    said = json.loads(answer(command, json.dumps(told), today, UP[command]))
    return None if "galat" in said else said


LINK = re.compile(r'(href="[^"#]*#)([^"]+)"')


def seen(said: Mapping[str, str] | None) -> tuple[list[str], str] | None:
    """Give an answer without the spaces that nobody sees, and what its links carry in a fixed order."""
    if said is None:
        return None
    html = LINK.sub(lambda m: m[1] + "&amp;".join(sorted(m[2].split("&amp;"))) + '"', said["html"])
    return [line for line in map(str.strip, html.splitlines()) if line], said["bagikan"].strip()


def moved(questions: list[Question], answers: list[dict[str, str] | None]) -> list[object]:
    """Name the questions whose ready answer is not the engine's, with the first line that differs."""
    result: list[object] = []
    for question, ready in zip(questions, answers, strict=True):
        own, made = seen(engine(question)), seen(ready)
        if made and own != made:
            lines = zip(own[0], made[0], strict=False) if own else ()
            result.append((question, next((pair for pair in lines if pair[0] != pair[1]), own and own[1])))
    return result


def rows() -> Iterator[dict[str, str]]:
    """Give both ends of every income row, told at once."""
    bounds = row_lookup.lower_bounds(load(), BUILD_DAY.replace(day=1))
    for lowest, above in zip(bounds, [*bounds[1:], 99_999_001], strict=True):
        for income in (max(lowest, 100_000), above - 1_000):
            yield {"penghasilan": str(income)}


def person(pick: random.Random, months: Sequence[str] = MONTHS) -> dict[str, str]:
    """Make up a self-employed person, who may ask about one of these months."""
    told = {
        "cara_kerja": "mandiri",
        "pekerjaan": pick.choice(list(jobs())),
        "usia": str(pick.randrange(18, 65)),
    }
    told |= {"sektor": pick.choice(("transportasi", "lainnya")), "jht": pick.choice(("ya", "tidak"))}
    told |= {"bulan": pick.choice(months)} if months else {}
    for key in pick.sample(list(told)[1:], pick.randrange(len(told))):
        del told[key]
    if pick.random() < 0.5:
        return told | {"penghasilan": str(pick.randrange(100_000, 9_000_000))}
    return told | {
        "penghasilan_harian": str(pick.randrange(20_000, 300_000)),
        "hari_kerja": str(pick.randrange(1, 32)),
    }


def event(pick: random.Random) -> dict[str, str]:
    """Make up what happened to one."""
    told = {
        "kejadian": pick.choice(("meninggal", "meninggal_kecelakaan_kerja", "kecelakaan_kerja")),
        "segmen": "BPU",
    }
    if told["kejadian"] == "meninggal_kecelakaan_kerja" or pick.random() < 0.4:
        told["penghasilan"] = str(pick.randrange(100_000, 9_000_000))
    if told["kejadian"] == "meninggal":
        told["lama_peserta_bulan"] = pick.choice(("0", "1", "2", "3", "4", "35", "36", "97", "400"))
    if told["kejadian"] == "kecelakaan_kerja":
        told["lalu_lintas"] = pick.choice(("ya", "tidak"))
        told |= {"kecelakaan_tunggal": pick.choice(("ya", "tidak"))} if told["lalu_lintas"] == "ya" else {}
    told["iuran_bulan_kejadian_dibayar"] = pick.choice(("ya", "belum", "tidak_tahu"))
    left_out = [
        key for key in told if key not in ("kejadian", "segmen", "penghasilan") and pick.random() < 0.3
    ]
    return {key: one for key, one in told.items() if key not in left_out}


class TestTheEnginesOwn:
    def test_every_row_and_choice(self, site: Path) -> None:
        """Every row at both ends, every month, sector and choice about savings; none is missing."""
        questions: list[Question] = [
            ("periksa", {"cara_kerja": "mandiri", **money, **more}, f"{month}-10")
            for month in MONTHS
            for number, money in enumerate(rows())
            for more in (
                {},
                *({"sektor": sector} for sector in ("transportasi", "lainnya")),
                {"jht": ("ya", "tidak")[number % 2]},
            )
        ]
        answers = found(site, questions)
        assert [one for one, ready in zip(questions, answers, strict=True) if ready is None] == []
        assert moved(questions, answers) == []

    def test_every_job(self, site: Path) -> None:
        """Each job's name, sector and note, before and after the day a month is due."""
        questions: list[Question] = [
            (
                "periksa",
                {"cara_kerja": "mandiri", "pekerjaan": slug, "penghasilan": "1500000"},
                DAYS[2 * (n % 2) + 1],
            )
            for n, slug in enumerate(jobs())
        ]
        answers = found(site, questions)
        assert all(answers)
        assert moved(questions, answers) == []

    @pytest.mark.parametrize(
        ("command", "made_up", "many"), [("periksa", person, 400), ("manfaat", event, 250)]
    )
    def test_whatever_is_told(
        self, site: Path, command: str, made_up: Callable[[random.Random], dict[str, str]], many: int
    ) -> None:
        """What people tell, in any order and mixture: every word, link and message, and hardly anybody waits."""
        pick = random.Random(2026)  # noqa: S311 - the same people every time
        days = DAYS if command == "periksa" else ("2026-11-22", "2026-12-16")
        questions = []
        for _ in range(many):
            told = list(made_up(pick).items())
            pick.shuffle(told)
            questions.append((command, dict(told), pick.choice(days)))
        answers = found(site, questions)
        assert moved(questions, answers) == []
        assert sum(one is None for one in answers) <= many * 0.05

    def test_under_the_living_law(self, tmp_path: Path) -> None:
        """Those that are published say what the engine says, on a day of the law and after its next changes."""
        read_law(LIVE)
        try:
            for day in (load().versi, load().versi + timedelta(days=100)):
                instant.build(tmp_path / f"{day}", instant.made(day))
                pick = random.Random(day.toordinal())  # noqa: S311 - the same people every time
                people: list[Question] = [("periksa", person(pick, months=()), f"{day}") for _ in range(150)]
                people += [("manfaat", event(pick), f"{day}") for _ in range(60)]
                answers = found(tmp_path / f"{day}", people)
                assert moved(people, answers) == []
                assert sum(one is None for one in answers) <= len(answers) * 0.05
        finally:
            read_law(FROZEN)

    def test_a_tool_in_a_frame_has_links_of_its_own(self, site: Path) -> None:
        """The way up to the site's root is the page's."""
        question: Question = ("periksa", {"cara_kerja": "mandiri", "penghasilan": "1500000"}, DAYS[0])
        (ready,) = found(site, [question])
        assert ready
        assert 'href="../daftar/pekerja-mandiri/"' in ready["html"]


class TestWhoWaitsForTheEngine:
    @pytest.mark.parametrize(
        ("command", "told"),
        [
            ("manfaat", {"tanggal": "2026-11-20"}),
            ("manfaat", {"anak": "SD:4"}),
            ("manfaat", {"segmen": "PU"}),
            ("manfaat", {"penghasilan": "1,3 juta"}),
            ("manfaat", {"penghasilan": "1299500"}),
            ("manfaat", {"kejadian": "cacat_total"}),
            ("periksa", {"tanggal_lahir": "1980-01-01"}),
            ("periksa", {"usia": "70"}),
            ("periksa", {"usia": "17"}),
            ("periksa", {"bulan": "2027-06"}),
            ("periksa", {"cara_kerja": "karyawan"}),
            ("periksa", {"penghasilan": "1299500"}),
            ("periksa", {"penghasilan_harian": "50000", "hari_kerja": "26"}),
            ("periksa", {"pekerjaan": "bukan-pekerjaan"}),
        ],
    )
    def test_whoever_tells_more(self, site: Path, command: str, told: dict[str, str]) -> None:
        """No answer is shown that leaves out what somebody told, or that no row names."""
        base = {
            "periksa": {"cara_kerja": "mandiri", "penghasilan": "1300000"},
            "manfaat": {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "BPU", "penghasilan": "1300000"},
        }[command]
        at_once, later = found(site, [(command, one, "2026-11-22") for one in (base, base | told)])
        assert at_once is not None
        assert later is None

    def test_an_old_page(self, site: Path) -> None:
        """A page that was kept for a year has no answer, for a month it knows neither."""
        mandiri = {"cara_kerja": "mandiri", "penghasilan": "1300000"}
        questions: list[Question] = [
            ("manfaat", {"kejadian": "meninggal", "segmen": "BPU"}, "2027-11-22"),
            ("periksa", mandiri, "2027-11-22"),
            ("periksa", mandiri | {"bulan": "2026-11"}, "2027-11-22"),
        ]
        assert found(site, questions) == [None, None, None]


class TestFiles:
    def test_they_are_small(self, site: Path) -> None:
        """A person fetches an index, a file, and for a job the list of jobs; packed by the host next to nothing."""
        for tool in ("cek", "cek/manfaat"):
            for file in (site / tool / instant.place(load())).rglob("*.json"):
                content = file.read_bytes()
                assert len(content) <= 64_000, file
                assert len(gzip.compress(content)) <= 6_000, file

    def test_months_and_rows_are_those_of_the_law(self, site: Path) -> None:
        """One file a row, for the build month and the two after it."""
        folder = site / "cek" / instant.place(load())
        index = json.loads((folder / "indeks.json").read_text(encoding="utf-8"))
        assert tuple(index["bulan"]) == MONTHS
        row = load().at("iuran.bpu.dasar", BUILD_DAY).baris
        for month in index["bulan"]:
            assert len(list((folder / month).iterdir())) == len(row)
            first = date.fromisoformat(f"{month}-01")
            assert [max(1_000, b["dari"]) for b in row] == row_lookup.lower_bounds(load(), first)

    def test_new_words_or_law_have_a_folder_of_their_own(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What a phone keeps of last week's answers is never shown for this week's."""
        former = instant.place(load())
        shutil.copytree(instant.MADE_OF[0], tmp_path / "checker")
        monkeypatch.setattr(instant, "MADE_OF", (tmp_path / "checker", *instant.MADE_OF[1:]))
        assert instant.place(load()) == former
        for file in ("views/templates/words.html", "core/occupations.toml", "manfaat/papers.toml"):
            changed = tmp_path / f"checker-{file.replace('/', '-')}"
            shutil.copytree(tmp_path / "checker", changed / "checker")
            with (changed / "checker" / file).open("a", encoding="utf-8") as more:
                more.write("\n")
            monkeypatch.setattr(instant, "MADE_OF", (changed / "checker", *instant.MADE_OF[1:]))
            assert instant.place(load()) != former, file
        assert instant.place(replace(load(), kode="0000")) != former


class TestLookup:
    """The page finds the row of a text without reading a number."""

    INDEX: Mapping[str, Any] = ready_contributions.place_index([date(2026, 11, 1)], load())
    ROW = load().at("iuran.bpu.dasar", BUILD_DAY).baris

    def number(self, income: str) -> int | None:
        """Look a text up as the page does."""
        row: int
        if not re.fullmatch(self.INDEX["pola"]["penghasilan"].strip("^$"), income, re.ASCII):
            return None
        row = self.INDEX["nomor"][int(income[: -self.INDEX["ekor"]])]
        return row

    def test_every_edge_of_every_row_is_found(self) -> None:
        """The first and the last rupiah of a row, and those on the other side of its edges."""
        limit = [b["dari"] for b in self.ROW[1:]]
        for place, lowest in enumerate(limit):
            assert self.number(str(lowest - 1)) == place
            assert self.number(str(lowest)) == place + 1
        assert self.number("100000") == 0
        assert self.number("99999999") == len(limit)

    def test_the_row_is_the_engines(self) -> None:
        """All that the pattern lets through, in steps, stands in the row whose base the engine uses."""
        for income in (*range(100_000, 25_000_000, 49_999), *range(25_000_000, 100_000_000, 999_983)):
            base = periksa({"cara_kerja": "mandiri", "penghasilan": income})["iuran"]["dasar"]
            row = self.number(str(income))
            assert row is not None
            assert self.ROW[row]["dasar"] == base

    @pytest.mark.parametrize(
        "text",
        [
            "50",
            "999",
            "99999",
            "1500000.0",
            "1.500.000",
            "1,5 juta",
            "150rb",
            "0500000",
            "-1500000",
            " 1500000",
            "1500000 ",
            "100000000",
            "1e6",
            "\u0661\u0665\u0660\u0660\u0660\u0660\u0660",
            "",
        ],
    )
    def test_what_has_to_be_read_waits_for_the_engine(self, text: str) -> None:
        """Only digits alone, in lengths that are meant."""
        assert self.number(text) is None

    @pytest.mark.parametrize("key", ["penghasilan", "penghasilan_harian", "hari_kerja"])
    def test_the_engine_takes_every_text_the_patterns_let_through(self, key: str) -> None:
        """Nothing is answered at once that the engine would refuse or ask back."""
        pattern = re.compile(self.INDEX["pola"][key].strip("^$"), re.ASCII)
        text = [str(n) for n in (*range(200), *(10**k + d for k in range(2, 12) for d in (-1, 0, 1)))]
        matching = [t for t in text if pattern.fullmatch(t)]
        other = {
            "penghasilan": {},
            "penghasilan_harian": {"hari_kerja": 31},
            "hari_kerja": {"penghasilan_harian": 9_999_999},
        }
        assert len(matching) > 5
        for one in matching:
            assert periksa({"cara_kerja": "mandiri", key: one, **other[key]})["iuran"]["total"]

    def test_rows_that_start_between_are_found_too(self) -> None:
        """A law with other edges gets a longer list, not a wrong price."""
        lowest = [1, 1_150_000, 2_000_000]
        tail = row_lookup.shared_zeros(lowest)
        number = row_lookup.row_numbers(lowest, tail)
        assert [number[n // 10**tail] for n in (1_149_999, 1_150_000, 1_999_999, 2_000_000)] == [0, 1, 1, 2]

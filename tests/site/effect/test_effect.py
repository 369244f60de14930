"""`make effect`: what a change of law moves is shown before it is published."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.effect.compare import Change, occupations, pages, rows
from sitegen.effect.effect_report import Chapter, page, short
from tests.support import ROOT
from tests.support.frozen import FROZEN

DAY = "2026-11-25"


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a copy of the project with one commit, whose files may be changed."""
    folder = tmp_path_factory.mktemp("effect") / "proyek"
    tracked = subprocess.run(
        ("git", "ls-files", "-z"), cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    for name in filter(None, tracked):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    for file in FROZEN.glob("*.toml"):  # a decree in the law of today must not move what is expected here
        shutil.copyfile(file, folder / "checker" / "aturan" / file.name)
    for command in (
        ("init", "-q", "-b", "main"),
        ("add", "-A"),
        ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.test", "commit", "-qm", "Awal"),
    ):
        subprocess.run(("git", *command), cwd=folder, check=True, capture_output=True)
    yield folder
    shutil.rmtree(folder)


def effect(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Ask a folder what its changes move."""
    return subprocess.run(
        (sys.executable, "-m", "sitegen.effect", "--day", DAY, *arguments),
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class TestWhole:
    """The command, in a copy of the project."""

    def test_without_a_change_nothing_moves(self, clone: Path) -> None:
        """Three chapters, each empty."""
        told = effect(clone)
        assert told.returncode == 0, told.stderr
        assert told.stdout.count("tidak ada yang bergeser") == 3

    def test_a_new_price_of_jkm_moves_every_row_and_the_occupations(self, clone: Path) -> None:
        """Two thousand more from February on: each row of the table once, from that month; the page holds all of it."""
        law = clone / "checker" / "aturan" / "iuran_bpu.toml"
        text = law.read_text(encoding="utf-8")
        block = re.findall(r"(?ms)^ *\[\[iuran\.bpu\.jkm\.nilai\]\]\n.*?(?=^ *\[|\Z)", text)[-1]
        new = re.sub(r"(?m)^( *nilai *= *)(\d[\d_]*)", lambda m: f"{m[1]}{int(m[2]) + 2000}", block)
        new = re.sub(r"(?m)^( *sejak *= *)\S+", r"\g<1>2027-02-01", new)
        law.write_text(text.replace(block, block + new), encoding="utf-8")
        told = effect(clone)
        law.write_text(text, encoding="utf-8")
        assert told.returncode == 0, told.stderr
        assert re.search(r"- lainnya, baris 1–\d+ 2027-02: Rp\S+ … Rp\S+ → Rp", told.stdout)
        assert "Harga pekerjaan: tidak ada" not in told.stdout
        full = (clone / ".cache" / "effect.html").read_text(encoding="utf-8")
        assert "lainnya, baris 1–" in full

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (("--base", "tak-ada"), "“tak-ada” tidak ada di git ini"),
            (("--day", "besok"), "tidak bisa dibaca"),
        ],
    )
    def test_a_mistake_in_the_question_is_told(
        self, clone: Path, arguments: tuple[str, ...], sentence: str
    ) -> None:
        """One sentence, no traceback."""
        told = effect(clone, *arguments)
        assert told.returncode == 2
        assert sentence in told.stderr
        assert "Traceback" not in told.stderr

    def test_broken_law_is_told_as_such(self, clone: Path) -> None:
        """File, line and cure, before anything is asked."""
        law = clone / "checker" / "aturan" / "iuran_bpu.toml"
        text = law.read_text(encoding="utf-8")
        law.write_text(text + "\nnilai = 0,5%\n", encoding="utf-8")
        told = effect(clone)
        law.write_text(text, encoding="utf-8")
        assert told.returncode == 2
        assert "checker/aturan/iuran_bpu.toml baris" in told.stderr
        assert "Traceback" not in told.stderr


def test_a_price_that_ends_later_is_told_from_the_month_it_moves() -> None:
    """Between two months of a snapshot the price stands; a move that goes on is told once."""
    before = {"lainnya|1": {"2026-11": 8_400, "2027-01": 16_800}}
    after = {"lainnya|1": {"2026-11": 8_400, "2027-04": 16_800}}
    assert list(rows(before, after)) == [Change("lainnya, baris 1", "2027-01", "Rp16.800", "Rp8.400")]


def test_occupations_that_move_alike_stand_together() -> None:
    """One line for both."""
    before = {"Becak": {"2026-11": [8_400, 10_400]}, "Ojek": {"2026-11": [8_400, 10_400]}}
    after = {"Becak": {"2026-11": [9_400]}, "Ojek": {"2026-11": [9_400]}}
    assert list(occupations(before, after)) == [
        Change("Becak, Ojek", "2026-11", "Rp8.400 – Rp10.400", "Rp9.400")
    ]


def test_new_pages_and_sentences_are_told() -> None:
    """A sentence that is new has nothing before it."""
    assert list(pages({"/a/": ["Satu."]}, {"/a/": ["Satu.", "Dua."], "/b/": ["Tiga."]})) == [
        Change("/a/", "", "", "Dua."),
        Change("/b/", "", "", "Tiga."),
    ]


def test_the_list_is_short_and_the_page_is_whole() -> None:
    """Eight of a kind and three of an answer, the rest counted; signs of HTML are harmless."""
    changes = [Change(f"K{n}", f"jalan{m}", "<b>", "2") for n in range(10) for m in range(5)]
    told = short([Chapter("Kasus", changes)], "Dampak", "effect.html")
    assert "## Kasus: 10" in told
    assert "- … dan 2 lagi" in told
    assert "  - … dan 2 lagi" in told
    assert "K9" not in told
    full = page([Chapter("Kasus", changes)], "Dampak")
    assert full.count("&lt;b&gt;") == 50
    assert "<b>" not in full.replace("<b>K", "")

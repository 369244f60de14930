"""Drills: what a change of law makes a maintainer change besides the data, and that the tests name it.

On the frozen law, so that a real decree never breaks a drill. A change moves only the second copy of its own numbers
and the golden cases that really move; a review or a verification moves nothing.
"""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.data.toml_text import read
from checker.law.parameter import Aturan, build_law
from checker.law.schema import check_law
from tests.support import decrees, second_copy
from tests.support.frozen import FROZEN
from tests.support.golden import FOLDER, ask, golden_cases
from tests.support.living import Raw

pytestmark = pytest.mark.no_cover
CASES = [
    k for file in sorted(FOLDER.glob("*.yaml")) if "search" not in file.stem for k in golden_cases(file.stem)
]
JKM = "iuran.bpu.jkm"
REVIEWED = date(2026, 12, 20)


@pytest.fixture(scope="module")
def frozen() -> Raw:
    """Give the frozen law as its files hold it."""
    return _read(FROZEN)


@pytest.fixture(scope="module")
def before(frozen: Raw) -> dict[str, Any]:
    """Give what every golden case answers under the frozen law."""
    return _answers(build_law(frozen))


def _read(folder: Path) -> Raw:
    return {file.stem: read(file)[0] for file in sorted(folder.glob("*.toml"))}


def _answers(law: Aturan) -> dict[str, Any]:
    """Answer every case; the law's own name and date are no answer."""
    return {k["id"]: {**ask(k, law), "aturan": ""} for k in CASES}


def _values(law: Raw) -> list[dict[str, Any]]:
    return [value for values in second_copy.parameters(law).values() for value in values]


def _told(frozen: Raw, changed: Raw) -> list[str]:
    """Give what the comparison with the second copy says of the change alone."""
    typed = second_copy.read_all()
    known = set(second_copy.differences(frozen, typed))
    return [line for line in second_copy.differences(changed, typed) if line not in known]


def _moved(before: dict[str, Any], changed: Raw) -> list[dict[str, Any]]:
    after = _answers(build_law(changed))
    return [k for k in CASES if after[k["id"]] != before[k["id"]]]


def test_a_prolonged_discount_moves_its_copy_and_cases_of_the_self_employed(
    frozen: Raw, before: dict[str, Any], tmp_path: Path
) -> None:
    """Each line names the file of the copy; nobody else's case moves."""
    changed = _read(decrees.write(tmp_path / "law", [decrees.prolonged()]))
    assert check_law(changed) == []
    told = _told(frozen, changed)
    assert {line.split(" sejak ")[0] for line in told} == {
        "iuran.bpu.potongan.lainnya",
        "iuran.bpu.potongan.transportasi",
    }
    assert all("tests/law/contributions.yaml" in line for line in told)
    moved = _moved(before, changed)
    assert moved
    assert {_segment(before[k["id"]]) for k in moved} == {"BPU"}
    assert {k["perintah"] for k in moved} == {"periksa", "usaha"}


def test_a_new_ceiling_moves_its_copy_and_cases_of_employees(
    frozen: Raw, before: dict[str, Any], tmp_path: Path
) -> None:
    """A ceiling of March 2027 is in nobody's answer who earns less or works alone."""
    changed = _read(decrees.write(tmp_path / "law", [decrees.new_ceiling()]))
    assert check_law(changed) == []
    told = _told(frozen, changed)
    assert {line.split(" sejak ")[0] for line in told} == {"iuran.pu.jp.batas_upah"}
    assert all("tests/law/contributions.yaml baris" in line or "tests/law/" in line for line in told)
    moved = _moved(before, changed)
    assert moved
    assert {_segment(before[k["id"]]) for k in moved} == {"PU"}


def _segment(answer: dict[str, Any]) -> str:
    """Give the segment of an answer; the bill of a firm is moved by self-employed members where it has some."""
    return str(answer.get("segmen") or ("BPU" if answer["anggota"] or answer["pemilik"] else "PU"))


@pytest.mark.parametrize("everything", [False, True], ids=["one value", "every value"])
def test_a_review_moves_nothing(frozen: Raw, before: dict[str, Any], *, everything: bool) -> None:
    """A person looked again: no number, no case changes."""
    changed = copy.deepcopy(frozen)
    for value in _values(changed)[: None if everything else 1]:
        value["diperiksa"] = REVIEWED
    assert check_law(changed) == []
    assert _told(frozen, changed) == []
    doubts = {"perlu_konfirmasi", "aturan"}  # a look after an end may settle what was open
    after = _answers(build_law(changed))
    for name, answer in before.items():
        assert {k: v for k, v in after[name].items() if k not in doubts} == {
            k: v for k, v in answer.items() if k not in doubts
        }


def test_a_verification_moves_nothing(frozen: Raw, before: dict[str, Any]) -> None:
    """A name and a day at one value: the copy and every answer stay."""
    changed = copy.deepcopy(frozen)
    _values(changed)[0]["verifikasi"] = "Siti Aminah, 2026-11-25"
    assert check_law(changed) == []
    assert _told(frozen, changed) == []
    assert _moved(before, changed) == []


def test_a_new_regulation_moves_only_what_rests_on_it(frozen: Raw, before: dict[str, Any]) -> None:
    """An entry alone moves nothing; its new amount moves one line of the copy, and later months of the self-employed."""
    changed = copy.deepcopy(frozen)
    register = changed["peraturan"]["peraturan"]
    register["pp-9-2027"] = {"nama": "PP 9/2027", "judul": "JKM", "tautan": "", "status": "latihan"}
    assert check_law(changed) == []
    assert _moved(before, changed) == []
    values = second_copy.parameters(changed)[JKM]
    since = date(2027, 2, 1)
    values.append(
        values[-1] | {"sejak": since, "nilai": 7000, "dasar": [{"peraturan": "pp-9-2027", "pasal": "1"}]}
    )
    assert check_law(changed) == []
    (line,) = _told(frozen, changed)
    assert line.startswith(f"{JKM} sejak {since}")
    moved = _moved(before, changed)
    assert moved
    assert {_segment(before[k["id"]]) for k in moved} == {"BPU"}


def test_a_repealed_regulation_is_told_and_moves_no_amount(frozen: Raw, before: dict[str, Any]) -> None:
    """Its status is a word of the register; amounts move only when a value ends or a new one starts."""
    changed = copy.deepcopy(frozen)
    changed["peraturan"]["peraturan"]["pp-50-2025"]["status"] = "dicabut"
    assert check_law(changed) == []
    assert _told(frozen, changed) == []
    assert _moved(before, changed) == []


def test_a_number_changed_in_place_is_told_with_both_numbers(frozen: Raw) -> None:
    """Whoever overwrites an old amount is told which line says otherwise, in words."""
    changed = copy.deepcopy(frozen)
    second_copy.parameters(changed)[JKM][0]["nilai"] += 1
    (line,) = _told(frozen, changed)
    assert line.startswith(f"{JKM} sejak ")
    assert "salinan uji" in line
    assert "tests/law/contributions.yaml baris" in line

"""Every number of the law stands a second time in tests/law/, typed from the sources: one changed number fails by name."""

from __future__ import annotations

import copy
from datetime import date, timedelta
from typing import Any

import pytest

from checker.law.schema import check_law
from tests.support import living, second_copy
from tests.support.second_copy import Copy, differences

pytestmark = pytest.mark.no_cover
type Raw = living.Raw


@pytest.fixture(scope="module")
def law() -> Raw:
    """Give the law data as the TOML holds it; tests change copies of it."""
    return living.raw()


@pytest.fixture(scope="module")
def typed() -> dict[str, dict[str, Copy]]:
    """Give the second copy."""
    return second_copy.read_all()


def test_law_data_and_second_copy_hold_the_same_numbers(law: Raw, typed: dict[str, dict[str, Copy]]) -> None:
    """What differs is told by key, first day, both numbers, and the line of the copy."""
    found = differences(law, typed)
    if found:
        pytest.fail("\n".join(("Data hukum dan salinan uji berbeda:", *found)), pytrace=False)


def changes(law: Raw) -> list[tuple[str, str, Any, str | int, Any]]:
    """List every change of one number by one: `(key, first day, table, name, new content)`.

    A whole number goes up and down by one, a percentage by a hundredth, a day by a day and by a month; cells of tables
    and rows' percentages too. The day somebody checked (`diperiksa`) is no law and is left out.
    """
    result: list[tuple[str, str, Any, str | int, Any]] = []
    for key, values in second_copy.parameters(law).items():
        for value in values:
            since = str(value["sejak"])
            for name in ("sejak", "sampai", "mungkin_sejak", "tinjau"):
                if name in value:
                    days = (timedelta(days=1), timedelta(days=-1), timedelta(days=31), timedelta(days=-31))
                    result += [(key, since, value, name, value[name] + step) for step in days]
            tables = value["nilai"] if isinstance(value["nilai"], list) else [value]
            names = None if isinstance(value["nilai"], list) else ("nilai",)
            for table in tables:
                result += [
                    (key, since, table, name, new)
                    for name in names or table
                    if name not in second_copy.WORDS
                    for new in near(table[name])
                ]
    return result


def near(content: Any) -> list[Any]:  # noqa: ANN401 - any cell
    """Give what a slip would make of a number, a percentage, a mark or a list of programmes."""
    if isinstance(content, bool):
        return [not content]
    if isinstance(content, int):
        return [content + 1, content - 1, *swapped(str(content))]
    if isinstance(content, list):
        return [content[:-1], [*content, "JKP"]]
    if content.endswith("%"):
        number = float(content.removesuffix("%"))
        return [f"{number + 0.01:.2f}%", f"{number + 1:.2f}%", f"{number * 10:.1f}%"]
    return [f"{content}x"]


def swapped(digits: str) -> list[int]:
    """Swap the first two neighbouring digits that differ."""
    place = next((n for n in range(len(digits) - 1) if digits[n] != digits[n + 1]), None)
    if place is None:
        return []
    return [int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])]


def test_any_one_changed_number_is_caught_by_its_name(law: Raw, typed: dict[str, dict[str, Copy]]) -> None:
    """Every number of the law is changed once in every likely way: the copy names key and day each time."""
    law = copy.deepcopy(law)
    one = {key: {key: values} for key, values in second_copy.parameters(law).items()}
    survivors = []
    every = changes(law)
    today = {key: _differences_of(key, values[key], typed) for key, values in one.items()}
    for key, since, table, name, new in every:
        old, table[name] = table[name], new
        found = [text for text in _differences_of(key, one[key][key], typed) if text not in today[key]]
        typed_too = since in typed.get(key, {})  # a new value misses its copy already, and is told above
        if typed_too and not any(key in text for text in found):
            survivors.append(f"{key} sejak {since}: {name} {old} → {new}")
        table[name] = old
    assert survivors == []
    assert len(every) > 1000


def _differences_of(key: str, values: list[dict[str, Any]], typed: dict[str, dict[str, Copy]]) -> list[str]:
    """Compare one parameter alone: the others did not change."""
    nested: dict[str, Any] = {"satuan": "", "nilai": values}
    for part in reversed(key.split(".")):
        nested = {part: nested}
    return differences({"": nested}, {key: typed.get(key, {})})


@pytest.mark.parametrize(
    ("key", "change", "words"),
    [
        ("iuran.bpu.jkm", {"nilai": 6801}, "6801, salinan uji 6800. Kalau aturannya memang begitu, ubah juga tests/law/contributions.yaml baris "),
        ("iuran.bpu.jkm", {"sejak": date(2027, 5, 1)}, "iuran.bpu.jkm sejak 2027-05-01: belum ada di salinan uji"),
        ("iuran.bpu.potongan.lainnya", {"sampai": date(2027, 12, 31)}, "sampai 2027-12-31, salinan uji 2026-12-31"),
        ("iuran.bpu.dasar", {"nilai": [{"baris": 1, "dari": 0, "dasar": 1_000_000}]}, "tabel 1 baris, salinan uji 33 baris"),
        ("iuran.bpu.bayar_di_muka", {"nilai": [{"bulan": n, "harga": 1} for n in (1, 3, 6, 12)]}, "kolom harga belum ada di salinan uji"),
    ],
)  # fmt: skip
def test_the_message_says_which_line_of_the_copy_to_change(
    law: Raw, typed: dict[str, dict[str, Copy]], key: str, change: dict[str, Any], words: str
) -> None:
    """A volunteer who publishes a decree is led to the line; what does not change is not named."""
    values = copy.deepcopy(second_copy.parameters(law)[key])
    values[0] |= change  # the first value stays, whatever decree comes
    found = _differences_of(key, values, typed)
    assert any(words in text for text in found), found


def test_the_copy_says_where_it_cannot_be_read() -> None:
    """A slip in the copy is named with its line."""
    with pytest.raises(ValueError, match=r"a\.yaml baris 2: “2026” bukan masa"):
        second_copy.read("iuran.bpu.jkm:\n  2026: 6800\n", "a.yaml")
    with pytest.raises(ValueError, match=r"iuran\.bpu\.jkm sejak 2026-01-01 tertulis dua kali"):
        second_copy.read("iuran.bpu.jkm:\n  2026-01-01: 1\n  2026-01-01 s.d. 2026-12-31: 2\n", "a.yaml")


def test_the_form_alone_catches_every_slip_in_the_ends_of_the_income_rows(law: Raw) -> None:
    """Without the copy, too, a row that no longer joins is refused: the build does not run these tests."""
    law = copy.deepcopy({name: law[name] for name in ("peraturan", "iuran_bpu")})
    caught = total = 0
    for key, _, table, name, new in changes(law):
        if key != "iuran.bpu.dasar" or name in ("sejak", "dasar"):
            continue
        old, table[name] = table[name], new
        caught += bool(check_law(law))
        total += 1
        table[name] = old
    assert caught == total

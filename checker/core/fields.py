"""Reads what a person typed, question by question, and says in Indonesian what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from checker.commands import ASKING
from checker.core.field_kinds import READERS, Questions, Wrong, nearest
from checker.data.resources import data_file
from checker.values.money import grouped
from checker.values.parsing import quote

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

MANY_UNKNOWN = 20
"""More unknown names than a person could mend at once are only counted."""


class InputRefused(ValueError):
    """The input is refused; `galat` lists every field, what is wrong with it and an example."""

    def __init__(self, galat: list[Refusal]) -> None:
        """Keep the refusals, each `{"isian": …, "pesan": …}`."""
        super().__init__("; ".join(g["pesan"] for g in galat))
        self.galat = galat


def questions_for(command: str) -> Mapping[str, Questions]:
    """Give the questions of one command in their order.

    >>> next(iter(questions_for("periksa")))
    'bulan'
    """
    return data_file(ASKING[command].questions)


def example(tanya: Questions) -> str:
    """Show how the field is filled in, as people would type it.

    >>> example(questions_for("periksa")["penghasilan"])
    '1500000'
    """
    content = tanya["contoh"]
    if isinstance(content, bool):
        return "ya" if content else "tidak"
    if isinstance(content, list | tuple):
        return "; ".join(str(item) for item in content)
    return str(content)


def refusal(key: str, tanya: Questions, message: str) -> Refusal:
    """Compose one refusal: field, what is wrong, an example.

    >>> refusal("usia", questions_for("periksa")["usia"], "harus angka")["pesan"]
    'Umur harus angka. Contoh: 45'
    """
    end = "" if message.endswith("?") else "."
    return {"isian": key, "pesan": f"{tanya['sebutan']} {message}{end} Contoh: {example(tanya)}"}


def is_empty(content: object) -> bool:
    """A field left blank counts as not given (forms and spreadsheets send empty text).

    >>> is_empty("  "), is_empty(0)
    (True, False)
    """
    return content is None or (isinstance(content, str) and not content.strip())


def read_fields(
    told: object,
    tanya: Mapping[str, Questions],
    reader: Mapping[str, Callable[[Any, Questions], Any]] = READERS,
) -> tuple[dict[str, Any], list[Refusal]]:
    """Read all fields; give the values that could be read and a refusal for each that could not.

    Unknown keys are refused by name with the nearest known one. Blank fields are left out.

    >>> read_fields({"penghasilan": "1,5 juta"}, questions_for("periksa"))
    ({'penghasilan': 1500000}, [{'isian': 'cara_kerja', 'pesan': 'Cara kerja belum diisi. Contoh: mandiri'}])
    """
    if not isinstance(told, Mapping):
        raise InputRefused([{"isian": "", "pesan": "Masukan harus berupa isian bernama (objek JSON)"}])
    nilai: dict[str, Any] = {}
    galat = []
    for key, content in told.items():
        if key in tanya and not is_empty(content):
            try:
                nilai[key] = reader[tanya[key]["jenis"]](content, tanya[key])
            except Wrong as wrong:
                galat.append(refusal(key, tanya[key], str(wrong)))
    galat += _unknown([kunci for kunci in told if kunci not in tanya], tanya)
    for key in _required(tanya):
        if key not in nilai and all(g["isian"] != key for g in galat):
            galat.append(refusal(key, tanya[key], "belum diisi"))
    return nilai, galat


def _unknown(key: list[Any], tanya: Mapping[str, Questions]) -> list[Refusal]:
    """Refuse names no question has, each with the nearest one that has."""
    galat: list[Refusal] = [
        {
            "isian": quote(one_key),
            "pesan": f"Isian “{quote(one_key)}” tidak dikenal{nearest(one_key, tanya)}",
        }
        for one_key in key[:MANY_UNKNOWN]
    ]
    if len(key) > MANY_UNKNOWN:
        other = grouped(len(key) - MANY_UNKNOWN)
        galat.append({"isian": "", "pesan": f"Masih ada {other} isian lain yang tidak dikenal"})
    return galat


def unused(
    nilai: Mapping[str, Any], tanya: Mapping[str, Questions], penentu: str, *, sebutan: str
) -> list[tuple[str, str]]:
    """Refuse what is told but plays no part for this way of working or event (`untuk`), instead of ignoring it.

    So is what only goes with another answer (`bersama`) that was not told. An answer that says nothing (`tidak`, the
    default) may stay, and what a page carries along (`dibawa`) too.

    >>> told = {"cara_kerja": "mandiri", "upah": 2_500_000}
    >>> unused(told, questions_for("periksa"), "cara_kerja", sebutan="pekerja mandiri")[0][0]
    'upah'
    """
    wrong = []
    for key, content in nilai.items():
        one_question = tanya[key]
        if content is False or content == one_question.get("bawaan"):
            continue
        bersama = one_question.get("bersama", penentu)
        if nilai[penentu] not in one_question.get("untuk", (nilai[penentu],)) and not one_question.get(
            "dibawa"
        ):
            wrong.append((key, f"tidak dipakai untuk {sebutan} {nilai[penentu]}. Kosongkan saja"))
        elif bersama not in nilai:
            wrong.append((key, f"hanya dipakai bersama {tanya[bersama]['sebutan'].lower()}"))
    return wrong


_REQUIRED: dict[int, tuple[Mapping[str, Questions], tuple[str, ...]]] = {}
"""By identity (the questions are kept along, so it stays theirs): a list of members asks this for every row."""


def _required(tanya: Mapping[str, Questions]) -> tuple[str, ...]:
    if id(tanya) not in _REQUIRED:
        _REQUIRED[id(tanya)] = tanya, tuple(key for key, content in tanya.items() if content.get("wajib"))
    return _REQUIRED[id(tanya)][1]

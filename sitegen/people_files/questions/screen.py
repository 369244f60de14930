"""Refuses a screen of the flow in the wrong form: what it names, for whom it is, under which answers it is shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from checker.data.place import Place
from checker.data.toml_table import Field, check_entries, check_table, tables, texts, unknown
from sitegen.people_files.common_checks import TEXT
from sitegen.people_files.paths import Table
from sitegen.people_files.questions.condition import check_condition
from sitegen.people_files.questions.question import choices

SCREEN = {
    "kode": Field(str, '"penghasilan"'),
    "sebutan": Field(str, '"Penghasilan"'),
    "judul": TEXT,
    "bantuan": TEXT,
    "utama": Field((bool, str), 'true, atau "kejadian=meninggal"'),
    "perlu": Field(bool, "true"),
    "titip": Field(bool, "true"),
    "untuk": Field(list, '["mandiri"]', of_texts=True),
    "bila": Field(str, '"segmen=PU JAKON"'),
    "isian": Field(list, '["penghasilan"]', of_texts=True),
    "cara": Field(list, '[{label = "Per bulan", isian = ["penghasilan"]}, …]'),
    "serta": Field(list, '["tanggal"]', of_texts=True),
    "tulis": Field(str, '"{penghasilan} sebulan"'),
    "isian_bila": Field(dict, '{upah = "segmen=PU"}'),
    "hanya": Field(dict, '{upah = ["meninggal"]}'),
    "sebut": Field(dict, '{upah = "Upah sebulan"}'),
    "boleh_kosong": Field(list, '["upah"]', of_texts=True),
    "pilihan_untuk": Field(dict, '{PMI = ["meninggal"]}'),
    "lewati": Field(str, '"Belum tahu"'),
    "kosong": TEXT,
}
OPTIONAL = frozenset(SCREEN) - {"kode", "sebutan"}
WAY = {"label": TEXT, "isian": SCREEN["isian"], "tulis": SCREEN["tulis"]}
MARK = re.compile(r"\{([^{}]*)\}")
"""What a way of writing an answer is filled with."""


def asked(screen: Table) -> list[str]:
    """List the questions of a screen, in all its ways of telling, and those asked besides."""
    ways = (screen, *tables(screen.get("cara")))
    return [key for way in ways for key in texts(way.get("isian"))] + list(texts(screen.get("serta")))


def check_screen(place: Place, screen: Table, questions: Table, decides: Collection[str]) -> Iterator[str]:
    """Check one screen. `decides`: the answers to the question that tells for whom a screen is."""
    yield from check_table(place, screen, SCREEN, OPTIONAL)
    if ("isian" in screen) == ("cara" in screen):
        yield place.says("tulis salah satu: isian (satu cara), atau cara (beberapa cara memberi tahu)")
    yield from check_entries(place, "cara", screen.get("cara"), WAY, ("tulis",))
    for key, words, known in _names(screen, questions, decides):
        for word in words:
            if word not in known:
                yield place.says(unknown(key, word, known), key if key in screen else "cara", word)
    for key in ("sebut", "isian_bila"):
        said = _table(screen, key)
        yield from check_table(place, said, dict.fromkeys(said, TEXT))
    for key, condition in _conditions(screen):
        yield from check_condition(place, key, condition, questions)


type Names = tuple[str, Collection[str], Collection[str]]
"""A key, the words that stand under it, and the words that may."""


def _names(screen: Table, questions: Table, decides: Collection[str]) -> Iterator[Names]:
    """Give every word of a screen that must be known elsewhere."""
    keys = asked(screen)
    yield "isian", keys, questions
    yield "boleh_kosong", texts(screen.get("boleh_kosong")), keys
    for key in ("hanya", "isian_bila", "sebut"):
        yield key, _table(screen, key), keys
    yield (
        "pilihan_untuk",
        _table(screen, "pilihan_untuk"),
        [c for key in keys for c in choices(questions, key)],
    )
    yield "untuk", texts(screen.get("untuk")), decides
    for key in ("hanya", "pilihan_untuk"):
        for whom in _table(screen, key).values():
            yield key, [str(name) for name in whom] if isinstance(whom, list) else [str(whom)], decides
    for way in (screen, *tables(screen.get("cara"))):
        yield "tulis", MARK.findall(str(way.get("tulis", ""))), texts(way.get("isian"))


def _conditions(screen: Table) -> Iterator[tuple[str, object]]:
    for key in ("bila", "utama"):
        yield key, screen.get(key)
    for condition in _table(screen, "isian_bila").values():
        yield "isian_bila", condition


def _table(screen: Table, key: str) -> Table:
    found = screen.get(key)
    return found if isinstance(found, Mapping) else {}

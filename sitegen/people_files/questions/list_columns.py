"""Refuses the everyday names of list columns in the wrong form: each name stands for one question, and is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.bulk.word_answers import plain
from checker.data.toml_table import Field, check_table, unknown
from sitegen.people_files.common_checks import TEXT, TEXTS
from sitegen.people_files.paths import COLUMNS, Files, Table

FILE = {
    "abaikan": Field(list, '["rp", "rupiah"]', of_texts=True),
    **dict.fromkeys(("judul_lain", "sama_dengan_atas", "kosong", "kira_kira", "antara", "batas"), TEXTS),
    "bukan_anggota": Field(dict, "[bukan_anggota] dengan awal baris yang bukan anggota"),
    "kolom": Field(dict, "[kolom] dengan nama kolom"),
    "singkatan": Field(dict, "[singkatan] dengan kata pekerjaan yang dipendekkan"),
}
NOBODY = {"jumlah": TEXTS, "catatan": TEXTS, "kelompok": TEXTS}
QUESTIONS_OF = "periksa"
"""A list answers the questions of this command."""


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the names of columns."""
    top, place = files.place(COLUMNS), files.place(COLUMNS, "kolom")
    yield from check_table(top, files[COLUMNS], FILE)
    nobody = files[COLUMNS].get("bukan_anggota")
    if isinstance(nobody, Mapping):
        yield from check_table(files.place(COLUMNS, "bukan_anggota"), nobody, NOBODY)
    short = files[COLUMNS].get("singkatan")
    if isinstance(short, Mapping):
        yield from check_table(files.place(COLUMNS, "singkatan"), short, dict.fromkeys(short, TEXT))
    questions = files.questions()[QUESTIONS_OF]
    owners = _own_names(questions)
    columns = files[COLUMNS].get("kolom")
    for key, words in columns.items() if isinstance(columns, Mapping) else ():
        if key not in questions:
            yield place.says(unknown("kolom", key, questions), key)
            continue
        yield from check_table(place, {key: words}, {key: TEXTS})
        for word in words if isinstance(words, list) else ():
            if not isinstance(word, str) or not word or word != plain(word):
                yield place.says(f"{key} “{word}” harus huruf kecil, tanpa tanda baca", key, str(word))
            elif (owner := owners.setdefault(word, key)) != key:
                yield place.says(
                    f"{key} “{word}” sudah berarti {owner}. Satu nama, satu pertanyaan", key, word
                )


def _own_names(questions: Table) -> dict[str, str]:
    """Give the names that need no writing down: a question's key and what it is called."""
    return {
        plain(name): key
        for key, question in questions.items()
        if isinstance(question, Mapping)
        for name in (key, str(question.get("sebutan", "")))
    }

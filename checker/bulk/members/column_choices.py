"""What each column of a list in the page is: told by its name, put right by a person, or added for what was missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.bulk.answer import ONE_MONEY
from checker.bulk.columns import by_name
from checker.bulk.word_answers import plain
from checker.core.fields import questions_for
from checker.data.resources import data_file

NAME, STATUS = "nama", "status"
OWN = (NAME, STATUS)
"""What a member list holds besides the answers of the checker."""
NOT_USED = ""
FIRST = (
    *(
        NAME,
        "pekerjaan",
        "penghasilan",
        "penghasilan_harian",
        "hari_kerja",
        "tanggal_lahir",
        "usia",
        "jht",
        STATUS,
    ),
    *("cara_kerja", "upah", "upah_harian", "skala_usaha"),
)
"""What lists of members hold mostly: the first that a column is offered to be."""


def suggested(header: Sequence[str], personal: frozenset[int]) -> dict[int, str]:
    """Say by its name what each column is; one that no name is known of, and one with personal numbers, is not used.

    >>> suggested(["No", "Nama", "Kerja", "Gaji"], frozenset())
    {0: '', 1: 'nama', 2: 'pekerjaan', 3: 'upah'}
    """
    words = data_file("bulk/members/member_words")["kolom"]
    names = [NOT_USED if place in personal else name for place, name in enumerate(header)]
    meant = dict.fromkeys(range(len(names)), NOT_USED)
    meant |= by_name(names)
    for key in OWN:
        free = [place for place, name in enumerate(names) if not meant[place] and plain(name) in words[key]]
        if free:
            meant[min(free, key=lambda place: words[key].index(plain(names[place])))] = key
    return meant


def title(key: str) -> str:
    """Name what a column can be, in everyday words.

    >>> title("penghasilan"), title("status")
    ('Penghasilan', 'Sudah ikut atau belum')
    """
    own: Mapping[str, str] = data_file("bulk/members/member_words")["sebutan"]
    return own[key] if key in own else str(questions_for("periksa")[key]["sebutan"])


def offered() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what a column can be: the usual things, then all others.

    >>> offered()[0][:2]
    ('nama', 'pekerjaan')
    """
    return FIRST, tuple(key for key in questions_for("periksa") if key not in FIRST)


def changed(columns: Mapping[int, str], wanted: Mapping[int, str]) -> dict[int, str]:
    """Let columns be what a person says; what another column was until now, it is no longer.

    >>> changed({0: "nama", 1: "penghasilan", 2: ""}, {2: "penghasilan"})
    {0: 'nama', 1: '', 2: 'penghasilan'}
    """
    taken = {key for key in wanted.values() if key}
    return {
        place: wanted.get(place, NOT_USED if key in taken else key)
        for place, key in (dict(columns) | {place: "" for place in wanted if place not in columns}).items()
    }


def place_of(columns: Mapping[int, str], key: str) -> int | None:
    """Find the column that holds something, None where none does. One column for everybody's money serves as either.

    >>> place_of({0: "nama", 1: "upah"}, "nama"), place_of({0: "nama"}, "usia"), place_of({1: "upah"}, "penghasilan")
    (0, None, 1)
    """
    own = next((place for place, meant in columns.items() if meant == key), None)
    twin = next((other for pair in ONE_MONEY if key in pair for other in pair if other != key), "")
    return place_of(columns, twin) if own is None and twin and twin in columns.values() else own


def letter(place: int) -> str:
    """Call a column as a spreadsheet does.

    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def of_questions(columns: Mapping[int, str]) -> dict[int, str]:
    """Give the columns that answer a question of the checker, by place.

    >>> of_questions({0: "nama", 1: "usia", 2: ""})
    {1: 'usia'}
    """
    return {place: key for place, key in sorted(columns.items()) if key and key not in OWN}


def status_of(cell: str) -> str:
    """Read whether somebody has joined: `ikut`, `belum`, `berhenti`, or "" where it can't be told.

    >>> status_of("Sudah"), status_of("tidak aktif"), status_of("?")
    ('ikut', 'berhenti', '')
    """
    word = plain(cell)
    words: Mapping[str, Iterable[str]] = data_file("bulk/members/member_words")["status"]
    return next((status for status, known in words.items() if word in known), "")

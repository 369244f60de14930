"""The member list as the page's worker asks for it: one list is open, each action works on it and says what to show.

The page keeps what `simpanan` and `ubahan` give for as long as its tab is open; from these two the list opens again as
it was, whatever became of the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO

from checker.bulk.errors import ListRefused
from checker.bulk.members.ahead import Ahead
from checker.bulk.members.list_changes import Changes
from checker.bulk.members.opened import Opened, open_bytes, open_text_rows
from checker.bulk.members.saved_list import status_table, whole_table
from checker.bulk.members.sums import MonthSum, sums
from checker.bulk.members.working_list import MemberList
from checker.bulk.word_answers import Words
from checker.core.fields import InputRefused
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.members.columns_view import columns_view
from checker.views.members.summary_view import months_of, notes, summary
from checker.views.members.window_view import fields, order, shown_row, window
from checker.views.templating import environment

type Told = Mapping[str, Any]

ROWS_A_STEP, AHEAD_A_STEP = 250, 100
MOST_ON_PAPER = 1_000
"""Members that are printed from the page; more sheets than these are for a spreadsheet."""
NO_LIST = "Belum ada daftar yang dibuka."
LONGEST_MESSAGE = 500


class OpenList:
    """The list that is open, and what was worked out of it."""

    def __init__(
        self, opened: Opened, aturan: Aturan, hari_ini: date, changes: Changes | None = None
    ) -> None:
        """Open a list, with the changes that were made to it before."""
        self.members = MemberList(opened, aturan, hari_ini, changes)
        self.aturan, self.hari_ini = aturan, hari_ini
        self.ahead = Ahead(aturan, hari_ini)
        self.words = Words(aturan, hari_ini)
        self.months: tuple[MonthSum, ...] = ()
        self._looking: Iterator[object] | None = None
        self.looked = 0

    def look_ahead(self, many: int) -> bool:
        """Look ahead for some more members; whether that was the last of them.

        >>> from checker.bulk.members.opened import Opened
        >>> from checker.law.parameter import load
        >>> OpenList(Opened(("Nama",)), load(), date(2026, 11, 25)).look_ahead(10)
        True
        """
        if self._looking is None:
            answered = [one for one in self.members.members.values() if one.result]
            self._looking, self.looked = (self.ahead.months(*self.members.told(one)) for one in answered), 0
        for _ in range(many):
            if next(self._looking, None) is None:
                self.forget_ahead()
                self.months = months_of(self.members, self.ahead)
                return True
            self.looked += 1
        return False

    def forget_ahead(self) -> None:
        """Begin to look ahead anew: members have changed.

        >>> from checker.bulk.members.opened import Opened
        >>> from checker.law.parameter import load
        >>> OpenList(Opened(("Nama",)), load(), date(2026, 11, 25)).forget_ahead()
        """
        self.months, self._looking = (), None

    def write(self, template: str, **view: Any) -> str:  # noqa: ANN401 - what a template shows
        """Write a part of the page.

        >>> from checker.bulk.members.opened import Opened
        >>> from checker.law.parameter import load
        >>> part = OpenList(Opened(("Nama",)), load(), date(2026, 11, 25))
        >>> "Tambah" in part.write("anggota-baris.html", baris=None, isian=[], nomor=0)
        True
        """
        return environment(self.aturan).get_template(template).render(**view).strip()


_open: OpenList | None = None
"""The one list of this worker; a page works on one at a time."""


def act(
    action: str, told: Told, file: Callable[[], BinaryIO], *, hari_ini: date, aturan: Aturan
) -> dict[str, Any]:
    """Do one thing with the list; raises InputRefused, with the way out, for what is no list. `file` opens what came along.

    >>> from checker.law.parameter import load
    >>> context = {"file": lambda: None, "hari_ini": date(2026, 11, 25), "aturan": load()}
    >>> act("buka", {"teks": "Nama;Kerja;Gaji" + chr(10) + "Tini;sayur keliling;1 jt"}, **context)["dibaca"]
    0
    >>> act("lanjut", {}, **context)
    {'selesai': True, 'dibaca': 1}
    """
    global _open  # noqa: PLW0603 - the worker keeps its list between two questions
    try:
        if action == "buka":
            _open = OpenList(_opened(told, file), aturan, hari_ini, _changes(told))
            return {"dibaca": 0}
        if action == "tutup":
            _open = None
            return {}
        if _open is not None:
            return ACTIONS[action](_open, told)
    except ListRefused as refused:
        raise InputRefused([{"isian": "", "pesan": f"{refused}."}]) from None
    raise InputRefused([{"isian": "", "pesan": NO_LIST}])


def _opened(told: Told, file: Callable[[], BinaryIO]) -> Opened:
    if "simpanan" in told:
        return Opened.from_kept(told["simpanan"])
    if "teks" in told:
        return open_text_rows(told["teks"])
    if "contoh" in told:
        return open_text_rows(data_file("bulk/members/member_words")["contoh"])
    return open_bytes(file(), told.get("lembar", ""))


def _changes(told: Told) -> Changes | None:
    return Changes.from_json(told["ubahan"]) if told.get("ubahan") else None


def _go_on(one: OpenList, _: Told) -> dict[str, Any]:
    done = one.members.step(ROWS_A_STEP)
    return {"selesai": done, "dibaca": len(one.members.members)}


def _look_ahead(one: OpenList, _: Told) -> dict[str, Any]:
    return {"selesai": one.look_ahead(AHEAD_A_STEP), "dihitung": one.looked}


def _kept(one: OpenList, _: Told) -> dict[str, Any]:
    return {"simpanan": one.members.opened.kept(), "ubahan": one.members.changes.json()}


def _head(one: OpenList, told: Told) -> dict[str, Any]:
    found = sums(one.members, one.words)
    view = summary(one.members, found, one.months) | {"status_saja": bool(told.get("status"))}
    message = one.write("anggota-bagikan.txt", **view, versi=one.aturan.versi)
    return {"html": one.write("anggota-ringkas.html", **view), "bagikan": message[:LONGEST_MESSAGE]}


def _columns(one: OpenList, _: Told) -> dict[str, Any]:
    found = sums(one.members, one.words)
    view = columns_view(one.members) | {"s": found, "catatan": notes(one.members, found), "periksa": True}
    return {"html": one.write("anggota-kolom.html", **view)}


def _rows(one: OpenList, told: Told) -> dict[str, Any]:
    view = window(one.members, one.ahead, page=int(told.get("halaman", 0)), search=str(told.get("cari", "")))
    template = "anggota-status.html" if told.get("status") else "anggota-daftar.html"
    return {"html": one.write(template, **view), "halaman": view["halaman"]}


def _row(one: OpenList, told: Told) -> dict[str, Any]:
    member = one.members.members.get(int(told["nomor"])) if told.get("nomor") not in (None, "") else None
    index = member.index if member else one.members.next_index()
    shown = shown_row(one.members, member, one.ahead) if member else None
    return {
        "html": one.write("anggota-baris.html", baris=shown, isian=fields(one.members, member), nomor=index)
    }


def _edit(one: OpenList, told: Told) -> dict[str, Any]:
    return _changed(one, one.members.edited(int(told["nomor"]), told["sel"]))


def _take_out(one: OpenList, told: Told) -> dict[str, Any]:
    return _changed(one, one.members.taken_out(int(told["nomor"])))


def _arrange(one: OpenList, told: Told) -> dict[str, Any]:
    columns = {int(place): key for place, key in told.get("kolom", {}).items()}
    return _changed(one, one.members.arranged(columns, told.get("bersama", {})))


def _restore(one: OpenList, told: Told) -> dict[str, Any]:
    return _changed(one, Changes.from_json(told["ubahan"]))


def _changed(one: OpenList, changes: Changes) -> dict[str, Any]:
    one.forget_ahead()
    return {"ulang": one.members.change(changes), "ubahan": changes.json()}


def _table(one: OpenList, told: Told) -> dict[str, Any]:
    if told.get("status"):
        return {"tabel": status_table(one.members)}
    return {"tabel": whole_table(one.members, one.ahead, formulas=bool(told.get("rumus")))}


def _paper(one: OpenList, told: Told) -> dict[str, Any]:
    members = sorted(order(one.members), key=lambda member: member.index)
    view = {
        "baris": [shown_row(one.members, member, one.ahead) for member in members[:MOST_ON_PAPER]],
        "lebih": max(0, len(members) - MOST_ON_PAPER),
        "status": bool(told.get("status")),
        "hari_ini": one.hari_ini,
        "nama_status": window(one.members, one.ahead, page=0, search="")["nama_status"],
        **summary(one.members, sums(one.members, one.words), one.months),
    }
    return {"html": one.write("anggota-cetak.html", **view)}


ACTIONS: Mapping[str, Callable[[OpenList, Told], dict[str, Any]]] = {
    "lanjut": _go_on,
    "kalender": _look_ahead,
    "simpanan": _kept,
    "kolom": _columns,
    "ringkas": _head,
    "tampil": _rows,
    "baris": _row,
    "ubah": _edit,
    "hapus": _take_out,
    "atur": _arrange,
    "pulihkan": _restore,
    "tabel": _table,
    "cetak": _paper,
}
"""What can be asked of the open list, besides `buka` and `tutup`."""

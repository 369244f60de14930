"""`python -m checker massal`: opens the list, writes result and refusals, tells the person how it went."""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker import streams
from checker.bulk.columns import REFUSAL_COLUMNS
from checker.bulk.errors import ListRefused
from checker.bulk.members.twice import Twice
from checker.bulk.reading.cell_table import Table
from checker.bulk.reading.encoding import open_text
from checker.bulk.reading.kind import LOCKED, OLE, is_workbook
from checker.bulk.reading.text import read_text
from checker.bulk.reading.workbook import read_workbook
from checker.bulk.result_files import Aside, Stopped, reason, same_file, stoppable, undisturbed
from checker.bulk.result_rows import Answered, Listing, answer_table
from checker.bulk.writing import SEPARATORS, TextWriter, WorkbookWriter, Writer, too_long

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

DONE, FAILED, SOME_REFUSED = 0, 1, 2
SHOWN = 20
"""Refusals told on the screen; the file has them all."""
HEAD = 1 << 16
TOO_LONG = "Ada sel yang lebih panjang dari yang muat di xlsx. Pendekkan, atau tulis hasilnya ke .csv"
HELP = (
    "Daftar boleh CSV (koma, titik koma, tab) atau xlsx. Baris judul kolom dicari di sepuluh baris pertama. Kolom yang"
    " bukan pertanyaan ikut tersalin. Baris yang ditolak masuk berkas NAMA-ditolak di sebelah hasil, lengkap dengan"
    " sebabnya; betulkan di sana lalu jalankan lagi. CSV ditulis dengan titik koma dan tanda UTF-8, supaya terbuka rapi"
    " di Excel berbahasa Indonesia. Keluar dengan 0 semua terjawab, 2 ada yang ditolak, 1 daftar tidak terbaca."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.description = HELP
    parser.add_argument("masukan", metavar="MASUKAN", help="daftar anggota, csv atau xlsx")
    parser.add_argument(
        "-o", "--keluaran", required=True, metavar="KELUARAN", help="berkas hasil, .csv atau .xlsx"
    )
    parser.add_argument(
        "--pemisah",
        choices=SEPARATORS,
        default="titik-koma",
        help="pemisah CSV hasil: titik-koma untuk Excel Indonesia (bawaan), koma untuk program lain",
    )
    parser.add_argument(
        "--lembar",
        default="",
        metavar="NAMA",
        help="lembar xlsx yang dibaca (bawaan: yang pertama berisi daftar)",
    )


def run(options: argparse.Namespace, hari_ini: date) -> int:
    """Answer the list; 0 every row, 2 some were refused, 1 nothing could be read or written (128 + signal: stopped)."""
    try:
        with stoppable() as heed:
            return _run(options, hari_ini, heed)
    except ListRefused as ditolak:
        say(f"{ditolak}.")
    except Stopped as stopped:
        say("Dihentikan. Berkas hasil tidak jadi ditulis; berkas yang lama tetap utuh.")
        return 128 + stopped.number
    except OSError as error:
        name = f"“{error.filename}” " if error.filename else ""
        say(f"Berkas {name}gagal dibaca atau ditulis: {reason(error)}. Berkas yang lama tetap utuh.")
    return FAILED


def _run(options: argparse.Namespace, hari_ini: date, heed: Callable[[], None]) -> int:
    source, target = Path(options.masukan), Path(options.keluaran)
    delimiter = SEPARATORS[options.pemisah]
    refusals = target.with_name(f"{target.stem}-ditolak{target.suffix}")
    _check_names(source, target, refusals)
    with contextlib.ExitStack() as opened:
        listing = answer_table(_open(source, options.lembar, opened), hari_ini=hari_ini)
        for note in listing.notes:
            say(note)
        with Aside(target) as result, Aside(refusals) as refused:
            count = _write(listing, _writer(result, delimiter), _writer(refused, delimiter), target, heed)
            result.complete()
            refused.complete()
            with undisturbed():
                heed()
                result.put_in_place()
                if count.refused:
                    refused.put_in_place()
                else:
                    refused.target.unlink(missing_ok=True)
    if count.sheets > 1:
        say(
            f"Satu lembar xlsx tidak muat semuanya. Barisnya dilanjutkan di lembar lain, {count.sheets} lembar."
        )
    if count.nobody:
        say(_passed_over(count))
    for remark in listing.remarks.sentences():
        say(remark)
    if doubled := count.twice.sentence():
        say(doubled)
    if count.refused:
        say(f"{count.refused} baris ditolak, rinciannya di {refusals}")
    try:
        sys.stdout.write(f"{count.answered} baris terjawab di {target}\n")
        sys.stdout.flush()
    except (OSError, ValueError):  # the answer stands in the file, whoever reads this
        streams.let_go()
    return SOME_REFUSED if count.refused else DONE


def _check_names(source: Path, target: Path, refusals: Path) -> None:
    """Refuse names that would cost the person a file."""
    if target.suffix.lower() not in (".csv", ".xlsx"):
        raise ListRefused("Nama berkas hasil harus berakhir dengan .csv atau .xlsx")
    if same_file(source, target):
        raise ListRefused("Berkas hasil harus berbeda dari berkas masukan")
    if same_file(source, refusals):
        raise ListRefused(
            f"Baris yang ditolak akan ditulis ke “{refusals}”, dan itu berkas masukannya. Beri nama hasil yang lain"
        )
    if same_file(target, refusals):
        raise ListRefused(f"“{target}” dan “{refusals}” ternyata satu berkas. Beri nama hasil yang lain")
    for path in (target, refusals):
        if path.exists() and not path.is_file():
            raise ListRefused(f"“{path}” bukan berkas biasa. Beri nama hasil yang lain")


def _open(source: Path, sheet: str, opened: contextlib.ExitStack) -> Table:
    stream = opened.enter_context(source.open("rb", buffering=HEAD))
    head = stream.peek(HEAD) if isinstance(stream, io.BufferedReader) else b""
    locked = head.startswith(OLE) and LOCKED in head + stream.read(HEAD * 16)
    if is_workbook(head, locked):
        return read_workbook(stream if stream.seekable() else io.BytesIO(stream.read()), sheet)
    if sheet:
        raise ListRefused("Hanya xlsx yang punya lembar. Hapus --lembar, atau beri berkas xlsx")
    return read_text(opened.enter_context(open_text(stream, head)))


def _writer(aside: Aside, delimiter: str) -> Writer:
    if aside.target.suffix.lower() == ".xlsx":
        return WorkbookWriter(aside.stream, "ditolak" if aside.target.stem.endswith("-ditolak") else "hasil")
    return TextWriter(aside.stream, delimiter)


@dataclass
class Count:
    """How the rows went, told while it goes on if it takes long and a person is watching."""

    twice: Twice
    answered: int = 0
    refused: int = 0
    nobody: int = 0
    """Lines that are no member: the sum of the list, notes beneath it."""
    sheets: int = 1
    told_of: list[str] = field(default_factory=list)
    watched: bool = field(default_factory=lambda: sys.stderr is not None and sys.stderr.isatty())
    told: float = field(default_factory=time.monotonic)
    telling: bool = False

    def tell(self) -> None:
        """Tell a watching person every second how far it is."""
        if self.watched and (now := time.monotonic()) - self.told > 1:
            self.told, self.telling = now, True
            say(f"\r{self.answered + self.refused} baris …", end="")

    def done(self) -> None:
        """Leave a clean line."""
        if self.telling:
            say("\r", end="\x1b[K")


def _write(
    listing: Listing, result: Writer, refused: Writer, target: Path, heed: Callable[[], None]
) -> Count:
    """Write every row as it is answered; nothing is kept but the count."""
    count, narrow = Count(Twice(listing.header)), target.suffix.lower() == ".xlsx"
    for cells in (*listing.above, listing.header):
        result.head(cells)
    refused.head(listing.refusals_header)
    try:
        for row in listing.rows:
            heed()
            if not row.nobody:
                count.twice.note(row.number, row.cells[len(REFUSAL_COLUMNS) :] if row.galat else row.cells)
            if narrow and too_long(row.cells):
                _refuse(_cut(row), refused, count)
            elif row.galat:
                _refuse(row, refused, count)
            elif row.nobody:
                count.nobody += 1
                if count.nobody <= SHOWN:
                    count.told_of.append(f"{row.number} ({row.nobody})")
                result.write(row.cells)
            else:
                count.answered += 1
                result.write(row.cells)
            if not (count.answered + count.refused) % 256:
                count.tell()
    finally:
        count.done()
    result.finish()
    refused.finish()
    sheets = [writer.sheets for writer in (result, refused) if isinstance(writer, WorkbookWriter)]
    count.sheets = max(sheets, default=1)
    return count


def _passed_over(count: Count) -> str:
    """Name the lines that are no member; they stand in the result all the same, without an answer."""
    lines = ", ".join(count.told_of) + (" dan seterusnya" if count.nobody > SHOWN else "")
    return (
        f"{count.nobody} baris bukan anggota, jadi tidak dihitung: baris {lines}. Isinya tetap ikut tersalin."
    )


def _cut(row: Answered) -> Answered:
    """A row with a cell that a spreadsheet would cut in silence is refused instead."""
    cells = [cell if not too_long([cell]) else f"{str(cell)[:100]}…" for cell in row.cells]
    galat: Refusal = {"isian": "", "pesan": TOO_LONG}
    return Answered(row.number, [row.number, "", TOO_LONG, *cells], (galat,))


def _refuse(row: Answered, refused: Writer, count: Count) -> None:
    count.refused += 1
    refused.write(row.cells)
    if count.refused <= SHOWN:
        say(f"Baris {row.number}: {'; '.join(g['pesan'] for g in row.galat)}")
    elif count.refused == SHOWN + 1:
        say("… masih ada lagi, semuanya ada di berkas tolakan")


def say(text: str, end: str = "\n") -> None:
    """Tell the person on the error stream; letters that steer a terminal are not passed on."""
    start = "\r" if text.startswith("\r") else ""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in text[len(start) :])
    with contextlib.suppress(OSError, ValueError, AttributeError):  # nobody may be listening
        sys.stderr.write(f"{start}{shown}{end}")
        sys.stderr.flush()

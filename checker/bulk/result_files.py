"""Files on a computer: results are written aside and moved into place whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import BinaryIO, Self

STOPPING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
REASONS = {
    errno.ENOSPC: "penyimpanan penuh",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EFBIG: "berkasnya melebihi batas besar berkas",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "tempatnya hanya bisa dibaca",
    errno.ENOENT: "tidak ditemukan",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENOTDIR: "foldernya tidak ada",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "penyimpanannya bermasalah",
}


class Stopped(BaseException):
    """A person or the system asked to stop; not an error, so nothing that catches errors holds it up."""

    def __init__(self, number: int) -> None:
        """Keep the signal's number."""
        super().__init__(number)
        self.number = number


@contextlib.contextmanager
def stoppable() -> Iterator[Callable[[], None]]:
    """Turn a request to stop into Stopped, so that what was begun is cleared away.

    Gives a function to call now and then: a request that arrives while Python tidies up an object is raised where
    Python drops what is raised, so it is remembered and raised there once more.
    """
    asked: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        for other in STOPPING:  # asked twice, the clearing away still goes on
            signal.signal(other, signal.SIG_IGN)
        asked.append(number)
        raise Stopped(number)

    def heed() -> None:
        if asked:
            raise Stopped(asked[0])

    before = {number: signal.getsignal(number) for number in STOPPING}
    for number, how in before.items():
        if number != getattr(signal, "SIGHUP", None) or how != signal.SIG_IGN:  # nohup stays nohup
            signal.signal(number, stop)
    try:
        yield heed
    finally:
        for number, how in before.items():
            signal.signal(number, how if how is not None else signal.SIG_DFL)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Hold requests to stop back until this is done."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Aside:
    """A file that is written beside its place under another name; only `put_in_place` makes it seen."""

    def __init__(self, target: Path) -> None:
        """Begin a file for this place; a link is followed, so what it points to is replaced and the link stays."""
        self.target = Path(os.path.realpath(target))
        number, name = tempfile.mkstemp(
            prefix=f".{self.target.name[:40]}.", suffix=".tmp", dir=self.target.parent
        )
        self.path = Path(name)
        self.stream: BinaryIO = os.fdopen(number, "w+b")

    def __enter__(self) -> Self:
        """Give the file; it is cleared away at the end unless it was put in place."""
        return self

    def __exit__(self, *_: object) -> None:
        """Clear away what was not put in place."""
        with undisturbed():
            with contextlib.suppress(OSError):
                self.stream.close()
            self.path.unlink(missing_ok=True)

    def complete(self) -> None:
        """Make sure every byte is on the disk; raises OSError where it does not fit."""
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()
        with contextlib.suppress(OSError):
            self.path.chmod(self._mode())

    def put_in_place(self) -> None:
        """Take the place of the old file in one step."""
        self.path.replace(self.target)

    def _mode(self) -> int:
        """As the old file was, or as any new file would be."""
        if self.target.exists():
            return self.target.stat().st_mode & 0o777
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def same_file(one: Path, other: Path) -> bool:
    """Whether two names lead to one file, through links too; a file that is not there yet is compared by its name."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def reason(error: OSError) -> str:
    """Say in Indonesian why a file could not be read or written.

    >>> reason(OSError(errno.ENOSPC, "No space left on device"))
    'penyimpanan penuh'
    """
    return REASONS.get(error.errno or 0, error.strerror or "gagal")

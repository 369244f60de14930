"""Work that is done beside other work: by programs of their own, or by libraries that let other threads run meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread


def begin[T](work: Callable[[], T]) -> Future[T]:
    """Begin some work; whoever asks for its result waits for it. Where nobody does, as when the build fails, it just ends.

    >>> begin(lambda: 1 + 1).result()
    2
    """
    result: Future[T] = Future()

    def run() -> None:
        try:
            result.set_result(work())
        except BaseException as wrong:  # noqa: BLE001 - raised where the result is asked for
            result.set_exception(wrong)

    Thread(target=run, daemon=True).start()
    return result

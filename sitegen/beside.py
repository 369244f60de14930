"""Work that is done beside other work, on another core where there is one."""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import Future
from multiprocessing import get_context
from threading import Thread


def begin[T](work: Callable[[], T]) -> Future[T]:
    """Begin work of programs, or of libraries that let other threads run; whoever asks for its result waits for it.

    Where nobody does, as when the build fails, it just ends.

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


def begin_apart[T](work: Callable[[], T]) -> Future[T]:
    """Begin work of much Python, likewise: in a Python of its own, or it would take turns with everything else."""

    def run() -> T:
        with get_context("spawn").Pool(1, gc.disable) as apart:  # see on_startup in hooks.py
            return apart.apply(work)

    return begin(run)

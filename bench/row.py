"""One row of the table: what was measured, ours and the others', the bar, and whether it is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

MB = 1_000_000
KB = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A measured row: `ours` and `stock` (Pyodide as it comes, in the same run) are in `unit`; no `bar`, no verdict."""

    what: str
    ours: float | None
    unit: str
    how: str
    bar: float | None = None
    stock: float | None = None
    ratio_bar: float | None = None
    at_least: bool = False
    """Is the bar the least that will do, and not the most?"""
    notes: tuple[str, ...] = ()
    problem: str = ""
    """Why the row could not be measured, or what spoils it whatever the numbers say."""

    @property
    def ratio(self) -> float | None:
        """Ours by stock; None where there is nothing to compare."""
        return self.ours / self.stock if self.ours is not None and self.stock else None

    @property
    def met(self) -> bool | None:
        """Is every bar met? None for a row that is only told.

        >>> Row("start", 4.0, "s", "", stock=10.0, ratio_bar=0.45).met
        True
        >>> Row("speed", 9.0, "rows/s", "", bar=10.0, at_least=True).met
        False
        """
        if self.problem:
            return False
        if self.bar is None and self.ratio_bar is None:
            return None
        return self._meets_bar() and self._meets_ratio()

    def _meets_bar(self) -> bool:
        if self.bar is None:
            return True
        if self.ours is None:
            return False
        return self.ours >= self.bar if self.at_least else self.ours <= self.bar

    def _meets_ratio(self) -> bool:
        if self.ratio_bar is None:
            return True
        return self.ratio is not None and self.ratio <= self.ratio_bar


def failed(what: str, cause: BaseException) -> Row:
    """Give the row of a measurement that broke off, with the first line of the reason."""
    message = str(cause).strip().splitlines()
    return Row(what, None, "", "", problem=f"{type(cause).__name__}: {message[0] if message else ''}")


def attempt(what: str, measure: Callable[[], Row]) -> Row:
    """Measure a row; whatever breaks it, the other rows go on.

    >>> attempt("start", lambda: 1 / 0).problem
    'ZeroDivisionError: division by zero'
    """
    try:
        return measure()
    except Exception as cause:  # noqa: BLE001 - told in the table
        return failed(what, cause)


def spread(values: Iterable[float], unit: str) -> str:
    """Tell every run, smallest first: a median hides a machine that was busy.

    >>> spread([2.0, 1.25], "s")
    'runs: 1.25 2.00 s'
    """
    return f"runs: {' '.join(f'{n:.2f}' for n in sorted(values))} {unit}"

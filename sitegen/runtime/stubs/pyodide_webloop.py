"""Stands in for `pyodide.webloop` on the phone: no coroutine ever runs, so there is no event loop to make."""

# A snapshot of Python's memory holds it by its place.
from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found]  # noqa: F401


def _initialize_event_loop() -> None:
    """Do nothing where Pyodide would import the whole of `asyncio`."""

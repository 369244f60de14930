"""Stands in for `pyodide.webloop` on the phone: no coroutine ever runs, so there is no event loop to make."""


def _initialize_event_loop() -> None:
    """Do nothing where Pyodide would import the whole of `asyncio`."""

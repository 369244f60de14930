"""Stands in for `pyodide._package_loader` on the phone: no package is ever installed; only its folders are asked for."""

# A snapshot of Python's memory holds it by its place.
from pyodide_js import loadedPackages  # type: ignore[import-not-found]  # noqa: F401


class Folder:
    """A folder by its name, as Pyodide reads it."""

    def __init__(self, nama: str) -> None:
        """Keep the name."""
        self.nama = nama

    def __str__(self) -> str:
        """Give the name."""
        return self.nama


SITE_PACKAGES = Folder("/lib/python3.13/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Do nothing: no package was loaded."""

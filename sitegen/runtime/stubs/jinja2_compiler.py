"""Stands in for the half of Jinja2 that reads template text: whatever is asked of it cannot be made here."""


class Tertinggal:
    """Any class or function of that half; calling it is an error."""

    def __init__(self, *_: object, **__: object) -> None:
        """Refuse."""
        raise RuntimeError("Templat hanya disusun saat situs dibuat.")


def __getattr__(nama: str) -> type[Tertinggal]:
    if nama.startswith("__"):
        raise AttributeError(nama)
    return Tertinggal

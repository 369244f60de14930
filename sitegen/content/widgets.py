"""Which stylesheets a page needs for what is on it: Material's for its widgets, our own for papers to bring."""

from __future__ import annotations

from sitegen.content.html_text import parsed

WIDGETS = '.admonition, .annotate, .tabbed-set, details[class]:not([class=""], [class^="pk-"])'
"""Material's widgets; the classes of our own parts begin with pk-."""
PAPERS = "assets/css/papers.css"


def styles(html: str) -> list[str]:
    """Name the stylesheets of the parts that macros put on a page.

    >>> styles('<div class="pk-surat" data-surat="jkm">…</div>')
    ['assets/css/papers.css']
    """
    return [PAPERS] if parsed(html).css_first("[data-surat]") else []


def uses_widgets(html: str) -> bool:
    """Tell whether a rendered page has tabs, an admonition, a block of Material's that opens, or annotations.

    >>> uses_widgets('<div class="admonition warning"><p>Awas</p></div>')
    True
    >>> uses_widgets('<details class="note"><summary>Catatan</summary></details>')
    True
    >>> uses_widgets('<details class="pk-sumber"><summary>Dasar</summary></details> <p>admonition</p>')
    False
    """
    return parsed(html).css_first(WIDGETS) is not None

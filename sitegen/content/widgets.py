"""Which stylesheets a page needs for what is on it: Material's for its widgets, our own for papers to bring."""

from __future__ import annotations

from sitegen.content.html_text import Piece, pieces

WIDGETS = frozenset({"admonition", "annotate", "tabbed-set"})
OUR_OWN = "pk-"
"""How the classes of our own parts begin."""

PAPERS = "assets/css/papers.css"


def styles(html: str) -> list[str]:
    """Name the stylesheets of the parts that macros put on a page.

    >>> styles('<div class="pk-surat" data-surat="jkm">…</div>')
    ['assets/css/papers.css']
    """
    return [PAPERS] if any("data-surat" in piece.attributes for piece in pieces(html)) else []


def uses_widgets(html: str) -> bool:
    """Tell whether a rendered page has tabs, an admonition, a block of Material's that opens, or annotations.

    >>> uses_widgets('<div class="admonition warning"><p>Awas</p></div>')
    True
    >>> uses_widgets('<details class="note"><summary>Catatan</summary></details>')
    True
    >>> uses_widgets('<details class="pk-sumber"><summary>Dasar</summary></details> <p>admonition</p>')
    False
    """
    return any(piece.kind == "open" and _is_widget(piece) for piece in pieces(html))


def _is_widget(piece: Piece) -> bool:
    classes = piece.attributes.get("class", "").split()
    opens = piece.tag == "details" and bool(classes) and not classes[0].startswith(OUR_OWN)
    return opens or not WIDGETS.isdisjoint(classes)

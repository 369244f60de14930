"""Which pages use a widget of Material, and so need its stylesheet (docs/assets/css/material.css)."""

from __future__ import annotations

from sitegen.content.html_text import Piece, pieces

WIDGETS = frozenset({"admonition", "annotate", "tabbed-set"})
OUR_OWN = "pk-"
"""How the classes of our own parts begin."""


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

"""Which pages use a widget of Material, and so need its stylesheet (docs/assets/css/material.css)."""

from __future__ import annotations

from html.parser import HTMLParser

WIDGETS = frozenset({"admonition", "annotate", "tabbed-set"})
OUR_OWN = "pk-"
"""How the classes of our own parts begin."""


class _Finder(HTMLParser):
    """Looks at the classes of every element."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        opens = tag == "details" and classes and not classes[0].startswith(OUR_OWN)
        self.found |= bool(opens) or not WIDGETS.isdisjoint(classes)


def uses_widgets(html: str) -> bool:
    """Tell whether a rendered page has tabs, an admonition, a block of Material's that opens, or annotations.

    >>> uses_widgets('<div class="admonition warning"><p>Awas</p></div>')
    True
    >>> uses_widgets('<details class="note"><summary>Catatan</summary></details>')
    True
    >>> uses_widgets('<details class="pk-sumber"><summary>Dasar</summary></details> <p>admonition</p>')
    False
    """
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return finder.found

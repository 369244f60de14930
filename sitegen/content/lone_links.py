"""Links that stand alone in a line or a cell, marked: a thumb must hit them, so they get room that no sentence could give."""

from __future__ import annotations

import re

LINK = r"<a (?:(?!</?a\b).)*</a>"
ALONE = re.compile(rf"<(li|p|td|th|dd)((?: [^>]*)?)>(?=\s*(?:{LINK}[\s·.,]*)+</\1>)", re.DOTALL)
CLASS = ' class="'


def mark_lone_links(html: str) -> str:
    """Mark each line and cell of a page that holds links and nothing else.

    >>> mark_lone_links('<li><a href="x">Bayar</a></li>')
    '<li class="pk-sendiri"><a href="x">Bayar</a></li>'
    >>> mark_lone_links('<td class="pk-kanan"><a href="x">15</a></td>')
    '<td class="pk-sendiri pk-kanan"><a href="x">15</a></td>'
    >>> mark_lone_links('<p><a href="x">Hilang</a> · <a href="y">Punya dua</a></p>')
    '<p class="pk-sendiri"><a href="x">Hilang</a> · <a href="y">Punya dua</a></p>'
    >>> mark_lone_links('<li>Lihat <a href="x">caranya</a>.</li>')
    '<li>Lihat <a href="x">caranya</a>.</li>'
    """
    return ALONE.sub(_marked, html)


def _marked(opening: re.Match[str]) -> str:
    tag, rest = opening.groups()
    if CLASS in rest:
        return f"<{tag}{rest.replace(CLASS, f'{CLASS}pk-sendiri ', 1)}>"
    return f'<{tag}{CLASS}pk-sendiri"{rest}>'

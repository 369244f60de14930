"""Links that stand alone in a line, marked: a thumb must hit them, so they are given room that no sentence could give."""

from __future__ import annotations

import re

ALONE = re.compile(r"<(li|p)>(\s*<a [^>]*>(?:(?!</?a\b).)*</a>\s*)</\1>", re.DOTALL)


def mark_lone_links(html: str) -> str:
    """Mark each line of a page that is one link and nothing else.

    >>> mark_lone_links('<li><a href="x">Bayar</a></li>')
    '<li class="pk-sendiri"><a href="x">Bayar</a></li>'
    >>> mark_lone_links('<li>Lihat <a href="x">caranya</a>.</li>')
    '<li>Lihat <a href="x">caranya</a>.</li>'
    """
    return ALONE.sub(r'<\1 class="pk-sendiri">\2</\1>', html)

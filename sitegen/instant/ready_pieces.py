"""An answer in pieces: what hangs on the very person taken out and marked, so that the page can put her own in.

A mark stands between double braces: `{{rp penghasilan}}` for an amount as people write it, `{{jawab}}` for everything
she told as the address keeps it. The page fills them from what was typed and from nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import escape

from checker.law.parameter import Aturan
from checker.passed_on import passed_on
from checker.values.money import rupiah
from checker.views import BEFORE_ANSWERS, LONGEST, html_of, share_sizes
from checker.views.next_links import next_links
from checker.views.url_state import fragment

EXAMPLE = 98_765
"""Added to the lowest income of a row (rupiah): a sum that no law names, so that it can be told from those that do."""
CUTS = re.compile(
    r'^(?=<(?:section|details) class="pk-kartu|<div data-slot|<div><dt>|</dl>|<footer)', re.MULTILINE
)
ROOM = (LONGEST, BEFORE_ANSWERS)
"""Letters of a message that people still read to the end, and of them what its address takes before the answers in it."""
ROOT = "{{akar}}"
"""The way up to the site's root: the same answer is shown in frames of other pages too."""

type Told = Mapping[str, Any]
type Marks = Sequence[tuple[str, str]]
"""What stands in an answer, and the mark that takes its place."""
type Carried = dict[str, tuple[Sequence[str], Mapping[str, str]]]
"""For each page: the answers it takes along, and what goes along besides."""


class Texts:
    """The texts of one file, each held once and named by its number."""

    def __init__(self) -> None:
        """Begin empty."""
        self._numbers: dict[str, int] = {}

    def add(self, text: str) -> int:
        """Give the number of a text.

        >>> texts = Texts()
        >>> texts.add("a"), texts.add("b"), texts.add("a"), texts.all
        (0, 1, 0, ['a', 'b'])
        """
        return self._numbers.setdefault(text, len(self._numbers))

    @property
    def all(self) -> list[str]:
        """The texts by their numbers."""
        return list(self._numbers)


def article(command: str, view: Told, aturan: Aturan) -> str:
    """Write an arranged answer as HTML, without what the eye does not see."""
    lines = map(str.strip, html_of(command, view, aturan, root=ROOT).splitlines())
    return "\n".join(line for line in lines if line)


def messages(command: str, view: Told, answer: Told, aturan: Aturan) -> tuple[str, ...]:
    """Write the message that is passed on in all its sizes: which fits hangs on the name of a job, and on the address."""
    return share_sizes(command, view, aturan, besides=passed_on(command, answer, aturan))


def pieces(text: str) -> list[str]:
    r"""Cut an answer between its head, its cards, the lines of what was told, and its foot.

    >>> pieces('<article>\n<section class="pk-kartu">a</section>\n<footer>b</footer></article>')
    ['<article>\n', '<section class="pk-kartu">a</section>\n', '<footer>b</footer></article>']
    """
    return CUTS.split(text)


def marked(text: str, marks: Marks) -> str:
    """Put marks in the place of what is the person's own, wherever it stands.

    >>> marked("Rp1.398.765 sebulan", [amount("penghasilan", 1_398_765)])
    '{{rp penghasilan}} sebulan'
    """
    for own, mark in marks:
        text = text.replace(own, mark)
    return text


def amount(key: str, example: int) -> tuple[str, str]:
    """Mark an amount (rupiah) that was told."""
    return rupiah(example), f"{{{{rp {key}}}}}"


def links(told: Told, choices: Sequence[tuple[str, str]] = ()) -> list[tuple[str, str]]:
    """Mark the answers that links to this page carry; `choices`: those that put another answer in the place of one.

    >>> links({"usia": 45}, [("jht", "ya")])
    [('#usia=45&amp;jht=ya"', '#{{jawab jht=ya}}"'), ('#usia=45', '#{{jawab}}')]
    """
    other = [
        (f'#{escape(fragment({**told, key: choice}))}"', f'#{{{{jawab {key}={choice}}}}}"')
        for key, choice in choices
    ]
    return [*other, (f"#{escape(fragment(told))}", "#{{jawab}}")]


def onward(command: str, told: Told, answer: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - of any command
    """Mark what links to other pages take along."""
    addresses = [address for address, _ in next_links(command, told, answer, answer.get("sebulan"))]
    return [(str(escape(one)), f"{page}#{{{{bawa {page}}}}}") for one in addresses for page in (_page(one),)]


def carried(command: str, told: Told, answer: Any) -> Carried:  # noqa: ANN401 - of any command
    """For each page that an answer leads to: what it takes along of what was told, and what goes along besides."""
    result: Carried = {}
    for address, _ in next_links(command, told, answer, answer.get("sebulan")):
        pairs = dict(pair.split("=") for pair in address.partition("#")[2].split("&"))
        own = {key: one for key, one in pairs.items() if key not in told}
        result[_page(address)] = [key for key in pairs if key in told], own
    return result


def _page(address: str) -> str:
    return address.partition("#")[0]

"""What stands around the blocks: the page that opens them, its policy, and what a browser shows that can't run it."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from checker.values.months import date_name
from sitegen.single_file.blocks import Block
from sitegen.single_file.edition import Edition


@dataclass(frozen=True, slots=True)
class Outer:
    """What the page is made of: where the site stands, the edition, scripts and style by name, blocks, words of prices."""

    root: str
    edition: Edition
    own: dict[str, Markup]
    first: list[Block]
    last: list[Block]
    """What stands behind the script that opens the file: the engine, which no page waits for."""
    prices: Markup
    policy: str


@cache
def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    env.filters |= {"nama_tanggal": date_name, "block": _block}
    return env


def _block(one: Block) -> Markup:
    """Write a block: data, never run."""
    return Markup('<script type="text/plain" id="{}" data-byte="{}">{}</script>').format(
        one.name,
        one.size,
        Markup(one.letters),  # noqa: S704 - letters that HTML leaves alone
    )


def write(outer: Outer) -> str:
    """Write the page."""
    return _environment().get_template("outer.html").render(outer=outer)


def policy(scripts: Iterable[str], styles: Iterable[str], root: str) -> str:
    """Give the file's policy: nothing from outside, no script or style but its own, Python in a worker made of it.

    >>> policy([], [], "https://contoh.test/")[:60]
    "default-src 'none'; script-src 'wasm-unsafe-eval' ; style-sr"
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'wasm-unsafe-eval' {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            "worker-src blob:",
            "img-src data:",
            f"base-uri {root}",
            "form-action 'none'",
        )
    )


def _hashes(some: Iterable[str]) -> str:
    return " ".join(f"'sha256-{b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in some)


def words_of(page: str) -> Markup:
    """Give the words of a page of the site, to be read where no script runs: links lead nowhere from there, buttons do nothing.

    >>> words_of('<main><article class="pk-isi"><button>Dengar</button><p>Lihat <a href="../">harga</a>.</p></article></main>')
    Markup('<article class="pk-isi"><p>Lihat harga.</p></article>')
    """
    article = LexborHTMLParser(page).css_first("article.pk-isi")
    if article is None:
        return Markup("")
    article.strip_tags(["button", "img", "script", "svg"])
    article.unwrap_tags(["a"])
    return Markup(article.html)  # noqa: S704 - a page of ours

"""Says what MkDocs complains of (links, the menu) in Indonesian, with file, line and cure; level and count stay."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from sitegen import ROOT

DOCS = ROOT / "docs"
LOGGERS = ("mkdocs.structure.pages", "mkdocs.structure.nav")
PAGE = r"Doc file '(?P<file>.+?)' contains an? (?:absolute |unrecognized relative )?link '(?P<link>.+?)',"
HINT = r"(?:.*Did you mean '(?P<hint>.+?)')?.*"
WORDS = (
    (rf"{PAGE} but the .*does not contain an anchor.*", "di halaman itu tidak ada bagian bernama begitu"),
    (rf"{PAGE} but there is no such anchor.*", "di halaman ini tidak ada bagian bernama begitu"),
    (rf"{PAGE} but the target.* is not found{HINT}", "halaman atau berkas itu tidak ada"),
    (rf"{PAGE} it was left as is{HINT}", "tulis dari halaman ini ke berkasnya, misalnya ../klaim/jht.md"),
)
MENU = re.compile(
    r"A (?:reference to|relative path to) '(?P<file>.+?)' is included in the 'nav'.*not found.*"
)


class InIndonesian(logging.Filter):
    """Rewrites what is known, lets everything else pass as it is."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite one message; never drops it."""
        record.msg, record.args = said(record.getMessage()), ()
        return True


def register() -> None:
    """Have MkDocs' own complaints said in our words."""
    for name in LOGGERS:
        logger = logging.getLogger(name)
        if not any(isinstance(f, InIndonesian) for f in logger.filters):
            logger.addFilter(InIndonesian())


def said(message: str, docs: Path = DOCS) -> str:
    """Say a complaint of MkDocs; what is not known stays as it is.

    >>> said("A reference to 'a.md' is included in the 'nav' configuration, which is not found in the documentation files.")
    'mkdocs.yml, nav: docs/a.md tidak ada. Buat berkasnya, atau perbaiki namanya di nav'
    """
    if menu := MENU.fullmatch(message):
        return f"mkdocs.yml, nav: docs/{menu['file']} tidak ada. Buat berkasnya, atau perbaiki namanya di nav"
    for pattern, meaning in WORDS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            hint = found.groupdict().get("hint")
            line = _line(docs / found["file"], found["link"])
            maybe = f". Maksudnya “{hint}”?" if hint else ""
            return f"docs/{found['file']}{line}: tautan “{found['link']}”: {meaning}{maybe}"
    return message


def _line(file: Path, link: str) -> str:
    """Find the line of a link; none where a macro wrote it or the page has no file."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else ()
    number = next((n for n, line in enumerate(lines, 1) if link in line), None)
    return f" baris {number}" if number else ""

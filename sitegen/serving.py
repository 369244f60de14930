"""`make serve` outlives a mistake: the last good site stays, with what is wrong written above every page.

MkDocs empties the site before it makes it anew, so the last good one is kept beside it (as links to the same files).
"""

from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import mkdtemp

from mkdocs.livereload import LiveReloadServer

LOG = logging.getLogger("mkdocs.payung")
BODY = re.compile(r"<body[^>]*>")
STYLE = (
    "position:sticky;top:0;z-index:99;margin:0;padding:1em;background:#fff;color:#900;"
    "border-bottom:4px solid;white-space:pre-wrap;font:1em/1.5 monospace"
)


class Listener(logging.Handler):
    """Remembers what MkDocs and its plugins complained about while the site was made."""

    def __init__(self) -> None:
        """Listen for warnings and worse."""
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one complaint."""
        self.heard.append(record.getMessage())


def outlive_mistakes(server: LiveReloadServer) -> None:
    """Have a server that was just started keep the last good site, and say what is wrong with the new one."""
    site, keep, build = Path(server.root), Path(mkdtemp(prefix="payung_")), server.builder
    server.builder = lambda: rebuild(build, site, keep)
    _copy(site, keep)


def rebuild(build: Callable[[], None], site: Path, keep: Path) -> None:
    """Make the site; when that fails, put the last good one back with the complaint on every page."""
    listener = Listener()
    logging.getLogger("mkdocs").addHandler(listener)
    try:
        build()
    except (Exception, SystemExit) as mistake:  # noqa: BLE001 - whatever is wrong is shown, and mended by the next save
        told = (
            [str(mistake)] if str(mistake) and not str(mistake).isdigit() else []
        )  # a bare exit code says nothing
        text = "\n".join(dict.fromkeys((*listener.heard, *told))) or repr(mistake)
        LOG.error(  # noqa: TRY400 - a sentence for whoever edits, not a traceback
            "%s\nYang tampil adalah situs terakhir yang jadi. Perbaiki lalu simpan: disusun lagi sendiri.",
            text,
        )
        _copy(keep, site)
        warn(site, text)
    else:
        _copy(site, keep)
    finally:
        logging.getLogger("mkdocs").removeHandler(listener)


def warn(site: Path, text: str) -> None:
    """Write a complaint above every page of a site."""
    notice = f'<pre role="alert" style="{STYLE}">Situs baru belum jadi.\n{escape(text)}</pre>'
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.unlink()  # the kept site holds the same file
        page.write_text(BODY.sub(lambda m: m[0] + notice, html, count=1), encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    """Make a folder the same as another, at no cost of space."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=os.link)

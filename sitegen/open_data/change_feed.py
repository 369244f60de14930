"""The changes of law as a feed (Atom, RFC 4287), for readers of feeds and for other sites."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from checker.law.parameter import Aturan
from sitegen.open_data.law_change import LawChange, law_changes

ATOM = "http://www.w3.org/2005/Atom"
TITLE = "Payung Kerja: perubahan aturan BPJS Ketenagakerjaan"


def change_feed(aturan: Aturan, site: str, place: str) -> str:
    """Write all changes, the latest first; `place` is where the feed stands on the site.

    >>> from checker.law.parameter import load
    >>> change_feed(load(), "https://contoh.test/", "sumber/perubahan.xml").splitlines()[1]
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">'
    """
    register_namespace("", ATOM)
    changes = law_changes(aturan, site)
    feed = Element(f"{{{ATOM}}}feed", {"xml:lang": "id"})
    _add(feed, "id", site + place)
    _add(feed, "title", TITLE)
    _add(feed, "subtitle", "Dibuat dari data aturan. Bukan situs resmi.")
    _add(feed, "updated", _moment(max(one.diketahui for one in changes)))
    _add(feed, "rights", "CC BY 4.0")
    _add(_add(feed, "author"), "name", "Payung Kerja")
    _add(feed, "link", rel="self", type="application/atom+xml", href=site + place)
    _add(feed, "link", rel="alternate", type="text/html", href=f"{site}sumber/riwayat/")
    for change in reversed(changes):
        _entry(feed, change)
    indent(feed, " ")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{tostring(feed, encoding='unicode')}\n"


def _entry(feed: Element, change: LawChange) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", change.kode)
    _add(entry, "title", change.judul)
    _add(entry, "updated", _moment(change.diketahui))
    _add(entry, "link", rel="alternate", type="text/html", href=change.alamat)
    _add(entry, "summary", change.isi)


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    child = SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _moment(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat()

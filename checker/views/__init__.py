"""Answers as people read them: HTML for the page, text for the command line and for WhatsApp, the form itself.

The same templates serve CPython (pages made at build time) and the phone, where they come precompiled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.commands import ASKING
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.views.templating import environment
from checker.views.url_state import fragment

if TYPE_CHECKING:
    from checker.core.contract.parts import Refusal

type Content = Mapping[str, Any]
"""An answer, or what a person typed: names and what stands under them."""

LONGEST = 500
"""Characters of a WhatsApp message that people still read to the end."""
BEFORE_ANSWERS = 50
"""Letters of a page's address before the answers in it, the line break included: the page adds the address itself."""
SHORTEST = 4
"""Of a message with ever fewer details; this last one goes without what matters as well."""

NOTHING_BESIDES: Content = MappingProxyType({"keluarga": None, "mulai": False, "mendaftar": ""})


def html(command: str, told: Content, answer: Content, aturan: Aturan, *, root: str = "") -> str:
    """Write an answer as HTML, with places (`data-slot`) where the page puts its buttons and links.

    `aturan`: the law the answer was made with, here and below. `root`: the way from the
    page that shows the answer up to the site's root, for its links (default: from the command's own page).

    >>> from checker.law.parameter import load
    >>> from checker import periksa
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> "Rp11.400" in html("periksa", told, periksa(told), load())
    True
    """
    return html_of(command, arrange(command, told, answer, aturan), aturan, root=root)


def text(command: str, told: Content, answer: Content, aturan: Aturan) -> str:
    """Write an answer as plain text for the command line.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> "Rp11.400" in text("periksa", told, periksa(told), load())
    True
    """
    return write(f"{command}.txt", arrange(command, told, answer, aturan), aturan)


def share(
    command: str,
    told: Content,
    answer: Content,
    address: str,
    aturan: Aturan,
    *,
    besides: Content = NOTHING_BESIDES,
    page_adds: bool = False,
) -> str:
    """Write an answer as a WhatsApp message of at most 500 characters; too long, it loses its details first.

    `besides`: what the family receives and how to join (checker/passed_on.py). With `page_adds` room is left for the
    address of the answer, which the page adds itself.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> len(share("periksa", told, periksa(told), "https://contoh.test/", load())) <= LONGEST
    True
    """
    view = {**arrange(command, told, answer, aturan), **besides}
    return _share(command, view, aturan, address=address, room=_address_room(told) if page_adds else 0)


def all_forms(
    command: str,
    told: Content,
    answer: Content,
    aturan: Aturan,
    *,
    root: str = "",
    besides: Content = NOTHING_BESIDES,
) -> dict[str, str]:
    """Write an answer in all three forms, `html`, `teks` and `bagikan` (without address), arranged once.

    `besides`: see `share`.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> sorted(all_forms("periksa", told, periksa(told), load()))
    ['bagikan', 'html', 'teks']
    """
    view = arrange(command, told, answer, aturan)
    return {
        "html": html_of(command, view, aturan, root=root),
        "teks": write(f"{command}.txt", view, aturan),
        "bagikan": _share(command, {**view, **besides}, aturan, room=_address_room(told)),
    }


def refusal_html(galat: Sequence[Refusal], aturan: Aturan) -> str:
    """Write the summary of what is wrong; each item links to its field.

    >>> from checker.law.parameter import load
    >>> "Umur harus angka" in refusal_html([{"isian": "usia", "pesan": "Umur harus angka. Contoh: 45"}], load())
    True
    """
    return environment(aturan).get_template("refusals.html").render(galat=galat)


def form(command: str, aturan: Aturan, **halaman: Any) -> str:  # noqa: ANN401 - what the page around the form knows
    """Write the questions of a command as a form; `halaman` tells what stands around it (see form.html).

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> 'data-isian="penghasilan"' in form("proyeksi", load(), akar="../", bangun=date(2026, 11, 22), tabel="")
    True
    """
    from checker.views.questionnaire.form_context import form_context  # noqa: PLC0415 - the phone never makes a form

    return (
        environment(aturan)
        .get_template("form.html")
        .render(**form_context(command, aturan), galat=refusal_html([], aturan), **halaman)
    )


def _own_root(command: str) -> str:
    """The way up from the page where a command is asked."""
    address: str = data_file("views/flow")["halaman"][command]["alamat"]
    return "../" * address.count("/")


def arrange(command: str, told: Content, answer: Content, aturan: Aturan) -> dict[str, Any]:
    """Arrange an answer as its templates show it.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> arrange("periksa", told, periksa(told), load())["siapa"]
    'Pekerja mandiri'
    """
    if not ASKING[command].view:
        return {"j": answer}
    view: dict[str, Any] = import_module(ASKING[command].view).view(told, answer, aturan)
    return view


def html_of(command: str, view: Content, aturan: Aturan, *, root: str = "") -> str:
    """Write an arranged answer as HTML (see `html`); that of a command without a page of its own shows its text.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> view = arrange("periksa", told, periksa(told), load())
    >>> html_of("periksa", view, load()) == html("periksa", told, periksa(told), load())
    True
    """
    if not ASKING[command].view:
        return write("plain.html", {"teks": write(f"{command}.txt", view, aturan)}, aturan)
    return write(f"{command}.html", view, aturan, akar=root or _own_root(command))


def _address_room(told: Content) -> int:
    return BEFORE_ANSWERS + len(fragment(told))


def _share(command: str, view: Content, aturan: Aturan, *, address: str = "", room: int = 0) -> str:
    """Write the message: with all there is room for beside the address, or beside one of so many letters.

    An address that leaves no room for what matters is left out whole; the page then names the tool without the answers.
    """
    name = f"{command}-share.txt" if ASKING[command].view else f"{command}.txt"
    forms = (
        *((address, room, size) for size in range(SHORTEST)),
        *(("", min(room, BEFORE_ANSWERS), size) for size in range(SHORTEST + 1)),
    )
    written: dict[tuple[str, int], str] = {}
    for at, left, size in forms:
        if (at, size) not in written:
            written[at, size] = write(name, view, aturan, alamat=at, ringkas=size)
        if len(written[at, size]) + left <= LONGEST:
            break
    return written[at, size]


def share_sizes(
    command: str, view: Content, aturan: Aturan, *, besides: Content = NOTHING_BESIDES
) -> tuple[str, ...]:
    """Write the message of an arranged answer without an address in all its sizes, the longest first; `share` takes one.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> len(share_sizes("periksa", arrange("periksa", told, periksa(told), load()), load())) == SHORTEST + 1
    True
    """
    name, sizes = f"{command}-share.txt", range(SHORTEST + 1)
    return tuple(write(name, {**view, **besides}, aturan, alamat="", ringkas=size) for size in sizes)


def write(name: str, view: Content, aturan: Aturan, **lain: Any) -> str:  # noqa: ANN401 - see form
    """Write a template with what was arranged.

    >>> from checker.law.parameter import load
    >>> write("plain.html", {"teks": "Halo."}, load()).count("Halo.")
    1
    """
    return environment(aturan).get_template(name).render(**view, **lain).strip() + "\n"

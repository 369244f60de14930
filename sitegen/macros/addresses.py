"""Macros of what is not ours: official forms, portals and offices, with the day each address was seen."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sitegen.content import official_addresses
from sitegen.macros.context import Context, register
from sitegen.pages.site_templates import render


def resmi(context: Context, *names: str) -> Markup:  # noqa: ARG001 - every macro takes the context
    """Show some official forms and portals as links, each with what it is for and when its address was seen."""
    return _list(official_addresses.links(names))


def semua_resmi(context: Context) -> Markup:  # noqa: ARG001 - every macro takes the context
    """Show every official form and portal, by kind."""
    return render(
        "sources/official-list.html",
        kelompok=[(title, _list(links)) for title, links in official_addresses.all_links()],
    )


def kantor(context: Context) -> Markup:  # noqa: ARG001 - every macro takes the context
    """Show the branches that were found, with address and hours where those were."""
    return render("sources/offices.html", kantor=official_addresses.offices())


def _list(links: list[official_addresses.Link]) -> Markup:
    return render("sources/official-links.html", tautan=links, lazim=official_addresses.usual(links))


MACROS = (resmi, semua_resmi, kantor)


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages these macros."""
    register(env, MACROS)

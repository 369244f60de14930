"""What mkdocs-macros calls before and after the macros of one page: which values it used, and how it is passed on."""

from __future__ import annotations

from typing import Any

from mkdocs.exceptions import Abort

from checker.law.parameter import load
from checker.values.months import date_name
from sitegen.build_day import build_day, build_month
from sitegen.content import page_errors
from sitegen.pages import share_text
from sitegen.pages.provenance import provenance
from sitegen.pages.site_templates import render
from sitegen.pages.used_values import USED


def on_pre_page_macros(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Start the page with no values used; its `ringkas` sentence is made now, so that its values count too."""
    meta = env.page.meta
    env.env.finalize = page_errors.finished
    meta.pop(USED, None)
    try:
        summary = meta.get("ringkas", "")
        if "{" in summary:  # most are plain words
            summary = env.env.from_string(summary).render(env.variables)
    except Exception as wrong:  # noqa: BLE001 - whatever a macro met: the writer of the page is told
        raise Abort(page_errors.describe_summary(wrong, env.page)) from None
    meta["description"] = share_text.plain(summary)


def on_post_page_macros(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """End the page with the list of what its numbers rest on, and make the text by which it is passed on."""
    law, day, month = load(), build_day(), build_month()
    values = [n for k in env.page.meta.get(USED, ()) if (n := law.find(k, month))]
    if values:
        shown = [entry for n in values if not (entry := provenance(n, law, day)).kalimat]
        env.markdown += f"\n\n{render('sources/values-shown.html', semua=shown)}" if shown else ""
    env.page.meta["pk"] = {
        "diperiksa": date_name(min(n.diperiksa for n in values)) if values else "",
        "bagikan": share_text.share_text(
            env.page,
            env.conf["site_url"],
            day,
            share_text.parts_for(env.page.url, env.page.meta.get("cara_kerja", ""), law, day),
        ),
    }

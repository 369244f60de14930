"""What MkDocs calls while it makes the site; each step is one call into a module that knows nothing of MkDocs."""

from __future__ import annotations

import gc
import logging
import sys
from concurrent.futures import Future
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

sys.path.insert(0, str(Path(__file__).parents[1]))  # a bare `mkdocs build` does not look beside mkdocs.yml

from checker.core.field_kinds import LISTS
from checker.data import resources
from checker.law import parameter
from checker.values.months import date_name
from sitegen import (
    beside,
    businesses,
    calendar_file,
    form,
    gate,
    instant,
    licences,
    occupations,
    offline,
    open_data,
    rehearsal,
    runtime,
    search,
    serving,
    single_file,
)
from sitegen.assets import bundle, content_policy, icons, previews
from sitegen.build_day import build_day
from sitegen.content import glossary_links, mkdocs_words, page_errors, readability
from sitegen.content.html_text import without_indents
from sitegen.content.lone_links import mark_lone_links
from sitegen.content.ready_blocks import ReadyBlocks, anchors
from sitegen.content.widgets import styles, uses_widgets
from sitegen.handouts import listing, meeting_kit
from sitegen.handouts.member_files import member_files
from sitegen.macros import all_macros
from sitegen.page_code import page_code
from sitegen.pages import page_dates
from sitegen.pages.tables.source_tables import pilih_pekerjaan
from sitegen.pages.used_values import USED
from sitegen.verify import sheet

LOG = logging.getLogger("mkdocs.payung")
"""MkDocs counts its warnings: `make build` fails by them, `make serve` only says them."""
_being_written = False
_assets = bundle.Asset({}, {})
_engine: Future[runtime.Packed]
_answers: Future[instant.Answers]
_pictures: dict[str, previews.Picture] = {}
_written: dict[str, date] = {}
OFFLINE = "luring/"
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "partials/")
"""What Material and overrides/ would publish and no page asks for."""


@event_priority(100)
def on_config(config: MkDocsConfig, **_: object) -> MkDocsConfig:
    """Read law and scripts afresh before any page does: `make serve` keeps the process while they are being edited.

    What people edit is checked here, before the macros load it: later, no message could name the file.
    """
    page_errors.register([macro.__name__ for macro in (*all_macros(), *listing.MACROS)])
    mkdocs_words.register()
    resources.data_file.cache_clear()
    glossary_links.forget()
    try:
        rehearsal.read_law()
    except ValueError as wrong:
        raise Abort(str(wrong)) from None
    if complaint := gate.complaints(rehearsal.law_folder()):
        raise Abort(
            "\n".join(("Situs tidak disusun. Yang harus dibereskan:", *(f"  - {k}" for k in complaint)))
        )
    global _assets, _written  # noqa: PLW0603 - the hooks of one build share them
    _written = page_dates.committed()
    try:
        _assets = bundle.bundle(Path(config.docs_dir))
        content_policy.inline_scripts(Path(config.docs_dir))
    except RuntimeError as wrong:
        raise Abort(f"Skrip atau gaya tidak dapat dibaca:\n{wrong}") from None
    config.extra_css = [_assets.place(source) for source in config.extra_css]
    for script in config.extra_javascript:
        script.path = _assets.place(script.path)  # type: ignore[union-attr]  # MkDocs turns all of them into objects
    config.markdown_extensions.append(ReadyBlocks())
    return config


def on_pre_build(config: MkDocsConfig, **_: object) -> None:  # noqa: ARG001 - the caller passes it by name
    """Begin the long work that waits for no page."""
    if not rehearsal.pages_only():
        global _engine, _answers  # noqa: PLW0603 - the hooks of one build share them
        _engine = beside.begin_apart(runtime.pack)
        _answers = beside.begin_apart(partial(instant.made, build_day()))


def on_files(files: Files, config: MkDocsConfig, **_: object) -> Files:
    """Leave out Material's own scripts and styles and the sources of ours; add what was made of these, and the made pages."""
    ours = [f for f in files if not f.src_uri.startswith((*UNUSED, *bundle.SOURCE))]
    result = [File.generated(config, name, content=content) for name, content in _assets.files.items()]
    for kind in LISTS:
        place, content = form.search_list(kind)
        result.append(File.generated(config, place, content=content))
    periksa = sheet.as_csv(parameter.load(), build_day())
    result.append(File.generated(config, "sumber/daftar-periksa.csv", content=periksa))
    site = config.site_url or "/"
    dates = calendar_file.calendar_file(parameter.load(), build_day(), site)
    result.append(File.generated(config, calendar_file.PLACE, content=dates))
    data: dict[str, str | bytes] = {
        **open_data.data_files(parameter.load(), build_day(), site),
        **member_files(),
        **meeting_kit.files(parameter.load(), build_day(), site),
    }
    result += [File.generated(config, name, content=content) for name, content in data.items()]
    made = [*occupations.page_files(config, businesses.of_occupations()), *businesses.page_files(config)]
    return Files([*ours, *result, *made])


def on_nav(nav: Navigation, files: Files, **_: object) -> Navigation:
    """Miss every written page that the menu does not name; whoever wrote it would not find it."""
    shown = {page.file.src_uri for page in nav.pages}
    for file in files.documentation_pages():
        if (
            file.abs_src_path
            and file.src_uri not in shown
            and file.inclusion is not InclusionLevel.NOT_IN_NAV
        ):
            LOG.warning(
                "docs/%s belum ada di menu. Tambah “- %s” di nav, di mkdocs.yml", file.src_uri, file.src_uri
            )
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files, **_: object) -> Environment:
    """Tell the templates the build day and the version of the law data; keep back a stylesheet that no page needs."""
    if not any(page.meta.get("widgets") for file in files.documentation_pages() if (page := file.page)):
        files.remove(files.src_uris[_assets.place(bundle.MATERIAL)])
    aturan = parameter.load()
    env.filters |= {
        "nama_tanggal": date_name,
        "asset": _assets.place,
        "chunks": _assets.chunks,
        "kode_qr": page_code,
    }
    env.globals |= {
        "build_day": build_day(),
        "law_version": aturan.versi,
        "law_code": aturan.kode,
        "pilih_pekerjaan": pilih_pekerjaan,
        "ready_indexes": instant.indexes(aturan),
        "inline": (inline := content_policy.inline_scripts(Path(config.docs_dir))),
        "content_policy": "" if _being_written else content_policy.policy(inline.values()),
    }
    return env


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Complain of a page that is hard to read, and link official terms to the glossary at their first use."""
    if page.meta.get("jenis") == "pekerja":
        for complaint in page_errors.hard_sentences(readability.measure(html), page):
            LOG.warning(complaint)
    page.present_anchor_ids = anchors(html)  # those of the blocks that MkDocs did not see too
    day, aturan = build_day(), parameter.load()
    page.meta["gambar"] = _pictures[page.url] = previews.picture(html, page.url, day)
    page.meta["widgets"] = uses_widgets(html)
    page.meta["gaya"] = [*page.meta.get("gaya", ()), *styles(html)]
    key = page.meta.get(USED, ())
    diubah = page_dates.last_changed(key, page_dates.sources(page, _written, aturan), html, aturan, day)
    page.update_date = diubah.isoformat()
    page.meta["pk"] |= {"diubah": diubah, "berubah": page_dates.next_change(key, aturan, day)}
    if not page.url.startswith("istilah/"):
        html = glossary_links.link_terms(html, get_relative_url("istilah/", page.url))
    return mark_lone_links(html)


def on_post_page(output: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Leave out indents, which phones pay for.

    The links of the page for pages that were not kept hold wherever it is shown: it stands in the place of any.
    """
    output = without_indents(output)
    if page.url != OFFLINE:
        return output
    root = urlsplit(config.site_url or "/").path
    return output.replace('="../', f'="{root}').replace('=".."', f'="{root}"')


def on_startup(command: str, **_: object) -> None:
    """Remember whether the site is being published or looked at while it is written."""
    global _being_written  # noqa: PLW0603 - MkDocs tells the command only here
    _being_written = command == "serve"
    if not _being_written:
        gc.disable()  # all memory goes when the build ends: looking for rubbish meanwhile takes a tenth of its time


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Keep showing the last good site while a file is half-written."""
    serving.outlive_mistakes(server)
    return server


def on_post_build(config: MkDocsConfig, **_: object) -> None:
    """Add what the finished pages need: ready answers, pictures, the packed Python, search, and offline."""
    site = Path(config.site_dir)
    content_policy.write_headers(
        site, content_policy.policy(content_policy.inline_scripts(Path(config.docs_dir)).values())
    )
    if rehearsal.pages_only():
        return
    beginning = [beside.begin(partial(offline.worker, site, Path(config.docs_dir), _assets))]
    if not _being_written:
        beginning += [
            beside.begin(partial(single_file.put_first, site, build_day())),
            beside.begin(partial(previews.build, site, list(_pictures.values()))),
        ]
    icons.build(site)
    search.build(site)
    runtime.write(site, _engine.result())
    licences.build(site, _assets.packages)  # names the engine's files
    instant.build(site, _answers.result())
    for work in beginning:
        work.result()
    if not _being_written:
        single_file.build(site, Path(config.docs_dir), _assets, config.site_url or "/", build_day())
    offline.build(site, build_day())  # last: it lists all of the above

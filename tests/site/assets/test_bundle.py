"""Scripts and styles on the way to the phone: joined, named by their content, and each page with its own."""

from __future__ import annotations

import gzip
import re
from functools import lru_cache
from pathlib import Path

import pytest

from sitegen.assets import bundle
from tests.support import html_pages

SCRIPT = 'document.title = "satu";\n'
LIGHT = 40_000
"""Bytes of a first view."""
FETCHED = re.compile(r'<(?:link rel="(?:stylesheet|modulepreload)" href|script src)="([^":]+)"([^>]*)>')
FINGERPRINTED = re.compile(r"-[0-9A-Z]{8}\.(?:js|css|json)$")


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one script and one style that takes in another."""
    monkeypatch.setattr(bundle, "ENTRY", ("assets/js/a.js", "assets/css/b.css"))
    for name, content in {
        "assets/js/a.js": SCRIPT,
        "assets/css/b.css": '@import "./c.css";\nb { color: red }',
        "assets/css/c.css": "c { color: blue }",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return tmp_path


class TestBuilding:
    def test_name_changes_with_content_alone(self, docs: Path) -> None:
        """The same sources give the same names; a changed script gets another, its neighbours keep theirs."""
        former = bundle.bundle(docs)
        assert bundle.bundle(docs) == former
        (docs / "assets/js/a.js").write_text(SCRIPT.replace("satu", "dua"), encoding="utf-8")
        now = bundle.bundle(docs)
        assert now.place("assets/js/a.js") != former.place("assets/js/a.js")
        assert now.place("assets/css/b.css") == former.place("assets/css/b.css")

    def test_imports_come_along(self, docs: Path) -> None:
        """One style in place of two, in their order."""
        result = bundle.bundle(docs)
        assert len(result.files) == 2
        assert re.search(rb"c\{.*b\{", result.files[result.place("assets/css/b.css")])

    def test_mistake_is_told_in_words(self, docs: Path) -> None:
        """A script that can't be read stops the build with file and line; so does an import of nothing."""
        (docs / "assets/js/a.js").write_text("const = 1;", encoding="utf-8")
        with pytest.raises(RuntimeError, match=r"assets/js/a\.js:1:6") as wrong:
            bundle.bundle(docs)
        assert "node:" not in str(wrong.value)
        (docs / "assets/js/a.js").write_text('import "./hilang.js";', encoding="utf-8")
        with pytest.raises(RuntimeError, match=r"hilang\.js"):
            bundle.bundle(docs)

    def test_unknown_name_lists_the_known(self, docs: Path) -> None:
        """A page that asks for a script that is none fails the build with the names there are."""
        with pytest.raises(KeyError, match=r"assets/js/lain\.js .*assets/js/a\.js"):
            bundle.bundle(docs).place("assets/js/lain.js")

    def test_chunks_of_a_page_are_what_its_scripts_import_at_once(
        self, docs: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Two scripts that share one: it is named once, the scripts themselves and what is fetched later are not."""
        monkeypatch.setattr(bundle, "ENTRY", ("assets/js/a.js", "assets/js/d.js"))
        for name, content in {
            "a.js": 'import "./shared.js"; import("./later.js");',
            "d.js": 'import "./shared.js"; import "./a.js";',
            "shared.js": SCRIPT,
            "later.js": SCRIPT,
        }.items():
            (docs / "assets/js" / name).write_text(content, encoding="utf-8")
        result = bundle.bundle(docs)
        a, d = map(result.place, bundle.ENTRY)
        (chunk,) = result.chunks([a])
        assert SCRIPT.strip().partition(" ")[0].encode() in result.files[chunk]
        assert result.chunks([a, d]) == result.chunks([d, a]) == [chunk]


class TestPublished:
    def test_pages_name_only_what_is_named_by_its_content(self, site: Path) -> None:
        """Every script and style of every page, and every file of theirs in the site, carries its mark."""
        for file in html_pages(site):
            content = file.read_text(encoding="utf-8")
            for address in re.findall(r'(?:src|href|data-gaya)="([^"]*assets/(?:js|css)/[^"]*)"', content):
                assert FINGERPRINTED.search(address), (file, address)
        for file in [*site.glob("assets/js/*"), *site.glob("assets/css/*")]:
            assert FINGERPRINTED.search(file.name), file

    def test_pages_fetch_at_once_what_their_scripts_import(self, site: Path) -> None:
        """What scripts of a page import, directly or through others, is in its head: each file once, and no other."""
        for file in html_pages(site):
            content = file.read_text(encoding="utf-8")
            scripts = [Path(one) for one in re.findall(r'<script src="([^"]+)" type="module">', content)]
            ahead = [Path(one) for one in re.findall(r'<link rel="modulepreload" href="([^"]+)">', content)]
            assert scripts, file
            assert len({one.parent for one in (*scripts, *ahead)}) <= 1, file
            needed = {name for one in scripts for name in _imported(site / "assets/js", one.name)}
            assert sorted(one.name for one in ahead) == sorted(needed - {one.name for one in scripts}), file

    def test_a_first_view_of_any_page_is_light(self, site: Path) -> None:
        """What a page names weighs at most 40 kB behind a host that gzips; what only an answer needs is not among it."""
        weigh = lru_cache(lambda file: len(gzip.compress(file.read_bytes(), 6)))
        heavy = {}
        for file in site.rglob("index.html"):
            content = file.read_text(encoding="utf-8")
            names = {name for name, more in FETCHED.findall(content) if " disabled" not in more}
            weight = weigh(file) + sum(weigh(_named(site, file, name)) for name in names)
            if weight > LIGHT:
                heavy[str(file.relative_to(site))] = weight
        assert heavy == {}

    def test_hosts_that_are_told_keep_them_for_good(self, site: Path) -> None:
        """Each lasting file is covered by a rule of _headers, and nothing that changes under its name is."""
        pattern = re.findall(
            r"^(/\S+)\n  Cache-Control: .*immutable$",
            (site / "_headers").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        prefix = tuple(one.removesuffix("*").lstrip("/") for one in pattern)
        for file in (b for b in site.rglob("*") if b.is_file()):
            name = file.relative_to(site).as_posix()
            fixed = bool(
                FINGERPRINTED.search(name)
                or re.search(r"^mesin/.+-[0-9a-f]{12}\.|^cek/siap-[0-9a-f]{8}/", name)
            )
            assert name.startswith(prefix) == fixed, name

    def test_offline_worker_carries_all_that_its_page_needs(self, site: Path) -> None:
        """The page shown for one that was not kept comes with its script and with every script that one needs at once."""
        carried = set(re.findall(r'"(assets/js/[^"]+)"', (site / "sw.js").read_text(encoding="utf-8")))
        assert any(re.search(r"/site-[^/]+$", name) for name in carried)
        for name in carried:
            needed = re.findall(r'from"\./([^"]+)"', (site / name).read_text(encoding="utf-8"))
            assert {f"assets/js/{one}" for one in needed} <= carried, name


def _imported(folder: Path, script: str) -> set[str]:
    """Name what a script of the site imports before it runs, and what that imports."""
    own = re.findall(r'(?:from|import)"\./([^"]+)"', (folder / script).read_text(encoding="utf-8"))
    return {name for one in own for name in (one, *_imported(folder, one))}


def _named(site: Path, page: Path, address: str) -> Path:
    """Find what a page names; the page for missing pages does so from the site's root."""
    if address.startswith("/"):
        return site / address.removeprefix(f"/{site.name}/")
    return (page.parent / address).resolve()

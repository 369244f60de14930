"""Mistakes in pages are told in one line: file, line, what is wrong, what was probably meant."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs_macros.errors import format_error

from checker.law.parameter import load
from sitegen.content import mkdocs_words, page_errors
from sitegen.content.readability import measure
from sitegen.macros import all_macros
from sitegen.serving import rebuild
from tests.support import ROOT


class Page(MkDocsPage):
    """A page of MkDocs as the messages see it: its file."""

    def __init__(self, folder: Path, text: str) -> None:
        """Write a page of some front matter and a text."""
        (folder / "klaim").mkdir()
        (folder / "klaim" / "jht.md").write_text(
            f"---\ntitle: JHT\nringkas: Ya\n---\n{text}", encoding="utf-8"
        )
        self.meta = {}
        self.file = File("klaim/jht.md", str(folder), str(folder / "site"), use_directory_urls=True)


def complaint(folder: Path, text: str) -> str:
    """Render a page's text as mkdocs-macros does, and give what it would print."""
    page_errors.register([macro.__name__ for macro in all_macros()])
    page = Page(folder, text)
    law = load()

    def rp(key: str) -> int:
        return law.parameter[key].nilai[0].whole

    macros = {"rp": rp}
    environment = Environment(undefined=StrictUndefined, autoescape=True, finalize=page_errors.finished)
    try:
        environment.from_string(text).render(**macros)
    except Exception as mistake:  # noqa: BLE001 - as the plugin does
        return str(format_error(mistake, markdown=text, page=page))
    return ""


@pytest.mark.parametrize(
    ("macro", "meaning"),
    [
        (
            '{{ rp("iuran.bpu.jkn") }}',
            "“iuran.bpu.jkn” tidak ada di checker/aturan. Maksudnya “iuran.bpu.jkm”?",
        ),
        ('{{ rpp("iuran.bpu.jkm") }}', "makro “rpp” tidak dikenal. Maksudnya “rp”?"),
        (
            '{{ rp("iuran.pu.jp.peserta") }}',
            "bukan bilangan bulat. Rupiah memakai rp(), persen memakai persen()",
        ),
        ('{{ rp("iuran.bpu.jkm" }}', "kurung atau tanda kutip makronya belum pas"),
        ("{{ rp(“iuran.bpu.jkm”) }}", "tanda kutipnya melengkung"),
        ("{{ rp }}", "makro “rp” ditulis dengan kurung: rp()"),
    ],
)
def test_a_macro_that_fails_is_told_with_its_line(tmp_path: Path, macro: str, meaning: str) -> None:
    """Seven lines down from the top of the file, front matter included, and what stands there; no traceback."""
    text = complaint(tmp_path, f"# JHT\n\n{macro}\n")
    assert text.startswith("docs/klaim/jht.md baris 7: ")
    assert meaning in text
    assert text.endswith(f"Tertulis: {macro}")
    assert "Traceback" not in text


def test_a_hard_sentence_is_told_with_its_line(tmp_path: Path) -> None:
    """The sentence, its length and the line where it begins."""
    sentence = " ".join(["Kata"] * 23) + "."
    page = Page(tmp_path, f"# JHT\n\n{sentence}\n\nKalau celaka, Bapak/Ibu pasti dapat uang.\n")
    html = f"<p>{sentence}</p><p>Kalau celaka, Bapak/Ibu pasti dapat uang.</p>"
    told = page_errors.hard_sentences(measure(html), page)
    assert told[0] == f"docs/klaim/jht.md baris 7: kalimat 23 kata, paling banyak 22. Bagi dua: “{sentence}”"
    assert told[1] == "docs/klaim/jht.md baris 9: jangan menulis “pasti dapat” (jangan menjanjikan)"


def test_a_hard_sentence_of_an_occupation_is_told_in_its_story(tmp_path: Path) -> None:
    """The page has no file of its own; the sentence stands in a file of stories."""
    page = Page(tmp_path, "")
    page.file = File("pekerjaan/ojek-online.md", None, str(tmp_path), use_directory_urls=True)
    page.meta["sumber_teks"] = ["sitegen/occupations/stories/angkutan.toml"]
    lines = (ROOT / "sitegen/occupations/stories/angkutan.toml").read_text(encoding="utf-8").splitlines()
    number, line = next((n, t) for n, t in enumerate(lines, 1) if t.startswith("pembuka = "))
    html = f"<p>{line.split('"')[1].rstrip('.')} {'lagi ' * 20}.</p>"
    (told, *_) = page_errors.hard_sentences(measure(html), page)
    assert told.startswith("sitegen/occupations/stories/angkutan.toml")
    assert f" baris {number}: kalimat " in told


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (
            "Doc file 'klaim/jht.md' contains a link '../klaim/tidak-ada.md', but the target 'klaim/tidak-ada.md' is not found among documentation files.",
            "tautan “../klaim/tidak-ada.md”: halaman atau berkas itu tidak ada",
        ),
        (
            "Doc file 'klaim/jht.md' contains a link '../klaim/tidak-ada.md', but the target 'klaim/tidak-ada.md' is not found among documentation files. Did you mean 'jht.md'?",
            "tidak ada. Maksudnya “jht.md”?",
        ),
        (
            "Doc file 'klaim/jht.md' contains a link '../klaim/tidak-ada.md', but the doc 'klaim/tidak-ada.md' does not contain an anchor '#x'.",
            "tautan “../klaim/tidak-ada.md”: di halaman itu tidak ada bagian bernama begitu",
        ),
        (
            "Doc file 'klaim/jht.md' contains an absolute link '../klaim/tidak-ada.md', it was left as is.",
            "tulis dari halaman ini ke berkasnya, misalnya ../klaim/jht.md",
        ),
    ],
)
def test_a_broken_link_is_told_with_its_line(tmp_path: Path, message: str, words: str) -> None:
    """In Indonesian, with the link as it stands on the page."""
    Page(tmp_path, "# JHT\n\nLihat [ini](../klaim/tidak-ada.md).\n")
    told = mkdocs_words.said(message, tmp_path)
    assert told.startswith("docs/klaim/jht.md baris 7: ")
    assert told.endswith(words)


def test_the_build_names_a_broken_law_file_before_the_macros_read_it(tmp_path: Path) -> None:
    """File, line and cure; a few lines, no traceback."""
    (tmp_path / "iuran_bpu.toml").write_text("[iuran.bpu.jkm]\nnilai = 0,5%\n", encoding="utf-8")
    process = subprocess.run(
        (sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site")),
        cwd=ROOT,
        env=os.environ | {"PAYUNG_PAGES_ONLY": "1", "PAYUNG_LAW": str(tmp_path), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = process.stdout + process.stderr
    assert process.returncode != 0
    assert "iuran_bpu.toml baris 2: persen ditulis di antara tanda kutip" in said
    assert len(said.splitlines()) < 10


class TestServe:
    """`make serve` outlives a mistake."""

    def test_the_last_good_site_stays_and_says_what_is_wrong(self, tmp_path: Path) -> None:
        """Every page carries the complaint until the next build succeeds; then it is gone."""
        site, keep = tmp_path / "site", tmp_path / "keep"
        page = site / "iuran" / "index.html"

        def make(text: str) -> None:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.unlink(missing_ok=True)
            page.write_text(f"<html><body class=x>{text}</body></html>", encoding="utf-8")

        def fail() -> None:
            page.unlink()
            raise Abort("docs/a.md baris 3: <salah>")

        rebuild(lambda: make("lama"), site, keep)
        for _ in range(2):
            rebuild(fail, site, keep)
            shown = page.read_text(encoding="utf-8")
            assert "lama" in shown
            assert shown.count("Situs baru belum jadi.") == 1
            assert "Situs baru belum jadi.\ndocs/a.md baris 3: &lt;salah&gt;</pre>" in shown
        rebuild(lambda: make("baru"), site, keep)
        assert page.read_text(encoding="utf-8") == "<html><body class=x>baru</body></html>"

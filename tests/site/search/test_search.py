"""The site's own search: words people say lead to the right page, and asking costs little."""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.law.resources import data_file
from sitegen import search
from sitegen.search.extract import Page, extract_pages
from sitegen.search.words import cut, load
from tests.support import ROOT
from tests.support.golden import kasus

ANGGARAN = 60_000
"""Bytes, gzip: everything the first search loads."""
LULUS = 0.95
"""Share of queries whose right page must be among the first three."""

type Tanya = Callable[..., list[list[str]]]


@pytest.fixture(scope="module")
def node() -> Tanya:
    """Give a function that asks the page's own search modules, under Node."""

    def tanya(**masukan: object) -> list[list[str]]:
        command = ("node", str(ROOT / "tests/site/search/search.mjs"))
        route = subprocess.run(command, input=json.dumps(masukan), capture_output=True, text=True, check=True)
        answer: list[list[str]] = json.loads(route.stdout)
        return answer

    return tanya


def questions_for(file: str, place_index: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the search cases of a file that have a page on the site."""
    ada = {f"/{h[0]}" for h in place_index["halaman"]}
    return [k for k in kasus(file) if ada & {*k["halaman"]}]


@pytest.fixture(scope="module")
def place_index(situs: Path) -> dict[str, Any]:
    """The index of the built site."""
    content: dict[str, Any] = json.loads((situs / search.INDEX).read_text(encoding="utf-8"))
    return content


@pytest.fixture(scope="module")
def indeks_pekerjaan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The index of a site whose occupation pages say nothing but the occupation's name."""
    folder = tmp_path_factory.mktemp("pekerjaan")
    for slug, content in data_file("core/occupations").items():
        page = folder / "pekerjaan" / slug / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<main><h1>{html.escape(content['nama'])}</h1></main>", encoding="utf-8")
    result: dict[str, Any] = json.loads(search.build(folder).read_text(encoding="utf-8"))
    return result


def tiga(address: list[str]) -> list[str]:
    """Give the first three pages, without the place on them, as the cases write them."""
    return [f"/{a.partition('#')[0]}" for a in address[:3]]


class TestAkarKata:
    @pytest.mark.parametrize(
        "keluarga",
        [
            "daftar pendaftaran didaftarkan mendaftarkan mendaftar ndaftar terdaftar daftarin daftarno",
            "cair pencairan mencairkan dicairkan cairin nyairin cairno",
            "bayar pembayaran membayar dibayarkan mbayar bayare bayarin",
            "tunggakan menunggak nunggak penunggak",
            "meninggal ninggal meninggalnya",
            "celaka kecelakaan kecelakaannya",
            "mati kematian",
            "jepit kejepit terjepit dijepit",
            "tabrak ketabrak nabrak ditabrak tabrakan",
            "urus mengurus ngurus pengurus diurus urusin",
            "ambil mengambil ngambil pengambilan diambil ambilin",
            "kirim mengirim ngirim pengiriman dikirim",
            "tabung menabung nabung tabungan",
            "pinjam minjam meminjam peminjam pinjaman",
            "kerja pekerja pekerjaan bekerja mengerjakan kerjaan",
            "usaha pengusaha perusahaan berusaha",
            "wajib kewajiban diwajibkan mewajibkan",
            "aktif mengaktifkan diaktifkan aktifin",
            "lindung dilindungi perlindungan terlindungi",
            "cicil nyicil cicilan mencicil",
            "sopir nyopir sopire sopirnya",
            "ojek ngojek",
            "becak mbecak beca",
            "las ngelas",
        ],
    )
    def test_satu_keluarga_satu_akar(self, node: Tanya, keluarga: str) -> None:
        """All forms of a word, written and spoken, share a root with its first form."""
        first, *other = node(akar=keluarga.split())
        for form, akar in zip(keluarga.split()[1:], other, strict=True):
            assert first[0] in akar, form

    def test_kata_berbeda_tetap_berbeda(self, node: Tanya) -> None:
        """Words that look alike to the rules are not thrown together."""
        pair = "operasi koperasi, makan pakan, masa masak, sehat hati, kota kotak, tani tanam, mata mati, kopi koperasi"
        for two in pair.split(", "):
            satu_kata, other = node(akar=two.split())
            assert not {*satu_kata} & {*other}, two

    def test_python_dan_peramban_memotong_sama(self, node: Tanya, situs: Path) -> None:
        """The index is cut into words in Python, what is typed in the page; both must cut alike."""
        text = [
            " ".join([h.judul, h.teks, *(f"{b.judul} {b.teks}" for b in h.bagian)])
            for h in extract_pages(situs)
        ]
        text += [
            "Rp 16.800, rp16800",
            "42 juta 42jt 1,5 juta",
            "2 miliar",
            "2×24 jam",
            "Jum’at é",
            "anak-anak F1A",
        ]
        assert [tuple(p) for p in node(cut=text)] == [cut(t) for t in text]


class TestMenemukan:
    @pytest.mark.parametrize("berkas", ["search", "search_lain"])
    def test_halaman_benar_di_tiga_teratas(
        self, node: Tanya, place_index: dict[str, Any], berkas: str
    ) -> None:
        """Of what people type, at least 95% finds the right page among the first three."""
        semua_kasus = questions_for(berkas, place_index)
        answer = node(place_index=place_index, tanya=[k["q"] for k in semua_kasus])
        meleset = [
            f"{k['q']}: {tiga(j)}"
            for k, j in zip(semua_kasus, answer, strict=True)
            if not {*tiga(j)} & {*k["halaman"]}
        ]
        assert len(meleset) <= (1 - LULUS) * len(semua_kasus), meleset

    def test_tidak_kalah_dari_pustaka(self, node: Tanya, place_index: dict[str, Any], situs: Path) -> None:
        """With the same roots, words and weights, MiniSearch puts the right page first less often than ours.

        It is given the whole text of every page, where ours has only what fits the index.
        """
        semua_kasus = [k for file in ("search", "search_lain") for k in questions_for(file, place_index)]
        place = []
        for h in extract_pages(situs):
            tambahan = " ".join(load().halaman.get(h.route, []))
            induk = {"judul": h.judul, "tambahan": tambahan, "subjudul": "", "teks": f"{h.ringkas} {h.teks}"}
            bagian = [{"judul": "", "tambahan": "", "subjudul": b.judul, "teks": b.teks} for b in h.bagian]
            place += [
                {"jalan": h.route, **content}
                for content in (induk, *bagian)
                if h.route not in search.NOT_SEARCHED
            ]
        tanya = [k["q"] for k in semua_kasus]
        kami, pustaka = (
            node(place_index=place_index, tanya=tanya),
            node(place_index=place_index, tanya=tanya, tempat=place),
        )

        def right(answer: list[list[str]], many: int) -> int:
            return sum(
                bool({*tiga(j)[:many]} & {*k["halaman"]}) for k, j in zip(semua_kasus, answer, strict=True)
            )

        assert right(kami, 1) >= right(pustaka, 1)
        assert right(kami, 3) >= right(pustaka, 3)

    def test_tiap_sebutan_menemukan_pekerjaannya(self, node: Tanya, indeks_pekerjaan: dict[str, Any]) -> None:
        """Everything people call an occupation leads to its page, even where the page does not say it."""
        sebutan = [
            (s, f"/pekerjaan/{slug}/")
            for slug, p in data_file("core/occupations").items()
            for s in p["sebutan"]
        ]
        answer = node(place_index=indeks_pekerjaan, tanya=[s for s, _ in sebutan])
        meleset = [s for (s, page), j in zip(sebutan, answer, strict=True) if page not in tiga(j)]
        assert len(meleset) <= (1 - LULUS) * len(sebutan) / 5, meleset

    def test_kata_belum_selesai(self, node: Tanya, place_index: dict[str, Any]) -> None:
        """The word still being typed already finds."""
        answer = node(place_index=place_index, tanya=["kecela", "nungg", "pensi", "beasis"])
        harap = ["kecelakaan", "menunggak", "pensiun", "kematian"]
        for address, word in zip(answer, harap, strict=True):
            assert any(word in a for a in tiga(address)), (word, address)

    @pytest.mark.parametrize("wrong", ["kematain", "kmatian", "kemtian", "kematiaan", "kemayian"])
    def test_satu_huruf_salah(self, node: Tanya, place_index: dict[str, Any], wrong: str) -> None:
        """A letter swapped, missing, too many or wrong still finds."""
        assert "/program/kematian/" in tiga(node(place_index=place_index, tanya=[f"santunan {wrong}"])[0])

    def test_jumlah_ditulis_bagaimanapun(self, node: Tanya, place_index: dict[str, Any]) -> None:
        """The amount of a page is found with dots, without, and in millions, though no file of search holds it."""
        semua_cara = node(
            place_index=place_index, tanya=["42 juta", "42jt", "42000000", "Rp42.000.000", "rp 42.000.000"]
        )
        assert all("/program/kematian/" in tiga(a) for a in semua_cara)

    def test_pertanyaan_menunjuk_jawabannya(self, node: Tanya, place_index: dict[str, Any]) -> None:
        """A question finds the place of its answer, not just the page."""
        answer = node(place_index=place_index, tanya=["apa beda bpjs kesehatan dan ketenagakerjaan?"])[0]
        assert any(re.match(r"tanya/#.", a) for a in answer[:3])

    def test_yang_tidak_ada_tidak_ditemukan(self, node: Tanya, place_index: dict[str, Any]) -> None:
        """Nonsense and empty fields find nothing; nothing breaks."""
        assert node(place_index=place_index, tanya=["", "   ", "???", "zzqqxx", "🙂"]) == [[], [], [], [], []]


class TestIndeks:
    def test_seluruhnya_di_bawah_enam_puluh_kilobyte(self, situs: Path) -> None:
        """What the first search loads (code, styles, index), as a server that compresses sends it."""
        file = [
            *(situs / "assets").glob("*/search-*.*"),
            situs / search.INDEX,
        ]
        assert {b.suffix for b in file} == {".js", ".css", ".json"}
        assert sum(len(gzip.compress(b.read_bytes(), 9)) for b in file) <= ANGGARAN

    def test_tiap_hasil_ada_tempatnya(self, situs: Path, place_index: dict[str, Any], node: Tanya) -> None:
        """Every address a result can have exists, with its anchor."""
        answer = node(place_index=place_index, tanya=[b[0] for h in place_index["halaman"] for b in h[4]])
        address = {a for satu_jawaban in answer for a in satu_jawaban}
        assert len(address) > len(place_index["halaman"])
        for a in sorted(address):
            route, _, anchor = a.partition("#")
            content = (situs / route / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{html.escape(anchor)}"' in content, a

    def test_halaman_yang_belum_ada_dilewati(self, place_index: dict[str, Any], situs: Path) -> None:
        """Words for pages that are not there yet lead nowhere; those of pages that are, are used."""
        tambahan = {h[0]: h[3] for h in place_index["halaman"]}
        assert all((situs / route / "index.html").is_file() for route in tambahan)
        assert {*place_index["sering"]} <= {*tambahan}
        assert "cari/" not in tambahan
        assert all(tambahan[route] == word for route, word in load().halaman.items() if route in tambahan)

    def test_sama_untuk_halaman_yang_sama(self, situs: Path, tmp_path: Path) -> None:
        """The same pages give the same bytes."""
        shutil.copytree(situs, tmp_path / "lain", ignore=shutil.ignore_patterns("mesin", "*.png", "*.pdf"))
        dulu = (situs / search.INDEX).read_bytes()
        assert search.build(tmp_path / "lain").read_bytes() == dulu

    def test_teks_yang_terlihat_saja(self, tmp_path: Path) -> None:
        """Menus, sources, hidden parts and forms of a page are not searched; titles, sections and tables are."""
        content = """<title>x</title><meta name="description" content="Kalimat."><main><h1>Judul <b>tebal</b></h1>
        <nav>menu</nav><p>Awal<br>baris</p><details class="pk-sumber">pasal</details><p hidden>sembunyi</p>
        <h2 id="dua">Dua</h2><table><tr><td>satu<td>dua</table><form>isian</form></main><footer>kaki</footer>"""
        (tmp_path / "index.html").write_text(content, encoding="utf-8")
        (page,) = extract_pages(tmp_path)
        assert page.judul == "Judul tebal"
        assert page == Page("", "Judul tebal", "Kalimat.", "Awal baris", page.bagian)
        assert [(b.anchor, b.judul, b.teks) for b in page.bagian] == [("dua", "Dua", "satu dua")]

"""The table of `make bench`: who passes, what is printed, what is kept. The measuring itself is what `make bench` does."""

from __future__ import annotations

import doctest
import json
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from sitegen.bench import anggota, baris, hitung, laporan
from sitegen.bench.baris import Baris, coba
from sitegen.bench.peladen import Peladen

AKAR = Path(__file__).parents[2]
CEPAT = Baris("start", 4.0, "s", "by the clock", biasa=10.0, batas_nisbah=0.45)
LAMBAT = Baris("answer", 12.5, "ms", "median", batas=10.0)
CERITA = Baris("PyScript", 4.0, "s", "for comparison", biasa=8.0)


def rusak() -> Baris:
    """Break off as a measurement does that meets no browser."""
    raise RuntimeError("no browser\nand a long trace")


class TestPutusan:
    @pytest.mark.parametrize(
        ("satu", "baik"),
        [
            (CEPAT, True),
            (LAMBAT, False),
            (CERITA, None),
            (Baris("size", 3.2, "MB", "", batas=3.2, biasa=4.0, batas_nisbah=0.67), False),
            (Baris("size", 2.6, "MB", "", batas=3.2, biasa=4.0, batas_nisbah=0.67), True),
            (Baris("rows", 10_000, "rows/s", "", batas=10_000, paling_sedikit=True), True),
            (Baris("rows", 9_999, "rows/s", "", batas=10_000, paling_sedikit=True), False),
            (Baris("hosts", 0, "", "", batas=0, galat="the engine did not start"), False),
            (Baris("ratio", 1.0, "s", "", batas_nisbah=0.45), False),
        ],
    )
    def test_every_bar_must_be_met(self, satu: Baris, baik: bool | None) -> None:
        """At the bar is met; a missing comparison, or anything that spoils the row, is not."""
        assert satu.baik is baik

    def test_one_miss_fails_the_run(self) -> None:
        """Rows that are only told change nothing; nothing measured is no success."""
        assert laporan.lulus([CEPAT, CERITA])
        assert not laporan.lulus([CEPAT, LAMBAT])
        assert not laporan.lulus([])

    def test_a_broken_measurement_is_a_row(self) -> None:
        """It says what broke, in one line, and fails the run."""
        satu = coba("start", rusak)
        assert satu.baik is False
        assert "NOT: RuntimeError: no browser" in laporan.penjelasan([satu])
        assert "long trace" not in laporan.penjelasan([satu])


class TestTabel:
    def test_columns_stand_under_each_other(self) -> None:
        """Every line is as wide as the head, so the table can be read as plain text too."""
        tulisan = laporan.tabel([CEPAT, LAMBAT, CERITA])
        assert len({len(b) for b in tulisan.splitlines()}) == 1
        assert [sel.strip() for sel in tulisan.splitlines()[2].split("|")[1:-1]] == [
            "start",
            "4 s",
            "10 s",
            "0.40",
            "≤ 0.45 × stock",
            "ok",
        ]
        assert tulisan.splitlines()[3].endswith("≤ 10 ms        | NOT |")

    def test_json_holds_the_verdicts(self, tmp_path: Path) -> None:
        """Programs read ratio and verdict without knowing the rules."""
        berkas = tmp_path / "hasil.json"
        laporan.tulis_json(berkas, {"cores": 2}, [CEPAT, LAMBAT])
        isi = json.loads(berkas.read_text(encoding="utf-8"))
        assert isi["lulus"] is False
        assert [(b["nisbah"], b["baik"]) for b in isi["baris"]] == [(0.4, True), (None, False)]

    def test_readme_shows_the_run_that_was_kept(self) -> None:
        """The numbers in README are a whole run's, and it met every bar."""
        rekaman = AKAR / "bench" / "hasil.json"
        semua = laporan.baca_json(rekaman)
        assert laporan.tabel(semua) in (AKAR / "README.md").read_text(encoding="utf-8")
        assert laporan.lulus(semua)
        assert not json.loads(rekaman.read_text(encoding="utf-8"))["mesin"]["commit"].endswith("dirty")

    @pytest.mark.parametrize("modul", [baris, laporan], ids=lambda m: m.__name__)
    def test_examples_hold(self, modul: object) -> None:
        """The examples in the modules are true."""
        assert doctest.testmod(modul).failed == 0  # type: ignore[arg-type]


class TestMasukan:
    def test_two_hundred_questions_differ(self) -> None:
        """A measurement of one question over and over would measure a cache."""
        semua = [json.dumps(p, sort_keys=True, default=str) for p in hitung.pertanyaan(hitung.BANYAK)]
        assert len(set(semua)) == hitung.BANYAK

    def test_member_list_is_varied_and_the_same_every_time(self) -> None:
        """Every occupation, thousands of incomes, some rows refused; two runs measure the same work."""
        daftar = anggota.daftar_anggota(1000)
        assert daftar == anggota.daftar_anggota(1000)
        kolom = [b.split(",") for b in daftar.splitlines()[1:]]
        assert len({k[3] for k in kolom}) > 900
        assert sum(k[3] == "" for k in kolom) == 10


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a site of one page and one packed file."""
    (tmp_path / "index.html").write_text("<p>payung</p>" * 1000, encoding="utf-8")
    (tmp_path / "pustaka.zip").write_bytes(b"stored " * 1000)
    return tmp_path


class TestPeladen:
    @pytest.mark.parametrize(
        ("cara", "halaman", "zip_"),
        [("gzip", "gzip", None), ("br", "br", "br"), ("polos", None, None)],
    )
    def test_hosts_compress_what_they_say(
        self, folder: Path, cara: str, halaman: str | None, zip_: str | None
    ) -> None:
        """One host compresses text, one everything, one nothing."""
        with Peladen(folder, cara) as peladen:
            assert [sandi(peladen.alamat + j) for j in ("", "pustaka.zip")] == [halaman, zip_]

    def test_bytes_are_counted_as_they_travel(self, folder: Path) -> None:
        """A compressed page counts what was sent, not what it holds."""
        with Peladen(folder) as peladen:
            _buka(peladen.alamat).read()
            assert 0 < peladen.byte() < 1000

    def test_nothing_outside_the_site_is_served(self, folder: Path) -> None:
        """Not even to a measurement."""
        with Peladen(folder) as peladen, pytest.raises(HTTPError, match="404"):
            _buka(f"{peladen.alamat}../{folder.name}x/rahasia")


def sandi(alamat: str) -> str | None:
    """Ask as a browser does; give the encoding of the answer."""
    with _buka(alamat) as balasan:
        nama: str | None = balasan.headers["Content-Encoding"]
        return nama


def _buka(alamat: str) -> HTTPResponse:
    permintaan = Request(alamat, headers={"Accept-Encoding": "gzip, br"})  # noqa: S310 - our own server
    balasan: HTTPResponse = urlopen(permintaan)  # noqa: S310 - our own server
    return balasan

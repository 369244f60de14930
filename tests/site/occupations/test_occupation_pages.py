"""The occupation pages: one for every occupation, each with its own story, its numbers the engine's, easy to read."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from checker import manfaat, periksa
from checker.core.next_steps import next_steps
from checker.law.parameter import load
from checker.law.resources import data_file
from checker.values.money import rupiah
from sitegen.content.readability import measure, page_sentences
from sitegen.occupations import names_of, page, read_stories, read_words
from sitegen.occupations.engine import Asker
from tests.support import ROOT

HARI = date(2026, 11, 22)
NAME = "{http://www.w3.org/1999/xhtml}"
SEMUA: Mapping[str, Mapping[str, Any]] = data_file("core/occupations")
CERITA = read_stories()
PALING_SEDIKIT = 80
KERJA_SENDIRI = [s for s, p in SEMUA.items() if p["cara_kerja"] in ("mandiri", "pekerja_rumah_tangga")]
BERUPAH = [s for s, p in SEMUA.items() if p["cara_kerja"] == "karyawan"]
BELUM_JELAS = [s for s, p in SEMUA.items() if p["sektor"] == "perlu_konfirmasi"]


@cache
def dokumen(file: Path) -> Element:
    """Read a page by the rules of HTML; any parse error fails."""
    akar: Element = html5lib.HTMLParser(strict=True).parse(file.read_text(encoding="utf-8"))
    return akar


def has_classes(akar: Element, kelas: str) -> list[Element]:
    """Give the elements of a class, in order."""
    return [e for e in akar.iter() if kelas in (e.get("class") or "").split()]


def tulisan(akar: Element) -> str:
    """Everything inside an element, in one line."""
    return " ".join("".join(akar.itertext()).split())


def isi(situs: Path, slug: str) -> Element:
    """The content of an occupation's page, without the frame around it."""
    (isi_halaman,) = has_classes(dokumen(situs / "pekerjaan" / slug / "index.html"), "pk-isi")
    return isi_halaman


def html_isi(situs: Path, slug: str) -> str:
    """The same as it was written, without the list of articles at its foot."""
    text = (situs / "pekerjaan" / slug / "index.html").read_text(encoding="utf-8")
    cocok = re.search(r'<article class="pk-isi.*?</article>', text, re.DOTALL)
    assert cocok
    return re.sub(r'<details class="pk-dasar".*?</details>', "", cocok[0], flags=re.DOTALL)


def jumlah(text: str) -> int:
    """The first amount of a text (rupiah)."""
    cocok = re.search(r"Rp([\d.]+)", text)
    assert cocok, text
    return int(cocok[1].replace(".", ""))


def tanya(kejadian: str, slug: str, uang: int, **lain: object) -> dict[str, Any]:
    """Ask the engine what an event gives a person of this occupation."""
    way = SEMUA[slug]["cara_kerja"]
    gaji = way in ("karyawan", "proyek_konstruksi")
    key = "dasar" if way == "magang" else "upah" if gaji else "penghasilan"
    told = {"kejadian": kejadian, "tanggal": HARI.isoformat(), "segmen": "PU" if gaji else "BPU"}
    return manfaat(told | {key: uang} | lain, hari_ini=HARI)


def kotak(akar: Element, title: str) -> list[list[tuple[str, str]]]:
    """Every group of tiles under a label, as (what it is for, what stands there)."""
    result = []
    for satu_kotak in has_classes(akar, "pk-dapat"):
        label, daftar = satu_kotak[0], satu_kotak[1]
        if re.fullmatch(title, tulisan(label)):
            result.append([(tulisan(u[0]), tulisan(u[1])) for u in daftar])
    return result


class TestAda:
    def test_tiap_pekerjaan_punya_halaman(self, situs: Path) -> None:
        """Every occupation of the list has its page, and the index leads to each of them by one tap."""
        assert len(SEMUA) >= PALING_SEDIKIT
        place_index = dokumen(situs / "pekerjaan" / "index.html")
        tautan = {a.get("href") for a in place_index.iter(NAME + "a")}
        for slug in SEMUA:
            assert (situs / "pekerjaan" / slug / "index.html").is_file(), slug
            assert f"{slug}/" in tautan, slug

    @pytest.mark.parametrize("berkas", ["search.yaml", "search_lain.yaml"])
    def test_alamat_yang_dicari_orang(self, situs: Path, berkas: str) -> None:
        """Every occupation page that the search must find is there, under the address people share."""
        kasus = yaml.safe_load((ROOT / "tests" / "golden" / berkas).read_text(encoding="utf-8"))
        address = {h for k in kasus for h in k["halaman"] if h.startswith("/pekerjaan/")}
        assert [a for a in address if not (situs / a.strip("/") / "index.html").is_file()] == []

    def test_daftar_memuat_sebutan(self, situs: Path) -> None:
        """The index shows everyday words, so that the phone's own find-in-page reaches mlijo, giras and manol."""
        text = tulisan(dokumen(situs / "pekerjaan" / "index.html"))
        for word in ("mlijo", "giras", "manol", "pracangan", "opang", "pandega", "tandur"):
            assert word in text

    def test_sebutan_tanpa_salah_ketik(self) -> None:
        """The list keeps typing errors for the search; the pages show none of them, but always some everyday word."""
        salah_ketik = {
            "nelyan",
            "nelayn",
            "pedagng",
            "petanni",
            "kuriir",
            "bengkell",
            "gojeg",
            "satpan",
            "penjait",
        }
        for slug, p in SEMUA.items():
            tampil = names_of(p)
            assert tampil, slug
            assert not salah_ketik & set(tampil), slug

    def test_keterangan_sendiri(self, situs: Path) -> None:
        """Each page describes itself in its own words, short enough to be shown whole."""
        everything = []
        for slug in SEMUA:
            (uraian,) = [
                m.get("content") or ""
                for m in dokumen(situs / "pekerjaan" / slug / "index.html").iter(NAME + "meta")
                if m.get("name") == "description"
            ]
            assert 0 < len(uraian) <= 155, slug
            everything.append(uraian)
        assert len(set(everything)) == len(everything)


class TestHarga:
    @pytest.mark.parametrize("slug", KERJA_SENDIRI)
    def test_tabel_sama_dengan_mesin(self, situs: Path, slug: str) -> None:
        """Each of the ten rows shows this month's and the later price, and leads to the same question in the checker."""
        (table,) = has_classes(isi(situs, slug), "pk-bayar")
        row = [tr for tr in table.iter(NAME + "tr") if any(True for _ in tr.iter(NAME + "td"))]
        assert len(row) == 10
        for tr in row:
            (tautan,) = tr.iter(NAME + "a")
            fragment = parse_qs((tautan.get("href") or "").partition("#")[2])
            told = {k: v[0] for k, v in fragment.items()}
            assert told["pekerjaan"] == slug
            answer = periksa(told | {"bulan": "2026-11"}, hari_ini=HARI)
            kini, nanti = (tulisan(td) for td in tr.iter(NAME + "td"))
            assert kini == rupiah(answer["iuran"]["total"])
            berubah = next(b for b in answer["kalender"] if b["total"] != answer["iuran"]["total"])
            assert nanti.startswith(rupiah(berubah["total"]))
            if "terendah" in berubah:
                assert nanti.endswith(f"atau {rupiah(berubah['terendah'])}")

    @pytest.mark.parametrize("slug", KERJA_SENDIRI)
    def test_harga_besar(self, situs: Path, slug: str) -> None:
        """The number shown large is the lowest row's price; the card says until when and with old-age savings."""
        (kartu,) = has_classes(isi(situs, slug), "pk-harga")
        (large,) = has_classes(kartu, "pk-angka")
        assert jumlah(tulisan(large)) == 8400
        text = tulisan(kartu)
        assert "November 2026" in text
        assert "Rp28.400" in text
        angkutan = SEMUA[slug]["sektor"] == "transportasi"
        assert ("sampai iuran Maret 2027" if angkutan else "sampai iuran Desember 2026") in text
        assert "Mulai April 2027" in text or "Mulai Januari 2027 Rp16.800" in text

    @pytest.mark.parametrize("slug", BELUM_JELAS)
    def test_dua_harga_selama_sektornya_belum_jelas(self, situs: Path, slug: str) -> None:
        """Where nobody knows whether it is transport, both prices of January to March 2027 stand in the card."""
        (kartu,) = has_classes(isi(situs, slug), "pk-harga")
        sentence = "Januari–Maret 2027 Rp8.400 kalau dihitung angkutan, Rp16.800 kalau tidak."
        assert sentence in tulisan(kartu)

    @pytest.mark.parametrize("slug", BERUPAH)
    def test_karyawan_menurut_ukuran_usaha(self, situs: Path, slug: str) -> None:
        """Each size of firm shows what the employer pays in the lowest and highest risk class, and the wage's share."""
        table = has_classes(isi(situs, slug), "pk-bayar")[0]
        upah = jumlah(tulisan(next(table.iter(NAME + "caption"))))
        row = [tr for tr in table.iter(NAME + "tr") if any(True for _ in tr.iter(NAME + "td"))]
        skala = [u["skala"] for u in load().at("kepesertaan.pu.wajib", HARI).baris]
        for name, tr in zip(skala, row, strict=True):
            bos, dari_upah = (tulisan(td) for td in tr.iter(NAME + "td"))
            end = [
                periksa(
                    {
                        "cara_kerja": "karyawan",
                        "bulan": "2026-11",
                        "upah": upah,
                        "skala_usaha": name,
                        "risiko_jkk": k,
                    },
                    hari_ini=HARI,
                )["iuran"]
                for k in (1, 5)
            ]
            assert bos.split("sampai ") == [rupiah(j["pemberi_kerja"]) for j in end]
            assert dari_upah == rupiah(end[0]["peserta"])

    def test_proyek_menurut_lapis(self, situs: Path) -> None:
        """The construction page prices a contract at the end of each slice; workers pay nothing."""
        akar = isi(situs, "pekerja-proyek")
        text = tulisan(akar)
        for nilai, tulis in (
            (100_000_000, "Rp100 juta"),
            (500_000_000, "Rp500 juta"),
            (5_000_000_000, "Rp5 miliar"),
        ):
            told = {"cara_kerja": "proyek_konstruksi", "bulan": "2026-11", "nilai_kontrak": nilai}
            total = periksa(told, hari_ini=HARI)["iuran"]["total"]
            assert f"{tulis}{rupiah(total)}" in text.replace(f"{tulis} ", tulis)
        assert "Upah pekerja tidak dipotong." in text

    def test_pemilik_semua_kemungkinan(self, situs: Path) -> None:
        """The owner's page shows all four possibilities of the open points C1 and C2, and names them as open."""
        akar = isi(situs, "pemilik-usaha")
        text = tulisan(has_classes(akar, "pk-bayar")[0])
        told = {"cara_kerja": "pemberi_kerja", "bulan": "2026-11", "penghasilan": 1_000_000}
        choices = periksa(told, hari_ini=HARI)["iuran"]["pilihan"]
        assert len(choices) == 4
        for p in choices:
            assert f"{p['judul']}{rupiah(p['total'])}" in text
        assert len([a for a in has_classes(akar, "pk-awas") if "Belum pasti" in tulisan(a)]) == 2


class TestManfaat:
    @pytest.mark.parametrize("slug", [s for s in SEMUA if s != "pekerja-migran"])
    def test_jumlah_sama_dengan_mesin(self, situs: Path, slug: str) -> None:
        """Every amount that depends on income is the engine's, at the lowest row and at a higher one."""
        akar = isi(situs, slug)
        per_judul = {
            "Karena kecelakaan kerja": ("meninggal_kecelakaan_kerja", {}),
            "Kalau cacat total, tidak bisa kerja lagi": ("cacat_total", {}),
            "Contoh: satu mata tidak melihat lagi": ("cacat_sebagian", {"bagian": "satu_mata"}),
            **{f"Contoh istirahat {n} bulan": ("tidak_mampu_bekerja", {"lama_bulan": n}) for n in (1, 2, 3)},
        }
        seen = 0
        for title, (kejadian, other) in per_judul.items():
            for ubin in kotak(akar, re.escape(title)):
                dasar = [jumlah(untuk) for untuk, _ in ubin]
                assert dasar[0] < dasar[1]
                for uang, (_, dapat) in zip(dasar, ubin, strict=True):
                    assert jumlah(dapat) == tanya(kejadian, slug, uang, **other)["total"], title
                    seen += 1
        assert seen >= 4

    @pytest.mark.parametrize("slug", KERJA_SENDIRI)
    def test_meninggal_karena_sakit(self, situs: Path, slug: str) -> None:
        """The family sees both totals for death by illness: after three months, and before."""
        ((full, few),) = kotak(isi(situs, slug), "Karena sakit")
        assert (jumlah(full[1]), jumlah(few[1])) == (42_000_000, 10_000_000)
        assert "3 bulan" in full[0]
        assert "3 bulan" in few[0]

    def test_beasiswa_dari_mesin(self, situs: Path) -> None:
        """The school money is the engine's for the very children the page names."""
        for slug in ("ojek-online", "satpam", "pekerja-proyek"):
            ubin = kotak(isi(situs, slug), "Sekolah dua anak, paling banyak")[0][0]
            child = [
                {"jenjang": j, "sisa_tahun": int(n)}
                for j, n in re.findall(r"\b(TK|SD|SMP|SMA|PT) sisa (\d) tahun", ubin[0])
            ]
            assert len(child) == 2
            answer = tanya("meninggal_kecelakaan_kerja", slug, 2_000_000, anak=child)
            assert jumlah(ubin[1]) == answer["beasiswa"]["maksimum"]

    def test_cacat_jari_tidak_dikarang(self, situs: Path) -> None:
        """Partial disability: the doctor decides and 175 is named; no row the sources don't confirm is priced."""
        many = 0
        for slug, cerita in CERITA.items():
            if slug == "pekerja-migran" or not any(b["jenis"] == "cacat_sebagian" for b in cerita["bahaya"]):
                continue
            text = tulisan(isi(situs, slug))
            assert re.search(r"Persen untuk [a-z ]+ ditetapkan dokter\. Jumlahnya tanya ke 175\.", text), slug
            many += 1
        assert many > 20

    def test_pekerja_migran_tanpa_jumlah(self, situs: Path) -> None:
        """Benefits of migrant workers have not been read: no amount is lent from other groups, the reader is sent on."""
        akar = isi(situs, "pekerja-migran")
        assert has_classes(akar, "pk-dapat") == []
        assert "belum kami baca" in tulisan(akar)
        assert "../../iuran/pekerja-migran/" in {a.get("href") for a in akar.iter(NAME + "a")}

    def test_magang_tanpa_jkm(self, situs: Path) -> None:
        """Whether an intern's death by illness is covered is open (C4): the page says so and shows no such amount."""
        akar = isi(situs, "magang")
        assert kotak(akar, "Karena sakit") == []
        assert "Kalau karena sakit, tanya 175 dulu." in tulisan(akar)
        assert any("kematian" in tulisan(a) for a in has_classes(akar, "pk-awas"))

    @pytest.mark.parametrize("slug", ["pekerja-rumah-tangga", "pengasuh-anak"])
    def test_pekerja_rumah_tangga_menunggu_aturan(self, situs: Path, slug: str) -> None:
        """Domestic workers are told that the rules of the new law are still awaited (O8)."""
        assert any(
            load().keraguan["O8"]["hal"] in tulisan(a) for a in has_classes(isi(situs, slug), "pk-awas")
        )


class TestIsi:
    @pytest.mark.parametrize("slug", list(SEMUA))
    def test_cerita_utuh(self, situs: Path, slug: str) -> None:
        """The page tells all of the occupation's own story, its note, its questions, and the steps to register."""
        akar, cerita = isi(situs, slug), CERITA[slug]
        text = tulisan(akar)
        potongan = [cerita["pembuka"], cerita["tempat"], SEMUA[slug].get("catatan", "")]
        potongan += [s for b in cerita["bahaya"] for s in (b["kejadian"], b["akibat"])]
        potongan += [s for t in cerita["tanya"] for s in (t["t"], t["j"])]
        potongan += [s["teks"] for s in next_steps(SEMUA[slug]["cara_kerja"], load(), HARI.replace(day=1))]
        assert [p for p in potongan if p not in text] == []
        tautan = {a.get("href") for a in akar.iter(NAME + "a")}
        assert f"../../cek/#pekerjaan={slug}" in tautan

    @pytest.mark.parametrize("slug", list(SEMUA))
    def test_mudah_dibaca(self, situs: Path, slug: str) -> None:
        """Sentences are short, words plain, nothing banned: a page for workers, not for lawyers."""
        assert measure(html_isi(situs, slug)).complaint() == []

    @pytest.mark.parametrize("slug", list(SEMUA))
    def test_urutan_judul(self, situs: Path, slug: str) -> None:
        """Headings go down one step at a time, from a single h1 that is the occupation's name."""
        tingkat = [int(e.tag[-1]) for e in isi(situs, slug).iter() if re.fullmatch(r".*}h[1-6]", e.tag)]
        assert tingkat[0] == 1
        assert tingkat.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(tingkat))

    def test_pekerjaan_dekat(self, situs: Path) -> None:
        """Each page leads on to others of its kind, never to itself."""
        for slug in SEMUA:
            (daftar,) = has_classes(isi(situs, slug), "pk-dekat")
            other = [(a.get("href") or "").strip("./") for a in daftar.iter(NAME + "a")]
            assert len(other) >= 3, slug
            assert slug not in other
            assert set(other) <= set(SEMUA)


PANJANG_SIRAP = 4
BOLEH_SAMA = 0.5
BOLEH_SAMA_KHAS = 0.15
SENDIRI = 0.45
GENERAL = 1
"""A sentence on more pages than this, word for word, is common matter: a price, a step, a rule."""


def sirap(sentence: list[str]) -> set[tuple[str, ...]]:
    """All runs of four words of a text: what two texts share of them they share in wording, not in topic."""
    word = [k for satu_kalimat in sentence for k in re.findall(r"\w+", satu_kalimat.casefold())]
    return {tuple(word[i : i + PANJANG_SIRAP]) for i in range(len(word) - PANJANG_SIRAP + 1)}


class TestTidakSama:
    """No page is another with the name swapped.

    Measured on the running text (no tables, tiles, headings, sources), as the share of the shorter page's four-word
    runs that the other page has too. Steps of registration and the calendar of the price are the same fact for all
    who work for themselves, about a third of a short page: so half is the bar for everything. Without the sentences
    that stand word for word on another page, what is left must not be theirs with the name swapped: there it is 15%.
    """

    def test_tiap_pasang(self, situs: Path) -> None:
        """No two pages share more than half of their running text, and hardly any of what is not common to many."""
        sentence = {slug: page_sentences(html_isi(situs, slug)) for slug in SEMUA}
        many = Counter(k for satu_halaman in sentence.values() for k in set(satu_halaman))
        whole = {slug: sirap(k) for slug, k in sentence.items()}
        khas = {slug: sirap([x for x in k if many[x] <= GENERAL]) for slug, k in sentence.items()}
        for everything, batas in ((whole, BOLEH_SAMA), (khas, BOLEH_SAMA_KHAS)):
            sama = {
                (a, b): len(everything[a] & everything[b]) / min(len(everything[a]), len(everything[b]))
                for a, b in combinations(everything, 2)
            }
            assert {install: nilai for install, nilai in sama.items() if nilai > batas} == {}

    def test_cukup_panjang(self, situs: Path) -> None:
        """Even without its headings, close to half of a page or more stands on no other, word for word."""
        sentence = {slug: page_sentences(html_isi(situs, slug)) for slug in SEMUA}
        many = Counter(k for satu_halaman in sentence.values() for k in set(satu_halaman))
        for slug, k in sentence.items():
            sendiri = [x for x in k if many[x] <= GENERAL]
            assert sum(map(len, sendiri)) > SENDIRI * sum(map(len, k)), slug

    def test_alasan_dan_bukti_sendiri(self) -> None:
        """Why a trade belongs where it does, what proves it was at work, how to remember to pay: said for each anew."""
        word = read_words()["kerja"]
        assert set(word) == set(SEMUA)
        for key in ("alasan", "bukti", "ingat"):
            everything = [k[key] for k in word.values()]
            assert [s for s, n in Counter(everything).items() if n > 1] == [], key


class TestWaktu:
    """The pages follow the law's clock: the day decides, not the text."""

    @staticmethod
    def at(day: date, slug: str) -> str:
        """Write a page as if the site were made on another day."""
        engine = Asker(load(), day)
        text = page(engine, slug, SEMUA, CERITA[slug], read_words())
        return " ".join(re.sub(r"<[^>]+>", " ", text).split())

    def test_februari_2027(self) -> None:
        """While only transport has the discount, a becak's page shows both prices; an ojek keeps the low one."""
        day = date(2027, 2, 10)
        becak = self.at(day, "tukang-becak")
        assert "Rp8.400 sampai Rp16.800" in becak
        assert "Yang kecil kalau dihitung angkutan, sampai iuran Maret 2027." in becak
        assert "Harga ini sampai iuran Maret 2027." in self.at(day, "ojek-online")
        assert "iuran Februari 2027 mulai Rp16.800 sebulan." in self.at(day, "penjahit")

    def test_sesudah_potongan(self) -> None:
        """After the last discount there is one price and nothing to wait for."""
        for slug in ("tukang-becak", "ojek-online", "penjahit"):
            text = self.at(date(2027, 5, 3), slug)
            assert "iuran Mei 2027 mulai Rp16.800 sebulan." in text
            assert "selama aturannya tidak berubah" in text
            assert "Rp8.400" not in text

    def test_data_lengkap(self) -> None:
        """A story for each occupation and none for others: a new entry without its story stops the build."""
        assert set(CERITA) == set(SEMUA)
        group = tomllib.loads(
            (ROOT / "sitegen/occupations/occupation_examples.toml").read_text(encoding="utf-8")
        )["kelompok"]
        assert {p["kelompok"] for p in SEMUA.values()} == set(group)

"""The business pages: one for every line of business, its class read from the annex, its bill the engine's."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from checker import periksa
from checker.core.next_steps import next_steps
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.questions.firm import usaha
from checker.values.money import rupiah
from sitegen.businesses import all_risks, group_of, of_occupations, page, read_groups
from sitegen.businesses.annex import caution
from sitegen.businesses.neighbours import other_classes
from sitegen.content.readability import page_sentences
from sitegen.occupations.engine import Asker

DAY = date(2026, 11, 22)
BUSINESSES = data_file("core/businesses")
ENGINE = Asker(load(), DAY)
RISKS = all_risks(ENGINE)
PRICED = [slug for slug in BUSINESSES if "tanpa_harga" not in group_of(slug)["usaha"][slug]]
ONE_OF_EACH = (
    "toko-kelontong",
    "laundry",
    "bengkel-motor",
    "agen-gas",
    "kontraktor-kecil",
    "las",
    "tambang-pasir",
)
"""Every status, one class and several, the lowest and the highest."""


@cache
def text_of(slug: str) -> str:
    """The page as it was written, tags and all, in one line."""
    return " ".join(page(ENGINE, slug, RISKS).split())


def plain(text: str) -> str:
    """A text without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def card(slug: str) -> str:
    """What the card at the top says."""
    found = re.search(r'<div class="pk-kartu.*?</div>', text_of(slug))
    assert found
    return plain(found[0])


def bill(slug: str, many: int, wage: int) -> list[int]:
    """Both ends of what the engine says this business pays (rupiah); one where they are the same."""
    told = {"pekerja": f"{many} x {wage}", "skala_usaha": "mikro", "jenis_usaha": slug, "bulan": "2026-11"}
    answer = usaha(told, hari_ini=DAY)
    ends = answer.get("rentang", {"terendah": answer["usaha"], "tertinggi": answer["usaha"]})
    return sorted({ends["terendah"], ends["tertinggi"]})


class TestPages:
    def test_every_business_stands_once_in_the_index(self, site: Path) -> None:
        """Every business has its page, and the index leads there by one tap."""
        index = (site / "umkm/jenis/index.html").read_text(encoding="utf-8")
        links = Counter(re.findall(r'href="([a-z0-9-]+)/" data-kata=', index))
        assert links == Counter(list(BUSINESSES))
        assert [s for s in BUSINESSES if not (site / "umkm/jenis" / s / "index.html").is_file()] == []

    def test_owners_are_led_from_their_occupation_and_back(self, site: Path) -> None:
        """The page of each occupation that may have people working for it names its businesses, and they name it."""
        for slug, occupation in data_file("core/occupations").items():
            if "pemberi_kerja" not in occupation.get("cara", ()):
                continue
            text = (site / "pekerjaan" / slug / "index.html").read_text(encoding="utf-8")
            assert of_occupations()[slug], slug
            for business, _ in of_occupations()[slug]:
                assert f'href="../../umkm/jenis/{business}/"' in text, slug
                assert f"../../pekerjaan/{slug}.md" in text_of(business)

    def test_the_share_text_and_the_preview_are_its_own(self, site: Path) -> None:
        """Each page describes itself in its own words and has its own picture."""
        said, pictures = Counter[str](), Counter[str]()
        for slug in BUSINESSES:
            text = (site / "umkm/jenis" / slug / "index.html").read_text(encoding="utf-8")
            said.update(re.findall(r'<meta name="description" content="([^"]+)"', text))
            pictures.update(re.findall(r'property="og:image" content="([^"]+)"', text))
        assert len(said) == len(pictures) == len(BUSINESSES)

    def test_every_priced_page_leads_to_the_bill_of_its_owner(self) -> None:
        """The button opens the tool with the business already chosen."""
        missed = [s for s in PRICED if f'href="../../../cek/usaha/#jenis_usaha={s}"' not in text_of(s)]
        assert missed == []

    def test_the_steps_of_an_employer_stand_on_every_priced_page(self) -> None:
        """First steps, where the firm's numbers and programs are named."""
        steps = next_steps("usaha", load(), DAY.replace(day=1))
        assert [(s, step["teks"]) for s in PRICED for step in steps if step["teks"] not in text_of(s)] == []


class TestClasses:
    def test_every_line_read_for_it_is_quoted(self) -> None:
        """The page quotes each line of the annex with its number, its rate and how sure it is."""
        rates = {row["kelas"]: row for row in load().at("iuran.pu.jkk", DAY.replace(day=1)).baris}
        for slug, risk in RISKS.items():
            for line in risk.lines:
                row = re.search(rf'<tr id="baris-{line["no"]}".*?</tr>', text_of(slug))
                assert row, slug
                assert plain(line["nama"]) in plain(row[0]).replace("&#39;", "'")
                assert f"Keyakinan {line['keyakinan']}" in row[0]
                assert rates[line["kelas"]]["nama"].lower() in row[0]

    def test_nothing_above_the_lowest_class_is_called_sure(self) -> None:
        """One class above the lowest is an estimate until a person has compared the annex; several are for the office."""
        for slug in PRICED:
            classes = RISKS[slug].classes
            if len(classes) > 1:
                assert "Belum pasti: kantor BPJS yang memutuskan." in card(slug), slug
            elif classes[0]["kelas"] > 1:
                assert "Ini perkiraan: kantor BPJS yang menetapkan." in card(slug), slug

    def test_the_estimate_ends_when_somebody_has_compared(self) -> None:
        """A line that names the business, checked by a person, needs no warning."""
        risk = RISKS["laundry"]
        checked = replace(risk, annex=replace(risk.annex, verifikasi="Sri, 1 Desember 2026"))
        assert caution("jelas", risk)
        assert caution("jelas", checked) == ""

    def test_the_question_for_the_office_names_what_is_open(self) -> None:
        """Business, workers and every line that may fit."""
        assert (
            "Masuk Lampiran I kelompok III nomor 95 atau kelompok IV nomor 3? Kelas risikonya jadi berapa?"
            in text_of("bengkel-motor")
        )

    def test_neighbours_are_of_another_class(self) -> None:
        """What it may be mistaken for is priced otherwise; a note that tells it apart is followed first."""
        for slug, risk in RISKS.items():
            found = other_classes(slug, BUSINESSES, RISKS, group_of(slug)["usaha"])
            others = [other for other in group_of(slug)["usaha"] if RISKS[other].classes != risk.classes]
            assert len(found) >= min(2, len(others)), slug
            assert slug not in found
            assert all(RISKS[other].classes != risk.classes for other in found)
        assert "potong-ayam" in other_classes(
            "ternak-ayam", BUSINESSES, RISKS, group_of("ternak-ayam")["usaha"]
        )


class TestPrices:
    def test_the_large_price_is_the_engines(self) -> None:
        """The number on the card is what `usaha` answers for that business and one worker."""
        for slug in PRICED:
            wage = ENGINE.base(group_of(slug)["upah"][0])
            said = card(slug)
            assert f"upah {rupiah(wage)}" in said
            assert " sampai ".join(map(rupiah, bill(slug, 1, wage))) in said, slug

    @pytest.mark.parametrize("slug", ONE_OF_EACH)
    def test_the_table_is_the_engines(self, slug: str) -> None:
        """One, two and five workers at two wages."""
        text = plain(text_of(slug))
        for many in (1, 2, 5):
            cells = [
                " sampai ".join(map(rupiah, bill(slug, many, ENGINE.base(row))))
                for row in group_of(slug)["upah"]
            ]
            assert f"{many} orang {' '.join(cells)}" in text

    @pytest.mark.parametrize("slug", ONE_OF_EACH)
    def test_each_size_of_firm_has_its_programmes(self, slug: str) -> None:
        """What one must join, what the owner pays and what is cut, as `periksa` says."""
        text, wage = plain(text_of(slug)), ENGINE.base(group_of(slug)["upah"][0])
        ends = {RISKS[slug].classes[0]["kelas"], RISKS[slug].classes[-1]["kelas"]}
        for size in load().at("kepesertaan.pu.wajib", DAY.replace(day=1)).baris:
            told = {"cara_kerja": "karyawan", "bulan": "2026-11", "upah": wage, "skala_usaha": size["skala"]}
            paid = [periksa({**told, "risiko_jkk": k}, hari_ini=DAY)["iuran"] for k in sorted(ends)]
            boss = " sampai ".join(rupiah(one["pemberi_kerja"]) for one in paid)
            row = f"{size['skala'].capitalize()} {', '.join(size['program'])} {boss} {rupiah(paid[0]['peserta'])}"
            assert row in text

    @pytest.mark.parametrize("slug", sorted(set(BUSINESSES) - set(PRICED)))
    def test_no_price_where_the_rule_is_not_known(self, slug: str) -> None:
        """A household and a village office are sent to the office without any amount."""
        assert "Rp" not in text_of(slug)
        assert "Belum ada harga yang bisa kami tulis." in card(slug)

    def test_after_the_discount_the_owner_pays_the_full_price(self) -> None:
        """The owner's own contribution follows the law's clock."""
        later = Asker(load(), date(2027, 5, 3))
        text = page(later, "laundry", all_risks(later))
        assert "Iuran Mei 2027" in text
        assert "Rp16.800 sampai Rp36.800 sebulan" in text


RUN_LENGTH = 4
MAY_SHARE_OF_OWN = 0.42
"""The frames of the own sentences ("Usaha saya: …", "Contoh celaka: …") are runs too: two of one kind share that much."""


class TestNoTwoAlike:
    """No page is another with the name swapped."""

    def test_workers_and_accidents_are_told_for_each_anew(self) -> None:
        """Who works there and what may happen is said of no two businesses alike."""
        told = [own for group in read_groups().values() for own in group["usaha"].values()]
        assert [k for k, n in Counter(own["celaka"] for own in told).items() if n > 1] == []
        pairs = Counter((own["pekerja"], own["celaka"]) for own in told)
        assert len(pairs) == len(BUSINESSES)

    def test_what_is_not_common_to_all_is_its_own(self, site: Path) -> None:
        """Of the sentences that stand on no other page, most runs of four words stand on none in other words either."""
        sentences = {
            slug: page_sentences(_article((site / "umkm/jenis" / slug / "index.html").read_text("utf-8")))
            for slug in BUSINESSES
        }
        many = Counter(k for one in sentences.values() for k in set(one))
        own = {slug: _runs([k for k in one if many[k] == 1]) for slug, one in sentences.items()}
        assert [slug for slug, runs in own.items() if len(runs) < 10] == []
        alike = {
            (a, b): share
            for a, b in combinations(own, 2)
            if (share := len(own[a] & own[b]) / min(len(own[a]), len(own[b]))) > MAY_SHARE_OF_OWN
        }
        assert alike == {}


def _article(html: str) -> str:
    found = re.search(r'<article class="pk-isi.*?</article>', html, re.DOTALL)
    assert found
    return re.sub(r'<details class="pk-dasar".*?</details>', "", found[0], flags=re.DOTALL)


def _runs(sentences: list[str]) -> set[tuple[str, ...]]:
    words = [k for one in sentences for k in re.findall(r"\w+", one.casefold())]
    return {tuple(words[i : i + RUN_LENGTH]) for i in range(len(words) - RUN_LENGTH + 1)}

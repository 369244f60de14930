"""One accident, all of its benefits; who is paid what besides; and doubts only where they touch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from checker import InputRefused, manfaat, views
from checker.law.parameter import load
from tests.support.golden import without_told

TODAY = date(2027, 1, 1)
DAY = "2026-11-20"
SELF = {"segmen": "BPU", "penghasilan": 1_000_000}
CARE = {"biaya_perawatan": 35_000_000, "lalu_lintas": True, "angkutan": {"darat": 700_000}}
TWENTY = 20_000_000


def ask(event: str, **told: Any) -> Mapping[str, Any]:  # noqa: ANN401 - answers of the form
    """Answer an event of 20 November 2026."""
    return manfaat({"kejadian": event, "tanggal": DAY, **told}, hari_ini=TODAY)


def lines(answer: Mapping[str, Any]) -> dict[str, int]:
    """The money by its code."""
    return {r["kode"]: r["jumlah"] for r in answer["rincian"]}


def codes(answer: Mapping[str, Any]) -> set[str]:
    """The doubts of the register that the answer shows."""
    return {p["kode"] for p in answer["perlu_konfirmasi"] if "kode" in p}


def points(answer: Mapping[str, Any]) -> str:
    """Everything that is open."""
    return " ".join(p["hal"] for p in answer["perlu_konfirmasi"])


def refusal(event: str, **told: Any) -> dict[str, str]:  # noqa: ANN401 - answers of the form
    """The refused fields with their sentences."""
    with pytest.raises(InputRefused) as refused:
        ask(event, **told)
    return {g["isian"]: g["pesan"] for g in refused.value.galat}


class TestTogether:
    def test_care_time_without_work_and_disability_come_in_one_answer(self) -> None:
        """Each line appears once and the total is their sum."""
        answer = ask("kecelakaan_kerja", **SELF, **CARE, lama_bulan=3, persen=10)
        assert lines(answer) == {
            "perawatan_jasa_raharja": TWENTY,
            "perawatan": 15_000_000,
            "angkutan": 700_000,
            "stmb": 3_000_000,
            "santunan_cacat": 8_000_000,
        }
        assert answer["total"] == sum(lines(answer).values())
        assert answer["hak"] == "ya"

    def test_death_after_weeks_in_hospital_keeps_care_and_lost_wages(self) -> None:
        """The death's own sums stay what they are alone; the rest is added."""
        alone = lines(ask("meninggal_kecelakaan_kerja", **SELF))
        both = lines(ask("meninggal_kecelakaan_kerja", **SELF, **CARE, lama_hari=45))
        assert alone.items() <= both.items()
        assert {k: both[k] for k in both.keys() - alone.keys()} == {
            "perawatan_jasa_raharja": TWENTY,
            "perawatan": 15_000_000,
            "angkutan": 700_000,
            "stmb": 1_500_000,
        }

    @pytest.mark.parametrize(
        ("event", "told"),
        [
            ("cacat_total", {}),
            ("cacat_sebagian", {"bagian": "satu_mata"}),
            ("tidak_mampu_bekerja", {"persen": 20}),
        ],
    )
    def test_every_accident_takes_every_part(self, event: str, told: dict[str, Any]) -> None:
        """Disability and time without work take care and transport along, and each other."""
        answer = lines(ask(event, **SELF, **CARE, **told, lama_bulan=1))
        assert {"santunan_cacat", "stmb", "perawatan", "perawatan_jasa_raharja", "angkutan"} <= answer.keys()

    def test_a_part_whose_percentage_is_open_does_not_hide_the_care(self) -> None:
        """The row nobody could read is asked about; care stays granted."""
        answer = ask("kecelakaan_kerja", **SELF, biaya_perawatan=9, bagian="ibu_jari_kaki")
        assert (answer["hak"], lines(answer)) == ("ya", {"perawatan": 9})
        assert "belum kami cocokkan" in points(answer)

    def test_wages_are_wanted_as_soon_as_something_is_counted_on_them(self) -> None:
        """Care alone needs no income; lost months do."""
        assert list(refusal("kecelakaan_kerja", segmen="BPU", lama_bulan=2)) == ["penghasilan"]
        assert ask("kecelakaan_kerja", segmen="BPU")["hak"] == "ya"

    def test_scalp_shows_both_ends_and_the_doctor(self) -> None:
        """The range of the table is sure, the sum within it is the doctor's."""
        answer = ask("cacat_sebagian", **SELF, bagian="kulit_kepala")
        assert (answer["hak"], answer["total"]) == ("perlu_konfirmasi", 0)
        assert [p["total"] for p in answer["pilihan"]] == [8_000_000, 24_000_000]
        assert "Dokter" in answer["alasan"]


class TestTraffic:
    def test_lone_rider_is_treated_from_the_first_rupiah(self) -> None:
        """Jasa Raharja pays nothing; the police letter is still wanted."""
        answer = ask("kecelakaan_kerja", **SELF, **CARE, kecelakaan_tunggal=True)
        assert lines(answer)["perawatan"] == CARE["biaya_perawatan"]
        assert lines(answer)["perawatan_jasa_raharja"] == 0
        assert "surat polisi" in points(answer)
        assert "Jatuh sendiri pun" in points(answer)

    def test_unknown_other_side_is_asked(self) -> None:
        """In traffic, when nobody told; not when it was told, and not off the road."""
        assert "Apakah jatuh sendiri" in points(ask("kecelakaan_kerja", **CARE))
        assert "Apakah jatuh sendiri" not in points(ask("kecelakaan_kerja", **CARE, kecelakaan_tunggal=False))
        assert "jatuh sendiri" not in points(ask("kecelakaan_kerja", biaya_perawatan=1)).lower()

    def test_page_sends_nobody_to_jasa_raharja_in_vain(self) -> None:
        """The card about Jasa Raharja stands only where it pays first."""
        for alone in (True, False):
            told = {"kejadian": "kecelakaan_kerja", "tanggal": DAY, **CARE, "kecelakaan_tunggal": alone}
            page = views.html("manfaat", told, manfaat(told, hari_ini=TODAY), load())
            assert ("Jasa Raharja membayar lebih dulu" in page) is not alone


class TestWages:
    def test_daily_wage_counts_as_in_the_contribution_and_the_doubt_is_told(self) -> None:
        """Twenty-five days, medium confidence, and that branches also use thirty."""
        answer = ask("meninggal_kecelakaan_kerja", segmen="PU", upah_harian=100_000)
        assert lines(answer)["santunan_kematian"] == 48 * 25 * 100_000
        assert answer["rincian"][0]["dasar"]["keyakinan"] == "sedang"
        assert "30 hari" in points(answer)

    @pytest.mark.parametrize(("weather", "months", "base"), [(False, 3, 3_000_000), (True, 12, 2_000_000)])
    def test_piece_wage_is_the_mean_of_its_months(self, weather: bool, months: int, base: int) -> None:
        """Three months, or twelve where the work depends on the weather (PP 44/2015 Pasal 19)."""
        pay = [*[1_000_000, 3_000_000] * 3, *[1_000_000] * 3, 3_000_000, 3_000_000, 3_000_000][-12:]
        answer = ask("cacat_total", segmen="JAKON", upah_borongan=pay, bergantung_cuaca=weather)
        assert lines(answer)["santunan_cacat"] == 56 * base
        short = refusal(
            "cacat_total", segmen="JAKON", upah_borongan=pay[: months - 1], bergantung_cuaca=weather
        )
        assert list(short) == ["upah_borongan"]

    def test_project_workers_have_accidents_and_death(self) -> None:
        """The full grant from the first day, the lost wages to the employer; no pension, no job-loss cash."""
        assert ask("meninggal", segmen="JAKON", lama_peserta_bulan=0)["total"] == 42_000_000
        assert (
            "pemberi kerja"
            in ask("tidak_mampu_bekerja", segmen="JAKON", upah=1_000_000, lama_bulan=1)["alasan"]
        )
        for event, told in (("pensiun", {"usia": 60}), ("kehilangan_pekerjaan", {"alasan": "phk"})):
            assert ask(event, segmen="JAKON", **told)["hak"] == "tidak"
        assert list(refusal("cacat_total", segmen="JAKON", penghasilan=1_000_000)) == ["penghasilan"]
        assert list(refusal("cacat_total", segmen="BPU", upah_harian=90_000)) == ["upah_harian"]


class TestBeside:
    @pytest.mark.parametrize("event", ["meninggal", "meninggal_kecelakaan_kerja"])
    def test_savings_and_pension_are_named_beside_the_total(self, event: str) -> None:
        """What JHT and JP give is never inside the total, and its tax is taken off."""
        told = {"segmen": "PU", **({"upah": 3_000_000} if event != "meninggal" else {})}
        plain = ask(event, **told)
        assert [s["kode"] for s in plain["selain_itu"]] == ["jht", "jp"]
        saved = ask(event, **told, saldo_jht=60_000_000, menerima_jp=True)
        assert saved["total"] == plain["total"]
        assert saved["selain_itu"][0]["jumlah"] == 59_500_000
        assert "Ada uang pensiun" in saved["selain_itu"][1]["teks"]
        assert "selain_itu" not in ask(event, **told, saldo_jht=0, menerima_jp=False)

    def test_self_employed_have_no_pension_to_be_named(self) -> None:
        """JP is for employees; an injury that heals pays out no savings."""
        assert [s["kode"] for s in ask("meninggal", segmen="BPU", lama_peserta_bulan=9)["selain_itu"]] == [
            "jht"
        ]
        assert "selain_itu" not in ask("kecelakaan_kerja", **SELF)

    def test_the_sum_is_not_called_the_most_there_can_be(self) -> None:
        """With JHT or JP on top, "seluruhnya, paling banyak" would be untrue; the answer names them instead."""
        told = {
            "kejadian": "meninggal",
            "tanggal": DAY,
            "segmen": "PU",
            "lama_peserta_bulan": 40,
            "anak": "SD:3",
        }
        answer = manfaat(told, hari_ini=TODAY)
        for text in (
            views.html("manfaat", told, answer, load()),
            views.text("manfaat", told, answer, load()),
        ):
            assert "Seluruhnya" not in text
            assert "Di luar jumlah itu" in text
            assert "Tabungan hari tua (JHT)" in text
            assert "Diminta tiap tahun" in text
            assert "paling banyak 3 tahun" in text
            assert "Rapor" in text
        message = views.share("manfaat", told, answer, "https://contoh.test/cek/manfaat/", load())
        assert "Diminta tiap tahun" in message
        assert "paling banyak 3 tahun" in message
        assert "JHT" in message

    @pytest.mark.parametrize(
        ("event", "code"), [("meninggal", {"O12", "B19"}), ("meninggal_kecelakaan_kerja", {"D3", "O12"})]
    )
    def test_unpaid_month_leaves_the_right_open(self, event: str, code: set[str]) -> None:
        """The self-employed: nothing promised, the practice told for death; employees: the employer pays first."""
        told = (
            {**SELF, "lama_peserta_bulan": 12}
            if event != "meninggal"
            else {"segmen": "BPU", "lama_peserta_bulan": 12}
        )
        late = ask(event, **told, iuran_bulan_kejadian_dibayar="belum")
        assert late["hak"] == "perlu_konfirmasi"
        assert "belum dibayar" in late["alasan"]
        assert code <= codes(late)
        assert late["total"] == ask(event, **told)["total"]
        paid = ask(event, **told, iuran_bulan_kejadian_dibayar="ya")
        assert without_told(paid) == without_told(ask(event, **told))
        assert "Lihat di JMO" in points(ask(event, **told, iuran_bulan_kejadian_dibayar="tidak_tahu"))
        employee = ask("meninggal", segmen="PU", iuran_bulan_kejadian_dibayar="belum")
        assert "Pemberi kerja membayar dulu" in employee["alasan"]


class TestDoubts:
    def test_death_at_home_shows_no_aids_and_no_table(self) -> None:
        """Only the claim's deadline is in doubt there, not glasses, teeth or sudden death at work."""
        answer = ask("meninggal", segmen="PU", lama_peserta_bulan=40)
        assert codes(answer) == {"B11"}
        assert "gigi" not in points(answer)
        assert "mendadak" not in points(answer)

    def test_sudden_death_is_a_doubt_of_death_at_work_off_the_road(self) -> None:
        """A collision is no sudden collapse."""
        assert "B16" in codes(ask("meninggal_kecelakaan_kerja", **SELF))
        assert "B16" not in codes(ask("meninggal_kecelakaan_kerja", **SELF, lalu_lintas=True))

    @pytest.mark.parametrize(("days", "doubt"), [(1064, False), (1066, True), (1095, True), (1126, False)])
    def test_days_near_three_years_are_told_to_be_counted_by_the_office(self, days: int, doubt: bool) -> None:
        """Within a month of the condition: the conversion of days is ours, so medium confidence and an open point."""
        answer = ask("meninggal", segmen="PU", lama_peserta_hari=days, anak="SD:3")
        assert ("kami jadikan bulan" in points(answer)) is doubt
        assert answer["beasiswa"]["dasar"]["keyakinan"] == ("sedang" if doubt else "tinggi")

    @pytest.mark.parametrize(
        ("part", "aid"),
        [("satu_mata", "Kacamata"), ("pendengaran_satu_telinga", "Alat bantu dengar"), ("cuping_hidung", "")],
    )
    def test_aids_belong_to_the_part_of_the_body(self, part: str, aid: str) -> None:
        """Glasses for eyes, hearing aids for ears, nothing made up for a nose."""
        named = [s["judul"] for s in ask("cacat_sebagian", **SELF, bagian=part).get("selain_itu", ())]
        assert named == ([aid] if aid else [])

    def test_claim_papers_of_a_death_at_work_are_the_heirs_and_the_accidents(self) -> None:
        """Both lists, told as to be asked about; the branch office before the hospital."""
        answer = ask("meninggal_kecelakaan_kerja", **SELF)
        papers = " ".join(d["teks"] for d in answer["dokumen"])
        for word in ("Akta kematian", "ahli waris", "Kartu Keluarga", "Laporan kecelakaan", "dua saksi"):
            assert word in papers
        assert "Tanyakan dulu" in answer["catatan_dokumen"]
        assert "Kantor cabang" in answer["tempat"][0]["teks"]

    def test_every_doubt_an_answer_shows_is_in_the_register(self) -> None:
        """No code without its entry."""
        shown = codes(
            ask("meninggal", segmen="BPU", lama_peserta_bulan=3, iuran_bulan_kejadian_dibayar="belum")
        )
        assert shown <= load().keraguan.keys()

    @pytest.mark.parametrize(
        ("told", "sure"), [(SELF, "sedang"), ({"segmen": "PU", "upah": 3_000_000}, "tinggi")]
    )
    def test_report_deadline_of_the_self_employed_is_less_sure(self, told: dict[str, Any], sure: str) -> None:
        """Permenaker 1/2025 Pasal 8 binds employers; for the self-employed the words were not seen."""
        report, lapse = ask("meninggal_kecelakaan_kerja", **told)["tenggat"]
        assert (report["hal"], report["dasar"]["keyakinan"]) == ("lapor tahap 1", sure)
        assert lapse["dasar"]["keyakinan"] == "tinggi"

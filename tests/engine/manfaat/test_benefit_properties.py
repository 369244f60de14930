"""What must hold for every event: hypothesis looks for one where it does not."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import manfaat
from checker.core.fields import questions_for
from checker.law.parameter import load
from tests.support.any_input import answered_or_refused, form_of_anything, numbers, spoilt

pytestmark = [pytest.mark.live_law, pytest.mark.no_cover]


TODAY = date(2026, 11, 22)
DATES = st.dates(date(2015, 7, 1), date(2027, 11, 22)).map(str)
RECENT = st.dates(date(2019, 12, 2), date(2027, 11, 22)).map(str)
"""Days since PP 82/2019, whose tables the two-children maximum comes from."""
MONEY = st.integers(10_000, 10_000_000_000)
LENGTHS = st.integers(0, 1200)
PARTS = st.sampled_from([b["slug"] for b in load().parameter["manfaat.jkk.cacat"].nilai[-1].baris])
SCHOOL_LEVELS = load().parameter["manfaat.beasiswa.jenjang"].nilai[-1].baris
CHILDREN = st.lists(
    st.one_of(
        *(
            st.fixed_dictionaries(
                {"jenjang": st.just(b["jenjang"]), "sisa_tahun": st.integers(0, b["paling_lama_tahun"])}
            )
            for b in SCHOOL_LEVELS
        )
    ),
    max_size=5,
)
ONE_CHILD = sum(b["per_tahun"] * b["paling_lama_tahun"] for b in SCHOOL_LEVELS)
REASONS = st.sampled_from([p["nilai"] for p in questions_for("manfaat")["alasan"]["pilihan"]])
SEGMENTS = st.sampled_from(["BPU", "PU"])


def event(
    name: str, compulsory: dict[str, Any] | None = None, choices: dict[str, Any] | None = None
) -> st.SearchStrategy[dict[str, Any]]:
    """One kind of event with what it needs and what it may be told."""
    return st.fixed_dictionaries(
        {"kejadian": st.just(name), "tanggal": DATES, **(compulsory or {})}, optional=choices or {}
    )


BASE = {"dasar": MONEY}
DEATH_AT_WORK = event("meninggal_kecelakaan_kerja", BASE, {"anak": CHILDREN, "segmen": SEGMENTS})
DISABLED = event("cacat_total", BASE, {"anak": CHILDREN, "segmen": SEGMENTS})
PARTLY_DISABLED = st.one_of(
    event("cacat_sebagian", {**BASE, "bagian": PARTS}, {"fungsi_hilang_persen": st.integers(1, 100)}),
    event("cacat_sebagian", {**BASE, "persen": st.integers(1, 100)}, {"segmen": SEGMENTS}),
)
NOT_YET = st.one_of(
    event("tidak_mampu_bekerja", {**BASE, "lama_bulan": st.integers(1, 240)}),
    event("tidak_mampu_bekerja", {**BASE, "lama_hari": st.integers(1, 7300)}),
)
DEATH = st.one_of(
    event("meninggal", {}, {"lama_peserta_bulan": LENGTHS, "anak": CHILDREN, "segmen": SEGMENTS}),
    event("meninggal", {"segmen": st.just("PU")}, {"jumlah_pemberi_kerja": st.integers(1, 10)}),
    event("meninggal", {}, {"lama_peserta_hari": LENGTHS, "segmen": SEGMENTS}),
)
ACCIDENT = event(
    "kecelakaan_kerja",
    {},
    {
        "biaya_perawatan": MONEY,
        "lalu_lintas": st.booleans(),
        "angkutan": st.dictionaries(st.sampled_from(["darat", "laut", "udara"]), MONEY),
        "segmen": SEGMENTS,
    },
)
OLD_AGE = event(
    "hari_tua",
    {"alasan": REASONS},
    {
        "saldo": MONEY,
        "usia": st.integers(0, 120),
        "lama_peserta_bulan": LENGTHS,
        "bulan_sejak_berhenti": LENGTHS,
        "pernah_ambil_sebagian": st.booleans(),
    },
)
PENSION = event(
    "pensiun",
    {},
    {
        "usia": st.integers(0, 120),
        "lama_iuran_bulan": st.integers(0, 1),
        "upah_rata_rata": MONEY,
        "segmen": SEGMENTS,
    },
)
LAYOFF = event(
    "kehilangan_pekerjaan",
    {"alasan": REASONS.filter(lambda a: not a.startswith("sebagian")), "segmen": SEGMENTS},
    {"upah": MONEY, "bulan_iuran_24": st.integers(0, 24), "bulan_sejak_phk": LENGTHS},
)
COMPLETE = {
    "biaya_perawatan": MONEY,
    "lalu_lintas": st.booleans(),
    "kecelakaan_tunggal": st.booleans(),
    "angkutan": st.dictionaries(st.sampled_from(["darat", "laut", "udara"]), MONEY),
    "lama_hari": st.integers(1, 7300),
    "persen": st.integers(1, 100),
    "anak": CHILDREN,
    "saldo_jht": MONEY,
    "menerima_jp": st.booleans(),
    "iuran_bulan_kejadian_dibayar": st.sampled_from(["ya", "belum", "tidak_tahu"]),
    "fase": st.sampled_from(["sebelum", "selama", "setelah"]),
    "jalur": st.sampled_from(["p3mi", "perseorangan"]),
    "segmen": st.sampled_from(["BPU", "PU", "JAKON", "PMI"]),
}
"""Everything that can be told of one accident or death."""


def purpose(key: str) -> tuple[str, ...]:
    """The events a question is for."""
    everything = [p["nilai"] for p in questions_for("manfaat")["kejadian"]["pilihan"]]
    return tuple(questions_for("manfaat")[key].get("untuk", everything))


def migrants_only(told: dict[str, Any]) -> dict[str, Any]:
    """Phase and way out are told of migrant workers alone, a base of the others alone."""
    if told.get("segmen") == "PMI":
        return {k: v for k, v in told.items() if k not in ("dasar", "upah_borongan")}
    return {k: v for k, v in told.items() if k not in ("fase", "jalur")}


TOGETHER = st.one_of(
    *(
        event(
            name,
            compulsory,
            {k: v for k, v in COMPLETE.items() if k not in compulsory and name in purpose(k)},
        )
        for name, compulsory in (
            ("meninggal", {}),
            ("meninggal_kecelakaan_kerja", BASE),
            ("cacat_total", BASE),
            ("kecelakaan_kerja", BASE),
            ("cacat_sebagian", {**BASE, "persen": COMPLETE["persen"]}),
            ("tidak_mampu_bekerja", {**BASE, "lama_hari": COMPLETE["lama_hari"]}),
        )
    )
).map(migrants_only)
EVENTS = st.one_of(
    TOGETHER, DEATH_AT_WORK, DISABLED, PARTLY_DISABLED, NOT_YET, DEATH, ACCIDENT, OLD_AGE, PENSION, LAYOFF
)


@given(EVENTS)
@settings(max_examples=400)
def test_every_event_is_answered_in_whole_positive_rupiah(told: dict[str, Any]) -> None:
    """Whatever validation accepts is answered: whole numbers, never negative, with a reason and a trace."""
    answer = manfaat(told, hari_ini=TODAY)
    assert all(isinstance(b, int) and b >= 0 for b in numbers(answer))
    assert answer["total"] == sum(r["jumlah"] for r in answer["rincian"])
    assert answer["jejak"] or "belum ada di data" in answer["alasan"]
    if "kotor" in answer:
        assert answer["kotor"] - answer["pajak"] == answer["bersih"]
        assert answer["kotor"] <= told["saldo"]
    if answer["hak"] == "perlu_konfirmasi":
        assert answer["perlu_konfirmasi"] or "belum diisi" in answer["alasan"]
    if answer["hak"] == "tidak":
        assert answer["total"] == 0
    assert json.loads(json.dumps(answer)) == answer


@given(st.one_of(DEATH_AT_WORK, DISABLED, PARTLY_DISABLED, NOT_YET), MONEY)
@settings(max_examples=200)
def test_a_higher_base_never_gives_less(told: dict[str, Any], other: int) -> None:
    """The more was reported, the more is received (or the same)."""
    low, high = (manfaat({**told, "dasar": d}, hari_ini=TODAY) for d in sorted((told["dasar"], other)))
    assert low["total"] <= high["total"]
    assert low["beasiswa"] == high["beasiswa"]


@given(st.sampled_from(["meninggal_kecelakaan_kerja", "cacat_total"]), DATES, MONEY, MONEY)
@settings(max_examples=100)
def test_a_higher_income_never_gives_less(name_of: str, day_of: str, single: int, two: int) -> None:
    """The income table has no step backwards."""
    total = [
        manfaat({"kejadian": name_of, "tanggal": day_of, "penghasilan": p}, hari_ini=TODAY)["total"]
        for p in sorted((single, two))
    ]
    assert total == sorted(total)


@given(LAYOFF, MONEY)
@settings(max_examples=100)
def test_a_higher_wage_never_gives_less_job_loss_cash(told: dict[str, Any], other: int) -> None:
    """Up to the cap more, above it the same."""
    upah = sorted((told.get("upah", 10_000), other))
    total = [manfaat({**told, "upah": u}, hari_ini=TODAY)["total"] for u in upah]
    assert total == sorted(total)


@given(st.integers(0, 185), st.integers(0, 185), MONEY)
@settings(max_examples=100)
def test_more_months_never_give_a_smaller_pension(single: int, two: int, upah: int) -> None:
    """Nothing a month below fifteen years, then more with every month."""
    requested = {
        "kejadian": "pensiun",
        "segmen": "PU",
        "usia": 90,
        "upah_rata_rata": upah,
        "tanggal": "2030-11-22",
    }
    total = [
        manfaat({**requested, "lama_iuran_bulan": n}, hari_ini=TODAY)["total"] for n in sorted((single, two))
    ]
    assert total == sorted(total)


@given(st.dates(date(1950, 1, 1), date(1985, 1, 1)), st.dates(date(2015, 7, 1), date(2031, 11, 22)))
@settings(max_examples=200)
def test_who_has_reached_pension_age_stays_there(born: date, day_of: date) -> None:
    """A yes never turns into a no on a later day, whatever the table does."""
    requested = {"kejadian": "pensiun", "segmen": "PU", "tanggal_lahir": str(born)}
    reply = [
        manfaat({**requested, "tanggal": str(t)}, hari_ini=TODAY)["hak"] for t in (day_of, date(2031, 11, 22))
    ]
    assert reply in (
        ["tidak", "tidak"],
        ["tidak", "ya"],
        ["ya", "ya"],
        ["tidak", "perlu_konfirmasi"],
        ["ya", "perlu_konfirmasi"],
        ["perlu_konfirmasi"] * 2,
    )
    age = day_of.year - born.year - ((day_of.month, day_of.day) < (born.month, born.day))
    by_age = manfaat({"kejadian": "pensiun", "usia": age, "tanggal": str(day_of)}, hari_ini=TODAY)["hak"]
    assert by_age in (reply[0], "perlu_konfirmasi")


@given(st.integers(1, 7300), st.integers(1, 7300), MONEY, DATES)
@settings(max_examples=100)
def test_a_longer_illness_never_gives_less(single: int, two: int, base: int, day_of: str) -> None:
    """Each day adds to what replaces the wage; never more than the wage itself."""
    requested = {"kejadian": "tidak_mampu_bekerja", "dasar": base, "tanggal": day_of}
    day = sorted((single, two))
    total = [manfaat({**requested, "lama_hari": n}, hari_ini=TODAY)["total"] for n in day]
    assert total == sorted(total)
    assert total[1] * 30 <= base * day[1] + 30


@given(
    st.sampled_from(
        [{"kejadian": "cacat_total", "dasar": 10_000}, {"kejadian": "meninggal", "segmen": "PU"}]
    ),
    RECENT,
    CHILDREN,
    LENGTHS,
)
@settings(max_examples=150)
def test_school_money_stays_below_the_two_children_maximum(
    event: dict[str, Any], day_of: str, anak: list[Any], length: int
) -> None:
    """However many children: two at most, none more than the whole career, and adding a child never lowers it."""
    requested = {**event, "tanggal": day_of, "lama_peserta_bulan": length}
    beasiswa = manfaat({**requested, "anak": anak}, hari_ini=TODAY)["beasiswa"]
    assert beasiswa["maksimum"] <= min(2, len(anak)) * ONE_CHILD
    assert len(beasiswa["per_anak"]) <= 2
    less = manfaat({**requested, "anak": anak[1:]}, hari_ini=TODAY)["beasiswa"]
    assert less["maksimum"] <= beasiswa["maksimum"]


@given(DATES, MONEY, SEGMENTS, LENGTHS)
@settings(max_examples=150)
def test_death_by_work_never_gives_less_than_death_outside_work(
    day_of: str, base: int, segmen: str, length: int
) -> None:
    """JKK's grant is never below JKM's (PP 82/2019 Lampiran III)."""
    common = {"tanggal": day_of, "segmen": segmen, "lama_peserta_bulan": length}
    from_work = manfaat({**common, "kejadian": "meninggal_kecelakaan_kerja", "dasar": base}, hari_ini=TODAY)
    as_people_write = manfaat({**common, "kejadian": "meninggal"}, hari_ini=TODAY)
    assert from_work["total"] >= as_people_write["total"]


@given(st.integers(0, 50), st.integers(0, 50), SEGMENTS, DATES)
@settings(max_examples=100)
def test_a_longer_membership_never_gives_less(single: int, two: int, segmen: str, day_of: str) -> None:
    """Waiting periods only ever add."""
    requested = {"kejadian": "meninggal", "segmen": segmen, "tanggal": day_of, "anak": "SD:3"}
    total = [
        manfaat({**requested, "lama_peserta_bulan": n}, hari_ini=TODAY)["total_dengan_beasiswa"]
        for n in sorted((single, two))
    ]
    assert total == sorted(total)


@given(MONEY, MONEY, DATES)
@settings(max_examples=100)
def test_a_larger_balance_never_leaves_less_after_tax(single: int, two: int, day_of: str) -> None:
    """Tax takes a part of the part above, so more stays more."""
    requested = {"kejadian": "hari_tua", "alasan": "usia_56", "usia": 56, "tanggal": day_of}
    clean = [manfaat({**requested, "saldo": s}, hari_ini=TODAY)["bersih"] for s in sorted((single, two))]
    assert clean == sorted(clean)


@given(form_of_anything("manfaat"))
@settings(max_examples=300)
def test_no_input_breaks_the_engine(told: object) -> None:
    """Anything at all is either answered or refused field by field with a sentence; nothing else happens."""
    answered_or_refused(lambda it: manfaat(it, hari_ini=TODAY), told)


@given(spoilt("manfaat", EVENTS))
@settings(max_examples=300)
def test_one_spoilt_answer_is_refused_or_answered(told: dict[str, Any]) -> None:
    """A good form with one field replaced by anything never ends in a traceback."""
    answered_or_refused(lambda it: manfaat(it, hari_ini=TODAY), told)

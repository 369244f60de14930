"""What a person tells is used or refused by name; nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from checker import InputRefused, manfaat, periksa
from checker.core.fields import questions_for
from checker.questions.arrears import nunggak
from tests.support.golden import without_told

TODAY = date(2026, 11, 22)
WORK: Mapping[str, dict[str, Any]] = {
    "mandiri": {"penghasilan": 1_500_000},
    "pemberi_kerja": {"penghasilan": 1_500_000},
    "karyawan": {"upah": 3_000_000, "skala_usaha": "menengah", "risiko_jkk": 2},
    "proyek_konstruksi": {"upah": 3_000_000},
    "pekerja_migran": {"jalur": "p3mi", "lama_bulan": 24},
    "magang": {"upah": 3_000_000},
    "pekerja_rumah_tangga": {"penghasilan": 1_500_000},
}
EVENT: Mapping[str, dict[str, Any]] = {
    "kecelakaan_kerja": {"upah": 3_000_000},
    "tidak_mampu_bekerja": {"lama_bulan": 2, "upah": 3_000_000},
    "cacat_sebagian": {"bagian": "satu_mata", "upah": 3_000_000},
    "cacat_total": {"upah": 3_000_000},
    "meninggal_kecelakaan_kerja": {"upah": 3_000_000},
    "meninggal": {"segmen": "PU"},
    "hari_tua": {"alasan": "usia_56", "usia": 57},
    "kehilangan_pekerjaan": {"alasan": "phk", "upah": 3_000_000},
    "pensiun": {"usia": 60, "segmen": "PU"},
}


def refusals(ask: Callable[..., Any], told: dict[str, Any]) -> dict[str, str]:
    """Give the refusals by field; none when the input is accepted."""
    try:
        ask(told, hari_ini=TODAY)
    except InputRefused as refused:
        return {g["isian"]: g["pesan"] for g in refused.galat}
    return {}


def answer(question: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever kind the question has
    """Give an answer that says something: yes, or a choice other than the usual one."""
    if question["jenis"] == "ya_tidak":
        return True
    if "bawaan" in question:
        return next(p["nilai"] for p in question["pilihan"] if p["nilai"] != question["bawaan"])
    return question["contoh"]


def outside(command: str, of: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Pair each way of working (or event) with each question that is not for it."""
    questions = questions_for(command)
    return [
        (one, key)
        for one in of
        for key, question in questions.items()
        if one not in question.get("untuk", (one,)) and not question.get("dibawa")
    ]


@pytest.mark.parametrize(("work", "key"), outside("periksa", WORK))
def test_question_for_another_way_of_working_is_refused(work: str, key: str) -> None:
    """`jht` of an intern, `risiko_jkk` of a trader: named, instead of left out of the price."""
    told = {"cara_kerja": work, **WORK[work], key: answer(questions_for("periksa")[key])}
    assert key in str(refusals(periksa, told))


@pytest.mark.parametrize(("event", "key"), outside("manfaat", EVENT))
def test_question_for_another_event_is_refused(event: str, key: str) -> None:
    """The percentage of a disability at a pension, children at a layoff."""
    told = {
        "kejadian": event,
        "tanggal": "2026-11-20",
        **EVENT[event],
        key: answer(questions_for("manfaat")[key]),
    }
    assert key in refusals(manfaat, told)


@pytest.mark.parametrize("work", WORK)
def test_what_says_nothing_may_stay(work: str) -> None:
    """A form that sends every `tidak`, and the usual nationality; an owner's no to savings is a choice."""
    choices = ("peserta_jkn", "jht") if work == "pemberi_kerja" else ("peserta_jkn",)
    told: dict[str, Any] = {"cara_kerja": work, **WORK[work]}
    plain = without_told(periksa(told, hari_ini=TODAY))
    no = {
        k: False for k, q in questions_for("periksa").items() if q["jenis"] == "ya_tidak" and k not in choices
    }
    told_no = periksa({**told, **no, "kewarganegaraan": "WNI"}, hari_ini=TODAY)
    assert without_told(told_no) == plain


DIED = {"kejadian": "meninggal", "tanggal": "2026-11-20"}
PART = {"kejadian": "cacat_sebagian", "tanggal": "2026-11-20", "upah": 3_000_000}
STAFF = {"cara_kerja": "karyawan", **WORK["karyawan"]}


@pytest.mark.parametrize(
    ("ask", "told", "key"),
    [
        (manfaat, {**DIED, "segmen": "BPU", "jumlah_pemberi_kerja": 2}, "jumlah_pemberi_kerja"),
        (manfaat, {**DIED, "penghasilan": 1_500_000, "jumlah_pemberi_kerja": 1}, "jumlah_pemberi_kerja"),
        (manfaat, {**DIED, "segmen": "JAKON", "jumlah_pemberi_kerja": 2}, "jumlah_pemberi_kerja"),
        (manfaat, {**DIED, "segmen": "PU", "fase": "selama"}, "fase"),
        (manfaat, {**PART, "persen": 35, "fungsi_hilang_persen": 50}, "fungsi_hilang_persen"),
        (manfaat, {**PART, "bagian": "satu_mata", "dibayar_pemerintah": True}, "dibayar_pemerintah"),
        (manfaat, {**PART, "bagian": "satu_mata", "bergantung_cuaca": True}, "bergantung_cuaca"),
        (
            manfaat,
            {
                "kejadian": "hari_tua",
                "tanggal": "2026-11-20",
                "alasan": "usia_56",
                "pernah_ambil_sebagian": False,
                "tanggal_ambil_sebagian": "2020-01-01",
            },
            "tanggal_ambil_sebagian",
        ),
        (periksa, {**STAFF, "bergantung_cuaca": True}, "bergantung_cuaca"),
        (periksa, {**STAFF, "lama_di_indonesia_bulan": 8}, "lama_di_indonesia_bulan"),
        (
            periksa,
            {**STAFF, "kewarganegaraan": "WNI", "lama_di_indonesia_bulan": 8},
            "lama_di_indonesia_bulan",
        ),
        (nunggak, {"bulan_tunggak": 2, "cara_kerja": "karyawan", "upah": 3_000_000, "jht": True}, "jht"),
    ],
)
def test_what_only_means_something_beside_another_answer_is_refused_without_it(
    ask: Callable[..., Any], told: dict[str, Any], key: str
) -> None:
    """The sentence says with what, or for whom, it is used."""
    messages = refusals(ask, told)
    assert list(messages) == [key]
    assert "dipakai" in messages[key] or "padahal" in messages[key]


def test_several_employers_make_an_employee() -> None:
    """Whoever names employers works for them: each one's grant is paid."""
    two = manfaat({**DIED, "jumlah_pemberi_kerja": 2}, hari_ini=TODAY)
    named = manfaat({**DIED, "segmen": "PU", "jumlah_pemberi_kerja": 2}, hari_ini=TODAY)
    assert without_told(two) == without_told(named)


def test_the_date_of_an_earlier_part_says_there_was_one() -> None:
    """Nobody has to say both."""
    told = {
        "kejadian": "hari_tua",
        "tanggal": "2026-11-20",
        "alasan": "usia_56",
        "usia": 57,
        "saldo": 288_000_000,
        "tanggal_ambil_sebagian": "2014-06-01",
    }
    both = manfaat({**told, "pernah_ambil_sebagian": True}, hari_ini=TODAY)
    assert without_told(manfaat(told, hari_ini=TODAY)) == without_told(both)

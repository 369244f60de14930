"""Who works on a construction project: JKK and JKM, carried by the contractor (Perpres 109/2013 Pasal 6(4))."""

from __future__ import annotations

from datetime import date

from checker.cara_kerja.way import Standings, WayOfWorking
from checker.core.membership import from_row, without
from checker.core.profile import WAGE_FIELDS, Profile
from checker.iuran.jakon import project_contribution
from checker.law.parameter import Aturan


def _programmes(_: Profile, aturan: Aturan, bulan: date) -> Standings:
    nilai = aturan.at("kepesertaan.jakon.wajib", bulan)
    result = from_row(nilai, {"wajib": nilai.baris[0].get("wajib") or nilai.baris[0]["program"]})
    return without(result, "pekerja_proyek", "Tidak diwajibkan untuk pekerja harian atau borongan di proyek.")


PROYEK_KONSTRUKSI = WayOfWorking(
    key="proyek_konstruksi",
    segment="JAKON",
    name="pekerja proyek konstruksi",
    payer="pelaksana proyek",
    money=(*WAGE_FIELDS, "nilai_kontrak"),
    programmes=_programmes,
    price=project_contribution,
    paid_once=True,
    benefits_as="PU",
)

"""From one question to the next: the other pages of the checker, with the answers that hold there as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from checker.cara_kerja import WAYS
from checker.core.field_kinds import Questions
from checker.core.fields import is_empty, questions_for
from checker.data.jobs import OPEN_SECTOR, told_job
from checker.data.resources import data_file
from checker.views.url_state import fragment, screens

if TYPE_CHECKING:
    from checker.core.contract.parts import Answer

OWN = ("bulan", "alasan", "lama_bulan")
"""Questions that share a name between pages but are about another moment or matter."""
DAILY = ("penghasilan_harian", "hari_kerja")


def next_links(
    command: str, told: Mapping[str, Any], answer: Answer, monthly: Mapping[str, int] | None = None
) -> tuple[tuple[str, str], ...]:
    """Give address (from the site's root) and invitation of each other page these answers lead to.

    `monthly`: the money a month, by the question it answers, in the place of what was told by the day.

    >>> from checker.questions.periksa import periksa
    >>> ojek = {"cara_kerja": "mandiri", "penghasilan_harian": 50000, "hari_kerja": 26}
    >>> next_links("periksa", ojek, periksa(ojek), {"penghasilan": 1_300_000})[0]
    ('cek/manfaat/#cara_kerja=mandiri&segmen=BPU&penghasilan=1300000', 'Mau tahu keluarga terima apa?')
    """
    page: Mapping[str, Mapping[str, str]] = data_file("views/flow")["halaman"]
    content = _as_asked_elsewhere(told, answer, monthly)
    return tuple(
        (f"{h['alamat']}#{fragment(bawaan)}", h["ajakan"])
        for kode, h in page.items()
        if kode != command
        and _invited(h, content)
        and (bawaan := carry(kode, content | (_owner(content) if kode == "usaha" else {}))) is not None
    )


def _invited(page: Mapping[str, Any], content: Mapping[str, Any]) -> bool:
    """A page may be for some ways of working only: the bill of a firm for those who employ."""
    return "untuk" not in page or content.get("cara_kerja") in page["untuk"]


def _business_of(job: str) -> str:
    """The one line of business that people call as they call this job; empty where there is none, or several.

    >>> _business_of("warung-kopi"), _business_of("laundry"), _business_of("pemulung")
    ('warkop-giras', 'laundry', '')
    """
    businesses = data_file("core/businesses")
    words = job.replace("-", " ")
    called = [job] if job in businesses else [slug for slug, b in businesses.items() if words in b["sebutan"]]
    return called[0] if len(called) == 1 else ""


def _owner(content: Mapping[str, Any]) -> dict[str, Any]:
    """What the bill of a firm calls what its owner told of herself.

    >>> _owner({"pekerjaan": "warung-makan", "penghasilan": 3_000_000, "jht": "ya"})
    {'jenis_usaha': 'warung-makan', 'pemilik_ikut': 'ya', 'penghasilan_pemilik': 3000000, 'jht_pemilik': 'ya'}
    """
    owner: dict[str, Any] = {"jenis_usaha": _business_of(str(content.get("pekerjaan", "")))}
    if not is_empty(content.get("penghasilan")):
        owner |= {"pemilik_ikut": "ya", "penghasilan_pemilik": content["penghasilan"]}
        owner["jht_pemilik"] = content.get("jht")
    return {key: told for key, told in owner.items() if not is_empty(told)}


def carry(tujuan: str, content: Mapping[str, Any]) -> dict[str, Any] | None:
    """Give the answers that another page asks for as well, and those that go along; None where it is not for this person.

    >>> carry("manfaat", {"penghasilan": "1500000", "usia": 70, "pekerjaan": "penjahit", "menunda_pensiun": True})
    {'penghasilan': '1500000', 'usia': 70, 'pekerjaan': 'penjahit'}
    """
    tanya, along = questions_for(tujuan), data_file("views/flow")["dibawa"]
    asked = {key for satu_layar in screens(tujuan) for key in satu_layar["semua"]}
    bawaan = {
        key: nilai
        for key, nilai in content.items()
        if key not in OWN
        and not is_empty(nilai)
        and (_allowed(nilai, tanya[key]) if key in asked else key in along)
    }
    if "cara_kerja" in tanya and "cara_kerja" in content and "cara_kerja" not in bawaan:
        return None
    way = WAYS.get(str(content.get("cara_kerja", "")))
    if tujuan == "manfaat" and way and not way.benefits_as:
        return None
    return bawaan


def _allowed(nilai: object, tanya: Questions) -> bool:
    """An answer chosen from a list must be on the other page's list too."""
    return "pilihan" not in tanya or any(str(p["nilai"]) == str(nilai) for p in tanya["pilihan"])


def _as_asked_elsewhere(
    told: Mapping[str, Any], answer: Answer, monthly: Mapping[str, int] | None
) -> dict[str, Any]:
    """Add what other pages ask for in another form: money a month, the segment, the occupation's sector."""
    content = dict(told)
    way = WAYS.get(answer["isian"].get("cara_kerja", ""))
    if way and way.benefits_sure:
        content["segmen"] = way.segment
    occupation = told_job(answer["isian"])
    if occupation and (is_empty(content.get("sektor")) or occupation.get("sektor") == OPEN_SECTOR):
        content["sektor"] = occupation.get("sektor", "")
    if not is_empty(content.get("upah_diketahui")):
        content["penghasilan_diketahui"] = content["upah_diketahui"]
    if answer.get("bulan_tunggak"):
        content["iuran_bulan_kejadian_dibayar"] = "belum"
    if monthly is None:
        return content
    content |= monthly
    return {key: nilai for key, nilai in content.items() if key not in DAILY}

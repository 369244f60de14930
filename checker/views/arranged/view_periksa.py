"""What the templates of `periksa` show: the answer of the contract, arranged the way people read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from checker.cara_kerja import WAYS
from checker.core.standing import GENERAL, Fact
from checker.data.resources import data_file
from checker.law.parameter import Aturan
from checker.law.programs import PROGRAMS
from checker.values.months import runs
from checker.views.answer_calendar import pays_alone
from checker.views.filters import kapital
from checker.views.messages import recipients
from checker.views.next_links import next_links
from checker.views.questionnaire.assumption_lines import lines
from checker.views.url_state import chosen_occupation, given_answers

if TYPE_CHECKING:
    from checker.core.contract.contribution import CalendarMonth, ContributionAnswer

SECTOR_IN_DOUBT = "O2"
"""The doubt whether a job is transport, for all jobs at once; the jobs it is about have a note of their own."""
LENGTH = "lama_bulan"
"""The question that tells a migrant's packages apart, where the way out is known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One possibility and what it costs (rupiah a month); `judul` is empty where there is only one."""

    judul: str
    total: int
    peserta: int = 0
    pemberi_kerja: int = 0
    fakta: tuple[Fact, ...] = ()
    """The open facts it rests on."""


@dataclass(frozen=True, slots=True)
class PriceRun:
    """Months in a row with the same price (`YYYY-MM`, both included), and why it differs from the months before."""

    dari: str
    sampai: str
    many: int
    pilihan: tuple[Choice, ...]
    karena: str
    diketahui: bool

    @property
    def total(self) -> int:
        """The price shown large (rupiah)."""
        return self.pilihan[0].total

    @property
    def terendah(self) -> int:
        """The lowest possible price (rupiah)."""
        return min(p.total for p in self.pilihan)

    @property
    def terbuka(self) -> set[str]:
        """Codes of the facts that are open: programmes among them may be due or not."""
        return {fact.kode for p in self.pilihan for fact in p.fakta}

    @property
    def tertinggi(self) -> int:
        """The highest possible price (rupiah)."""
        return max(p.total for p in self.pilihan)


def view(told: Mapping[str, Any], answer: ContributionAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `periksa` for its templates.

    >>> from checker import periksa
    >>> from checker.law.parameter import load
    >>> told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "bulan": "2026-11"}
    >>> view(told, periksa(told), load())["siapa"]
    'Pekerja mandiri'
    """
    runs_shown = price_runs(answer)
    pekerjaan = chosen_occupation(answer)
    jawab = given_answers("periksa", told, answer, aturan, bulan=answer["bulan"])
    way = WAYS[answer["isian"]["cara_kerja"]]
    # What the law leaves open, no answer of a person's could settle.
    shaped = lines(told, answer, jawab)
    penentu = "" if any(p.get("kode") == "O2" for p in answer["perlu_konfirmasi"]) else way.decided_by
    if answer["isian"].get("upah_diketahui"):
        penentu = "upah"
    elif LENGTH in runs_shown[0].terbuka and penentu not in runs_shown[0].terbuka:
        penentu = LENGTH
    return {
        "j": answer,
        "penerima": recipients("periksa", answer),
        "bayar_sendiri": pays_alone(answer),
        "siapa": pekerjaan.get("nama") or kapital(answer["kelas"]),
        "terbuka": open_here(pekerjaan.get("catatan", ""), answer),
        "keadaan": answer["keadaan"],
        "sekali": answer["sekali"],
        "kini": runs_shown[0],
        "nanti": runs_shown[1] if len(runs_shown) > 1 and not answer["sekali"] else None,
        "masa": runs_shown,
        "bagi": share_out(runs_shown[0]),
        "dipotong": way.is_waged and not answer["sekali"] and bool(answer["iuran"]["pemberi_kerja"]),
        "pembayar": way.payer,
        "digaji": way.is_waged,
        "program": [_programs(kode, answer) for kode in PROGRAMS],
        "dasar_program": _program_base(answer),
        "anggapan": shaped,
        "lengkapi": [one for one in jawab if one.tautan not in {line.tautan for line in shaped}],
        "halaman": _pages(way.key) if answer["keadaan"] != "tidak_bisa" else (),
        "lanjut": next_links("periksa", told, answer, answer["sebulan"]),
        "pilih_di": next((j for j in jawab if j.kode == penentu), None),
    }


def _pages(cara_kerja: str) -> Sequence[Mapping[str, str]]:
    """The pages of the site on which this way of working goes on."""
    pages: Sequence[Mapping[str, str]] = data_file("cara_kerja/next_steps")[cara_kerja].get("halaman", ())
    return pages


def open_here(note: str, answer: ContributionAnswer) -> list[Mapping[str, Any]]:
    """List what is open for this case, the job's own note first; where it speaks of its sector, the general doubt is silent.

    >>> from checker import periksa
    >>> [p["hal"] for p in open_here("Sopir sewaan: tanya dulu.", periksa({"cara_kerja": "magang", "upah": 900_000}))][0]
    'Sopir sewaan: tanya dulu.'
    """
    points = answer["perlu_konfirmasi"]
    if not note:
        return [*points]
    return [{"hal": note, "dasar": ()}, *(p for p in points if p.get("kode") != SECTOR_IN_DOUBT)]


def _programs(kode: str, answer: ContributionAnswer) -> dict[str, Any]:
    """One programme: status, price, and the reason where it says more than the status does."""
    content = answer["program"][kode]
    alasan = "" if content["kode"] == GENERAL else content["alasan"]
    return {**content, "kode": kode, "alasan": alasan, "iuran": answer["iuran"]["program"].get(kode)}


def _program_base(answer: ContributionAnswer) -> list[tuple[list[str], str]]:
    """List the articles of the statuses, programmes with the same ones together."""
    by_base: dict[str, list[str]] = {}
    for kode in PROGRAMS:
        by_base.setdefault("; ".join(answer["program"][kode]["dasar"]), []).append(kode)
    return [(kode, dasar) for dasar, kode in by_base.items() if dasar]


def share_out(kini: PriceRun) -> dict[str, tuple[int, int]]:
    """Give the lowest and highest share of each payer (rupiah); empty where no employer pays.

    >>> from checker import periksa
    >>> shop = {"cara_kerja": "karyawan", "upah": 2_500_000, "skala_usaha": "mikro", "risiko_jkk": 1}
    >>> share_out(price_runs(periksa(shop | {"bulan": "2026-11"}))[0])
    {'pemberi_kerja': (13500, 13500), 'peserta': (0, 0)}
    """
    pemberi = [p.pemberi_kerja for p in kini.pilihan]
    peserta = [p.peserta for p in kini.pilihan]
    if not any(pemberi):
        return {}
    return {"pemberi_kerja": (min(pemberi), max(pemberi)), "peserta": (min(peserta), max(peserta))}


def price_runs(answer: ContributionAnswer) -> tuple[PriceRun, ...]:
    """Group the calendar into runs of months with the same price.

    >>> from checker import periksa
    >>> tailor = {"cara_kerja": "mandiri", "sektor": "lainnya", "penghasilan": 1_000_000, "bulan": "2026-11"}
    >>> [run.total for run in price_runs(periksa(tailor))]
    [8400, 16800]
    """

    def sama(bulan: CalendarMonth) -> tuple[int, int, int, bool]:
        end = bulan.get("terendah", bulan["total"]), bulan.get("tertinggi", bulan["total"])
        return bulan["total"], *end, _known(bulan)

    result = []
    for _, bulan in runs(answer["kalender"], key=sama):
        first = bulan[0]
        result.append(
            PriceRun(
                dari=first["bulan"],
                sampai=bulan[-1]["bulan"],
                many=len(bulan),
                pilihan=_choices(first, answer),
                karena=first["berubah_karena"],
                diketahui=_known(first),
            )
        )
    return tuple(result)


def _known(bulan: CalendarMonth) -> bool:
    """A month the law data can't price says so itself; a month in which nothing is due costs nothing."""
    return bool(bulan.get("diketahui", True))


def _choices(bulan: CalendarMonth, answer: ContributionAnswer) -> tuple[Choice, ...]:
    """Name the possibilities of a month, those of one price together."""
    iuran = answer["iuran"]
    if "pilihan" not in bulan:
        return (Choice("", bulan["total"], iuran["peserta"], iuran["pemberi_kerja"]),)
    return joined_choices(bulan["pilihan"])


def joined_choices(possibilities: Iterable[Mapping[str, Any]]) -> tuple[Choice, ...]:
    """Name the possibilities of an answer, as the contract writes them, those of one price together.

    >>> option = {"judul": "JHT wajib", "total": 28_400, "peserta": 28_400, "pemberi_kerja": 0, "bagian": []}
    >>> [choice.total for choice in joined_choices([option])]
    [28400]
    """
    return joined_runs(
        [
            Choice(
                p["judul"],
                p["total"],
                p["peserta"],
                p["pemberi_kerja"],
                tuple(Fact(**f) for f in p["bagian"]),
            )
            for p in possibilities
        ]
    )


def joined_runs(everything: Sequence[Choice]) -> tuple[Choice, ...]:
    """Put possibilities of the same price together under the facts they share.

    >>> jht, full, less = Fact("JHT", "ya", "Dengan JHT"), Fact("potongan", "tidak", ""), Fact("potongan", "ya", "")
    >>> [p.judul for p in joined_runs([Choice("", 9, fakta=(jht, full)), Choice("", 9, fakta=(jht, less))])]
    ['Dengan JHT']
    """
    by_price: dict[tuple[int, int, int], list[Choice]] = {}
    for p in everything:
        by_price.setdefault((p.total, p.peserta, p.pemberi_kerja), []).append(p)
    return tuple(_joined(same) for same in by_price.values())


def _joined(same: Sequence[Choice]) -> Choice:
    if len(same) == 1:
        return same[0]
    shared = tuple(fact for fact in same[0].fakta if all(fact in other.fakta for other in same))
    name = ", ".join(fact.judul for fact in shared) or " atau ".join(p.judul for p in same)
    return replace(same[0], judul=name, fakta=shared)

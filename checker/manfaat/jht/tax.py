"""Income tax on old-age savings (PP 68/2009): flat within two calendar years, by the bracket table from the third on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.results import OpenPoint, Step
from checker.law.parameter import Aturan
from checker.manfaat.event import Event
from checker.manfaat.tenggat import months_later
from checker.values.money import percent, round_half_up, rupiah

MONTHS_A_YEAR = 12
LUMP_SUM, PROGRESSIVE, BOTH = "sekaligus", "bertingkat", "dua_duanya"


@dataclass(frozen=True, slots=True)
class Tax:
    """One way of taxing a payment: the tax (rupiah), its step, and under which condition it is this one."""

    jumlah: int
    langkah: Step
    bila: str = ""


def taxes(kotor: int, p: Event, aturan: Aturan) -> tuple[Tax, ...]:
    """Give the tax on a gross payment (rupiah): one, or both where the date of an earlier part leaves it open.

    The dearer comes first. Empty where the rate of that year is not in the data.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> old = Event("hari_tua", date(2026, 11, 20), alasan="usia_56")
    >>> [tax.jumlah for tax in taxes(70_000_000, old, load())]
    [1000000]
    """
    way = regime(p, aturan)
    bertingkat = progressive(kotor, p, aturan)
    if way == LUMP_SUM or not kotor:
        return (flat(kotor, p, aturan),)
    if bertingkat is None:
        return ()
    return (bertingkat,) if way == PROGRESSIVE else (bertingkat, flat(kotor, p, aturan))


def regime(p: Event, aturan: Aturan) -> str:
    """Say how a payment is taxed: at once, by brackets, or (no date, or the sources differ about it) either.

    PP 68/2009 Pasal 2(2) counts calendar years; the page of BPJS Ketenagakerjaan counts from the day of the part.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> regime(Event("hari_tua", date(2026, 11, 20)), load()) == LUMP_SUM
    True
    """
    if not p.pernah_ambil_sebagian:
        return LUMP_SUM
    if p.tanggal_ambil_sebagian is None:
        return BOTH
    tahun = aturan.at("manfaat.jht.pajak_tahun_kalender", p.tanggal).whole
    if p.tanggal.year < p.tanggal_ambil_sebagian.year + tahun:
        return LUMP_SUM
    incomplete = p.tanggal <= months_later(p.tanggal_ambil_sebagian, tahun * MONTHS_A_YEAR)
    return BOTH if incomplete else PROGRESSIVE


def flat(kotor: int, p: Event, aturan: Aturan) -> Tax:
    """Nothing up to the free amount, then one rate (PP 68/2009 Pasal 5; rupiah).

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> flat(70_000_000, Event("hari_tua", date(2026, 11, 20)), load()).jumlah
    1000000
    """
    exempt = aturan.at("manfaat.jht.pajak_bebas", p.tanggal)
    tarif = aturan.at("manfaat.jht.pajak_tarif", p.tanggal)
    pajak = round_half_up(tarif.bagian * max(0, kotor - exempt.whole))
    bila = _when(p, aturan, sekaligus=True)
    if not pajak:
        rumus = f"sampai {rupiah(exempt.whole)} bebas pajak"
        return Tax(0, Step(_sentence("tidak kena pajak.", bila), rumus, 0, exempt), bila)
    rumus = f"{percent(tarif.bagian)} × ({rupiah(kotor)} − {rupiah(exempt.whole)})"
    sentence = _sentence("pajak dipotong dari bagian di atas batas.", bila)
    return Tax(pajak, Step(sentence, rumus, pajak, tarif), bila)


def progressive(kotor: int, p: Event, aturan: Aturan) -> Tax | None:
    """By brackets, on the gross of the year (PP 68/2009 Pasal 6; rupiah); None for tax years without a known table.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> progressive(70_000_000, Event("hari_tua", date(2026, 11, 20)), load()).jumlah
    4500000
    """
    table = aturan.find("manfaat.jht.pajak_progresif", p.tanggal)
    if table is None:
        return None
    bagian, pajak, dari = [], Fraction(0), 0
    for row in table.baris:
        content = min(kotor, row.get("sampai", kotor)) - dari
        if content <= 0:
            break
        pajak += row["tarif"] * content
        bagian.append(f"{percent(row['tarif'])} × {rupiah(content)}")
        dari += content
    bila = _when(p, aturan, sekaligus=False)
    tahun = aturan.at("manfaat.jht.pajak_tahun_kalender", p.tanggal).whole
    sentence = _sentence(f"sesudah {tahun} tahun kalender, pajaknya bertingkat.", bila)
    return Tax(round_half_up(pajak), Step(sentence, " + ".join(bagian), round_half_up(pajak), table), bila)


def _sentence(content: str, bila: str) -> str:
    return f"{bila}: {content}" if bila else content[0].upper() + content[1:]


def _when(p: Event, aturan: Aturan, *, sekaligus: bool) -> str:
    """Say under which condition this way of taxing holds, where it is open."""
    if regime(p, aturan) != BOTH:
        return ""
    tahun = p.tanggal.year - aturan.at("manfaat.jht.pajak_tahun_kalender", p.tanggal).whole
    if p.tanggal_ambil_sebagian is None:
        batas = f"tahun {tahun + 1} atau sesudahnya" if sekaligus else f"tahun {tahun} atau sebelumnya"
        return f"Bagian dulu diambil {batas}"
    return "Menurut halaman BPJS Ketenagakerjaan" if sekaligus else "Menurut peraturan pajak"


def doubts(kotor: int, p: Event, aturan: Aturan) -> tuple[OpenPoint, ...]:
    """Say what of the tax is open: the date, the two ways of counting years, the earlier part, the tax number.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> early = Event("hari_tua", date(2026, 11, 20), pernah_ambil_sebagian=True)
    >>> doubts(70_000_000, early, load())[0].hal
    'Tanggal mengambil sebagian belum diisi. Pajaknya bergantung pada tanggal itu.'
    """
    if not p.pernah_ambil_sebagian:
        return ()
    perlu = []
    way = regime(p, aturan)
    if p.tanggal_ambil_sebagian is None:
        perlu.append(
            OpenPoint("Tanggal mengambil sebagian belum diisi. Pajaknya bergantung pada tanggal itu.")
        )
    elif way == BOTH:
        tahun = aturan.at("manfaat.jht.pajak_tahun_kalender", p.tanggal).whole
        hal = (
            f"Peraturan pajak menghitung {tahun} tahun kalender. Halaman BPJS Ketenagakerjaan menghitung {tahun} "
            "tahun sejak bagian dulu diambil. Tanyakan tanggal pastinya."
        )
        perlu.append(OpenPoint(hal, tanyakan="kantor cabang atau 175", dasar=("pp-68-2009",)))
    exempt = aturan.at("manfaat.jht.pajak_bebas", p.tanggal)
    if way != PROGRESSIVE:
        hal = (
            f"Belum jelas apakah bagian yang dulu ikut dihitung ke batas bebas pajak {rupiah(exempt.whole)}."
        )
        perlu.append(OpenPoint(hal, dasar=("pp-68-2009",)))
    if way != LUMP_SUM and aturan.find("manfaat.jht.pajak_progresif", p.tanggal) is None:
        perlu.append(
            OpenPoint("Tarif pajak bertingkat untuk tahun itu belum ada di data kami.", dasar=("pp-68-2009",))
        )
    elif way != LUMP_SUM and kotor:
        added = aturan.at("manfaat.jht.pajak_tanpa_npwp", p.tanggal)
        hal = (
            f"Tanpa NPWP, pajak bertingkat bisa {percent(added.bagian)} lebih tinggi. "
            "Kabarnya tidak berlaku kalau NIK sudah sah di kantor pajak."
        )
        perlu.append(OpenPoint(hal, tanyakan="kantor pajak atau 175", dasar=("uu-36-2008",)))
    return tuple(perlu)


def later_tax(p: Event, aturan: Aturan) -> OpenPoint:
    """Warn who takes a part now: the rest taken from the third calendar year on is taxed by brackets.

    >>> from datetime import date
    >>> from checker.law.parameter import load
    >>> later_tax(Event("hari_tua", date(2026, 11, 20)), load()).hal.partition(".")[0]
    'Sisa yang diambil mulai Januari 2028 kena pajak bertingkat'
    """
    tahun = aturan.at("manfaat.jht.pajak_tahun_kalender", p.tanggal).whole
    hal = f"Sisa yang diambil mulai Januari {p.tanggal.year + tahun} kena pajak bertingkat. Bisa lebih besar, jadi tanya dulu."
    return OpenPoint(hal, tanyakan="kantor cabang atau 175", dasar=("pp-68-2009",))

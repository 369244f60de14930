"""Income tax on old-age savings (PP 68/2009): flat within two calendar years, by the bracket table from the third on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.results import OpenPoint, Step
from checker.law.parameter import Aturan
from checker.manfaat.event import Event
from checker.manfaat.tenggat import months_later
from checker.values.money import bulat, persen, rupiah

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
    """
    cara = regime(p, aturan)
    bertingkat = progressive(kotor, p, aturan)
    if cara == LUMP_SUM or not kotor:
        return (flat(kotor, p, aturan),)
    if bertingkat is None:
        return ()
    return (bertingkat,) if cara == PROGRESSIVE else (bertingkat, flat(kotor, p, aturan))


def regime(p: Event, aturan: Aturan) -> str:
    """Say how a payment is taxed: at once, by brackets, or (no date, or the sources differ about it) either.

    PP 68/2009 Pasal 2(2) counts calendar years; the page of BPJS Ketenagakerjaan counts from the day of the part.
    """
    if not p.pernah_ambil_sebagian:
        return LUMP_SUM
    if p.tanggal_ambil_sebagian is None:
        return BOTH
    tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    if p.tanggal.year < p.tanggal_ambil_sebagian.year + tahun:
        return LUMP_SUM
    incomplete = p.tanggal <= months_later(p.tanggal_ambil_sebagian, tahun * MONTHS_A_YEAR)
    return BOTH if incomplete else PROGRESSIVE


def flat(kotor: int, p: Event, aturan: Aturan) -> Tax:
    """Nothing up to the free amount, then one rate (PP 68/2009 Pasal 5; rupiah)."""
    exempt = aturan.pada("manfaat.jht.pajak_bebas", p.tanggal)
    tarif = aturan.pada("manfaat.jht.pajak_tarif", p.tanggal)
    pajak = bulat(tarif.bagian * max(0, kotor - exempt.rupiah))
    bila = _when(p, aturan, sekaligus=True)
    if not pajak:
        rumus = f"sampai {rupiah(exempt.rupiah)} bebas pajak"
        return Tax(0, Step(_sentence("tidak kena pajak.", bila), rumus, 0, exempt), bila)
    rumus = f"{persen(tarif.bagian)} × ({rupiah(kotor)} − {rupiah(exempt.rupiah)})"
    kalimat = _sentence("pajak dipotong dari bagian di atas batas.", bila)
    return Tax(pajak, Step(kalimat, rumus, pajak, tarif), bila)


def progressive(kotor: int, p: Event, aturan: Aturan) -> Tax | None:
    """By brackets, on the gross of the year (PP 68/2009 Pasal 6; rupiah); None for tax years without a known table."""
    tabel = aturan.cari("manfaat.jht.pajak_progresif", p.tanggal)
    if tabel is None:
        return None
    bagian, pajak, dari = [], Fraction(0), 0
    for baris in tabel.baris:
        isi = min(kotor, baris.get("sampai", kotor)) - dari
        if isi <= 0:
            break
        pajak += baris["tarif"] * isi
        bagian.append(f"{persen(baris['tarif'])} × {rupiah(isi)}")
        dari += isi
    bila = _when(p, aturan, sekaligus=False)
    tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    kalimat = _sentence(f"sesudah {tahun} tahun kalender, pajaknya bertingkat.", bila)
    return Tax(bulat(pajak), Step(kalimat, " + ".join(bagian), bulat(pajak), tabel), bila)


def _sentence(isi: str, bila: str) -> str:
    return f"{bila}: {isi}" if bila else isi[0].upper() + isi[1:]


def _when(p: Event, aturan: Aturan, *, sekaligus: bool) -> str:
    """Say under which condition this way of taxing holds, where it is open."""
    if regime(p, aturan) != BOTH:
        return ""
    tahun = p.tanggal.year - aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    if p.tanggal_ambil_sebagian is None:
        batas = f"tahun {tahun + 1} atau sesudahnya" if sekaligus else f"tahun {tahun} atau sebelumnya"
        return f"Bagian dulu diambil {batas}"
    return "Menurut halaman BPJS Ketenagakerjaan" if sekaligus else "Menurut peraturan pajak"


def doubts(kotor: int, p: Event, aturan: Aturan) -> tuple[OpenPoint, ...]:
    """Say what of the tax is open: the date, the two ways of counting years, the earlier part, the tax number."""
    if not p.pernah_ambil_sebagian:
        return ()
    perlu = []
    cara = regime(p, aturan)
    if p.tanggal_ambil_sebagian is None:
        perlu.append(
            OpenPoint("Tanggal mengambil sebagian belum diisi. Pajaknya bergantung pada tanggal itu.")
        )
    elif cara == BOTH:
        tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
        hal = (
            f"Peraturan pajak menghitung {tahun} tahun kalender. Halaman BPJS Ketenagakerjaan menghitung {tahun} "
            "tahun sejak bagian dulu diambil. Tanyakan tanggal pastinya."
        )
        perlu.append(OpenPoint(hal, tanyakan="kantor cabang atau 175", dasar=("pp-68-2009",)))
    exempt = aturan.pada("manfaat.jht.pajak_bebas", p.tanggal)
    if cara != PROGRESSIVE:
        hal = (
            f"Belum jelas apakah bagian yang dulu ikut dihitung ke batas bebas pajak {rupiah(exempt.rupiah)}."
        )
        perlu.append(OpenPoint(hal, dasar=("pp-68-2009",)))
    if cara != LUMP_SUM and aturan.cari("manfaat.jht.pajak_progresif", p.tanggal) is None:
        perlu.append(
            OpenPoint("Tarif pajak bertingkat untuk tahun itu belum ada di data kami.", dasar=("pp-68-2009",))
        )
    elif cara != LUMP_SUM and kotor:
        added = aturan.pada("manfaat.jht.pajak_tanpa_npwp", p.tanggal)
        hal = (
            f"Tanpa NPWP, pajak bertingkat bisa {persen(added.bagian)} lebih tinggi. "
            "Kabarnya tidak berlaku kalau NIK sudah sah di kantor pajak."
        )
        perlu.append(OpenPoint(hal, tanyakan="kantor pajak atau 175", dasar=("uu-36-2008",)))
    return tuple(perlu)


def later_tax(p: Event, aturan: Aturan) -> OpenPoint:
    """Warn who takes a part now: the rest taken from the third calendar year on is taxed by brackets."""
    tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    hal = f"Sisa yang diambil mulai Januari {p.tanggal.year + tahun} kena pajak bertingkat. Bisa lebih besar, jadi tanya dulu."
    return OpenPoint(hal, tanyakan="kantor cabang atau 175", dasar=("pp-68-2009",))

"""Income tax on old-age savings (PP 68/2009): flat within two calendar years, by the bracket table from the third on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.core.results import Langkah, Perlu
from checker.law.parameter import Aturan
from checker.manfaat.event import Peristiwa
from checker.manfaat.tenggat import bulan_kemudian
from checker.values.money import bulat, persen, rupiah

SETAHUN = 12
SEKALIGUS, BERTINGKAT, DUA_DUANYA = "sekaligus", "bertingkat", "dua_duanya"


@dataclass(frozen=True, slots=True)
class Tax:
    """One way of taxing a payment: the tax (rupiah), its step, and under which condition it is this one."""

    jumlah: int
    langkah: Langkah
    bila: str = ""


def taxes(kotor: int, p: Peristiwa, aturan: Aturan) -> tuple[Tax, ...]:
    """Give the tax on a gross payment (rupiah): one, or both where the date of an earlier part leaves it open.

    The dearer comes first. Empty where the rate of that year is not in the data.
    """
    cara = regime(p, aturan)
    bertingkat = progressive(kotor, p, aturan)
    if cara == SEKALIGUS or not kotor:
        return (flat(kotor, p, aturan),)
    if bertingkat is None:
        return ()
    return (bertingkat,) if cara == BERTINGKAT else (bertingkat, flat(kotor, p, aturan))


def regime(p: Peristiwa, aturan: Aturan) -> str:
    """Say how a payment is taxed: at once, by brackets, or (no date, or the sources differ about it) either.

    PP 68/2009 Pasal 2(2) counts calendar years; the page of BPJS Ketenagakerjaan counts from the day of the part.
    """
    if not p.pernah_ambil_sebagian:
        return SEKALIGUS
    if p.tanggal_ambil_sebagian is None:
        return DUA_DUANYA
    tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    if p.tanggal.year < p.tanggal_ambil_sebagian.year + tahun:
        return SEKALIGUS
    belum_genap = p.tanggal <= bulan_kemudian(p.tanggal_ambil_sebagian, tahun * SETAHUN)
    return DUA_DUANYA if belum_genap else BERTINGKAT


def flat(kotor: int, p: Peristiwa, aturan: Aturan) -> Tax:
    """Nothing up to the free amount, then one rate (PP 68/2009 Pasal 5; rupiah)."""
    bebas = aturan.pada("manfaat.jht.pajak_bebas", p.tanggal)
    tarif = aturan.pada("manfaat.jht.pajak_tarif", p.tanggal)
    pajak = bulat(tarif.bagian * max(0, kotor - bebas.rupiah))
    bila = _bila(p, aturan, sekaligus=True)
    if not pajak:
        rumus = f"sampai {rupiah(bebas.rupiah)} bebas pajak"
        return Tax(0, Langkah(_kalimat("tidak kena pajak.", bila), rumus, 0, bebas), bila)
    rumus = f"{persen(tarif.bagian)} × ({rupiah(kotor)} − {rupiah(bebas.rupiah)})"
    kalimat = _kalimat("pajak dipotong dari bagian di atas batas.", bila)
    return Tax(pajak, Langkah(kalimat, rumus, pajak, tarif), bila)


def progressive(kotor: int, p: Peristiwa, aturan: Aturan) -> Tax | None:
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
    bila = _bila(p, aturan, sekaligus=False)
    tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    kalimat = _kalimat(f"sesudah {tahun} tahun kalender, pajaknya bertingkat.", bila)
    return Tax(bulat(pajak), Langkah(kalimat, " + ".join(bagian), bulat(pajak), tabel), bila)


def _kalimat(isi: str, bila: str) -> str:
    return f"{bila}: {isi}" if bila else isi[0].upper() + isi[1:]


def _bila(p: Peristiwa, aturan: Aturan, *, sekaligus: bool) -> str:
    """Say under which condition this way of taxing holds, where it is open."""
    if regime(p, aturan) != DUA_DUANYA:
        return ""
    tahun = p.tanggal.year - aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    if p.tanggal_ambil_sebagian is None:
        batas = f"tahun {tahun + 1} atau sesudahnya" if sekaligus else f"tahun {tahun} atau sebelumnya"
        return f"Bagian dulu diambil {batas}"
    return "Menurut halaman BPJS Ketenagakerjaan" if sekaligus else "Menurut peraturan pajak"


def doubts(kotor: int, p: Peristiwa, aturan: Aturan) -> tuple[Perlu, ...]:
    """Say what of the tax is open: the date, the two ways of counting years, the earlier part, the tax number."""
    if not p.pernah_ambil_sebagian:
        return ()
    perlu = []
    cara = regime(p, aturan)
    if p.tanggal_ambil_sebagian is None:
        perlu.append(Perlu("Tanggal mengambil sebagian belum diisi. Pajaknya bergantung pada tanggal itu."))
    elif cara == DUA_DUANYA:
        tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
        hal = (
            f"Peraturan pajak menghitung {tahun} tahun kalender. Halaman BPJS Ketenagakerjaan menghitung {tahun} "
            "tahun sejak bagian dulu diambil. Tanyakan tanggal pastinya."
        )
        perlu.append(Perlu(hal, tanyakan="kantor cabang atau 175", dasar=("pp-68-2009",)))
    bebas = aturan.pada("manfaat.jht.pajak_bebas", p.tanggal)
    if cara != BERTINGKAT:
        hal = (
            f"Belum jelas apakah bagian yang dulu ikut dihitung ke batas bebas pajak {rupiah(bebas.rupiah)}."
        )
        perlu.append(Perlu(hal, dasar=("pp-68-2009",)))
    if cara != SEKALIGUS and aturan.cari("manfaat.jht.pajak_progresif", p.tanggal) is None:
        perlu.append(
            Perlu("Tarif pajak bertingkat untuk tahun itu belum ada di data kami.", dasar=("pp-68-2009",))
        )
    elif cara != SEKALIGUS and kotor:
        tambah = aturan.pada("manfaat.jht.pajak_tanpa_npwp", p.tanggal)
        hal = (
            f"Tanpa NPWP, pajak bertingkat bisa {persen(tambah.bagian)} lebih tinggi. "
            "Kabarnya tidak berlaku kalau NIK sudah sah di kantor pajak."
        )
        perlu.append(Perlu(hal, tanyakan="kantor pajak atau 175", dasar=("uu-36-2008",)))
    return tuple(perlu)


def later_tax(p: Peristiwa, aturan: Aturan) -> Perlu:
    """Warn who takes a part now: the rest taken from the third calendar year on is taxed by brackets."""
    tahun = aturan.pada("manfaat.jht.pajak_tahun_kalender", p.tanggal).rupiah
    hal = f"Sisa yang diambil mulai Januari {p.tanggal.year + tahun} kena pajak bertingkat. Bisa lebih besar, jadi tanya dulu."
    return Perlu(hal, tanyakan="kantor cabang atau 175", dasar=("pp-68-2009",))

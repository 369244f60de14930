"""What membership buys: the money of the usual events on one base, each with its condition; what the family receives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from checker.law.parameter import Aturan, NotInForce
from checker.manfaat.event import Event
from checker.manfaat.jkk.accident import meninggal_kecelakaan_kerja
from checker.manfaat.jkm import meninggal
from checker.manfaat.pmi.migrant import migrant
from checker.questions.manfaat import manfaat
from checker.values.money import percent, rupiah

if TYPE_CHECKING:
    from checker.core.contract.plans import Bought, BoughtWithTrace

EVENTS = {
    "kecelakaan_kerja": "Celaka saat bekerja, dirawat",
    "meninggal_kecelakaan_kerja": "Meninggal karena kecelakaan kerja",
    "meninggal": "Meninggal bukan karena kerja",
    "cacat_total": "Cacat total karena kecelakaan kerja",
    "tidak_mampu_bekerja": "Belum bisa bekerja karena kecelakaan kerja",
}
NO_LIMIT = "Tanpa batas biaya"
FIRST_DAY = "Berlaku sejak hari pertama menjadi peserta."


@dataclass(frozen=True, slots=True)
class Received:
    """What a family receives (rupiah) after a death at work and after any other; 0 and none where nothing can be said."""

    at_work: int = 0
    otherwise: tuple[tuple[str, int], ...] = ()
    """By what is not known, each with its name; the most comes last."""
    months: int = 0
    """Only members of more than so many months are sure of that last one; 0: everybody is."""
    is_sure: bool = True


@lru_cache(maxsize=64)
def received(segment: str, base: int, moment: date, aturan: Aturan) -> Received:
    """Give what the family of a member on this base receives by the law of a day.

    >>> from checker.law.parameter import load
    >>> received("BPU", 1_000_000, date(2026, 11, 1), load()).at_work
    70000000
    >>> received("BPU", 1_000_000, date(2026, 11, 1), load()).otherwise[-1]
    ('Kalau sudah 3 bulan', 42000000)
    """
    death = Event("meninggal", moment, segment, dated=False)
    try:
        if segment == "PMI":
            abroad = migrant(death, aturan)
            return Received(otherwise=(("", abroad.total),), is_sure=abroad.hak == "ya")
        at_work = Event("meninggal_kecelakaan_kerja", moment, segment, dasar=base, dated=False)
        other = meninggal(death, aturan)
        # What is told of a building project is its contract, no wage.
        total = 0 if segment == "JAKON" else meninggal_kecelakaan_kerja(at_work, aturan).total
    except NotInForce:
        return Received()
    wait = aturan.find("manfaat.jkm.masa_bpu_bulan", moment) if other.pilihan else None
    return Received(total, other.pilihan or (("", other.total),), wait.whole if wait else 0)


def coverage(
    dasar: int,
    moment: date,
    aturan: Aturan,
    *,
    segmen: str = "BPU",
    anak: Sequence[Mapping[str, Any]] = (),
    lama_bulan: int | None = None,
) -> list[BoughtWithTrace]:
    """Give each event's money (rupiah) on a base, on one day; long membership unless `lama_bulan` tells how long.

    Without children the school money is the most two children can get; `jejak` holds the trace of the line.

    >>> from checker.law.parameter import load
    >>> [(b["kode"], b["jumlah"]) for b in coverage(1_000_000, date(2026, 11, 1), load())][1:3]
    [('meninggal_kecelakaan_kerja', 70000000), ('meninggal', 42000000)]
    """
    length = long_enough(moment, aturan) if lama_bulan is None else lama_bulan
    anak = anak or most_children(moment, aturan)
    added: dict[str, dict[str, Any]] = {
        "kecelakaan_kerja": {},
        "meninggal_kecelakaan_kerja": {"dasar": dasar, "anak": anak},
        "meninggal": {"lama_peserta_bulan": length, "anak": anak},
        "cacat_total": {"dasar": dasar, "anak": anak},
        "tidak_mampu_bekerja": {"dasar": dasar, "lama_bulan": 1},
    }
    rows = [
        _row(kode, title, {**added[kode], "segmen": segmen}, moment, aturan) for kode, title in EVENTS.items()
    ]
    masa = aturan.find("manfaat.jkm.masa_bpu_bulan", moment)
    if masa is None or segmen != "BPU" or length >= masa.whole:
        return rows
    # Below the limit a line says what comes after it.
    full = {**added["meninggal"], "segmen": segmen, "lama_peserta_bulan": long_enough(moment, aturan)}
    later = rupiah(_row("meninggal", "", full, moment, aturan)["jumlah"])
    after = f"setelah {masa.whole} bulan iuran {later}"
    return [{**row, "teks": f"{row['teks']}, {after}"} if row["kode"] == "meninggal" else row for row in rows]


def dismissal(upah: int, moment: date, aturan: Aturan) -> list[BoughtWithTrace]:
    """Give the line of an employee's job loss with enough contributions; none where the programme is not there.

    >>> from checker.law.parameter import load
    >>> [line["jumlah"] for line in dismissal(4_000_000, date(2026, 11, 1), load())]
    [14400000]
    """
    perlu = aturan.find("manfaat.jkp.bulan_iuran", moment)
    if perlu is None:
        return []
    content = {"segmen": "PU", "alasan": "phk", "upah": upah, "bulan_iuran_24": perlu.whole}
    row = _row("kehilangan_pekerjaan", "Diberhentikan dari pekerjaan (PHK)", content, moment, aturan)
    many = len(row["rincian"])
    return [{**row, "teks": f"{rupiah(row['jumlah'])} dalam {many} bulan"}]


def _row(kode: str, title: str, content: Mapping[str, Any], moment: date, aturan: Aturan) -> BoughtWithTrace:
    """Ask the benefit engine for one event and keep what a comparison shows of it."""
    # The day itself bounds what may be asked: a price five years ahead gets benefits as well.
    diminta = {"kejadian": kode, "tanggal": moment.isoformat(), **content}
    answer = manfaat(diminta, hari_ini=moment, aturan=aturan)
    total, beasiswa = answer["total"], answer["beasiswa"]
    bulanan = any(r["kapan"] == "bulanan" for r in answer["rincian"])
    return {
        "kode": kode,
        "judul": title,
        "hak": answer["hak"],
        "jumlah": total,
        "teks": f"{rupiah(total)}{' sebulan' if bulanan else ''}" if total else NO_LIMIT,
        "kapan": "bulanan" if bulanan else "sekaligus" if total else "kuitansi",
        "beasiswa": beasiswa["maksimum"] if beasiswa["berhak"] == "ya" else 0,
        "syarat": list(_condition(kode, content["segmen"], moment, aturan)),
        "rincian": answer["rincian"],
        "dasar": (answer["rincian"] or answer["jejak"])[0]["dasar"],
        "jejak": answer["jejak"],
    }


def long_enough(moment: date, aturan: Aturan) -> int:
    """How many months of membership leave no waiting period open (JKM's three months, its scholarship).

    >>> from checker.law.parameter import load
    >>> long_enough(date(2026, 11, 1), load())
    36
    """
    masa = aturan.find("manfaat.jkm.masa_bpu_bulan", moment)
    return max(aturan.at("manfaat.beasiswa.jkm_bulan", moment).whole, masa.whole + 1 if masa else 0)


def most_children(moment: date, aturan: Aturan) -> list[dict[str, Any]]:
    """As many children as the law pays for, each at the start of school: what the scholarship can come to.

    >>> from checker.law.parameter import load
    >>> len(most_children(date(2026, 11, 1), load()))
    2
    """
    first = aturan.parameter["manfaat.beasiswa.jenjang"].nilai[-1].baris[0]
    child = {"jenjang": first["jenjang"], "sisa_tahun": first["paling_lama_tahun"]}
    return [child] * aturan.at("manfaat.beasiswa.anak_paling_banyak", moment).whole


def without_trace(row: BoughtWithTrace) -> Bought:
    """Leave the trace out of a line; an answer keeps them together at its end.

    >>> keys = ("kode", "judul", "hak", "jumlah", "teks", "kapan", "beasiswa", "syarat", "rincian", "dasar", "jejak")
    >>> sorted(set(keys) - without_trace(dict.fromkeys(keys, "")).keys())
    ['jejak']
    """
    return {
        "kode": row["kode"],
        "judul": row["judul"],
        "hak": row["hak"],
        "jumlah": row["jumlah"],
        "teks": row["teks"],
        "kapan": row["kapan"],
        "beasiswa": row["beasiswa"],
        "syarat": row["syarat"],
        "rincian": row["rincian"],
        "dasar": row["dasar"],
    }


def _condition(kode: str, segmen: str, moment: date, aturan: Aturan) -> Iterator[str]:
    """Say under which condition the line holds."""
    match kode:
        case "meninggal":
            masa = aturan.find("manfaat.jkm.masa_bpu_bulan", moment)
            if masa and segmen == "BPU":
                start = aturan.at("manfaat.jkm.biaya_pemakaman", moment)
                yield f"Berlaku setelah {masa.whole} bulan membayar. Sebelum itu {rupiah(start.whole)}."
            else:
                yield FIRST_DAY
            sekolah = aturan.at("manfaat.beasiswa.jkm_bulan", moment)
            yield f"Beasiswa anak berlaku setelah {sekolah.whole} bulan membayar."
        case "cacat_total":
            yield FIRST_DAY
            yield "Dokter yang menetapkan."
        case "tidak_mampu_bekerja":
            yield "Dibayar sampai sembuh, menurut surat dokter."
            table = aturan.at("manfaat.jkk.stmb", moment).baris
            for lalu, kini in pairwise(table):
                if kini["bagian"] != lalu["bagian"]:
                    yield f"Mulai bulan ke-{lalu['sampai_bulan'] + 1} dibayar {percent(kini['bagian'])} dari dasar."
        case "kehilangan_pekerjaan":
            perlu = aturan.at("manfaat.jkp.bulan_iuran", moment)
            within = aturan.at("manfaat.jkp.dalam_bulan", moment)
            yield f"Perlu iuran {perlu.whole} bulan dalam {within.whole} bulan terakhir."
        case _:
            yield FIRST_DAY

"""What membership buys: the money of the usual events on one base, each with its condition (through `manfaat`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from checker.law.parameter import Aturan
from checker.questions.manfaat import manfaat
from checker.values.money import persen, rupiah

EVENTS = {
    "kecelakaan_kerja": "Celaka saat bekerja, dirawat",
    "meninggal_kecelakaan_kerja": "Meninggal karena kecelakaan kerja",
    "meninggal": "Meninggal bukan karena kerja",
    "cacat_total": "Cacat total karena kecelakaan kerja",
    "tidak_mampu_bekerja": "Belum bisa bekerja karena kecelakaan kerja",
}
NO_LIMIT = "Tanpa batas biaya"
FIRST_DAY = "Berlaku sejak hari pertama menjadi peserta."


def membeli(
    dasar: int,
    tanggal: date,
    aturan: Aturan,
    *,
    segmen: str = "BPU",
    anak: Sequence[Mapping[str, Any]] = (),
    lama_bulan: int | None = None,
) -> list[dict[str, Any]]:
    """Give each event's money (rupiah) on a base, on one day; long membership unless `lama_bulan` tells how long.

    Without children the school money is the most two children can get; `jejak` holds the trace of the line.

    >>> from checker.law.parameter import load
    >>> [(b["kode"], b["jumlah"]) for b in membeli(1_000_000, date(2026, 11, 1), load())][1:3]
    [('meninggal_kecelakaan_kerja', 70000000), ('meninggal', 42000000)]
    """
    lama = long_enough(tanggal, aturan) if lama_bulan is None else lama_bulan
    anak = anak or most_children(tanggal, aturan)
    added: dict[str, dict[str, Any]] = {
        "kecelakaan_kerja": {},
        "meninggal_kecelakaan_kerja": {"dasar": dasar, "anak": anak},
        "meninggal": {"lama_peserta_bulan": lama, "anak": anak},
        "cacat_total": {"dasar": dasar, "anak": anak},
        "tidak_mampu_bekerja": {"dasar": dasar, "lama_bulan": 1},
    }
    return [
        _row(kode, judul, {**added[kode], "segmen": segmen}, tanggal, aturan)
        for kode, judul in EVENTS.items()
    ]


def phk(upah: int, tanggal: date, aturan: Aturan) -> list[dict[str, Any]]:
    """Give the line of an employee's job loss with enough contributions; none where the programme is not there."""
    perlu = aturan.cari("manfaat.jkp.bulan_iuran", tanggal)
    if perlu is None:
        return []
    isi = {"segmen": "PU", "alasan": "phk", "upah": upah, "bulan_iuran_24": perlu.rupiah}
    baris = _row("kehilangan_pekerjaan", "Diberhentikan dari pekerjaan (PHK)", isi, tanggal, aturan)
    many = len(baris["rincian"])
    return [{**baris, "teks": f"{rupiah(baris['jumlah'])} dalam {many} bulan"}]


def _row(kode: str, judul: str, isi: Mapping[str, Any], tanggal: date, aturan: Aturan) -> dict[str, Any]:
    """Ask the benefit engine for one event and keep what a comparison shows of it."""
    # The day itself bounds what may be asked: a price five years ahead gets benefits as well.
    diminta = {"kejadian": kode, "tanggal": tanggal.isoformat(), **isi}
    jawaban = manfaat(diminta, hari_ini=tanggal, aturan=aturan)
    total, beasiswa = jawaban["total"], jawaban["beasiswa"]
    bulanan = any(r["kapan"] == "bulanan" for r in jawaban["rincian"])
    return {
        "kode": kode,
        "judul": judul,
        "hak": jawaban["hak"],
        "jumlah": total,
        "teks": f"{rupiah(total)}{' sebulan' if bulanan else ''}" if total else NO_LIMIT,
        "kapan": "bulanan" if bulanan else "sekaligus" if total else "kuitansi",
        "beasiswa": beasiswa["maksimum"] if beasiswa["berhak"] == "ya" else 0,
        "syarat": list(_condition(kode, isi["segmen"], tanggal, aturan)),
        "rincian": jawaban["rincian"],
        "dasar": (jawaban["rincian"] or jawaban["jejak"])[0]["dasar"],
        "jejak": jawaban["jejak"],
    }


def long_enough(tanggal: date, aturan: Aturan) -> int:
    """How many months of membership leave no waiting period open (JKM's three months, its scholarship)."""
    masa = aturan.cari("manfaat.jkm.masa_bpu_bulan", tanggal)
    return max(aturan.pada("manfaat.beasiswa.jkm_bulan", tanggal).rupiah, masa.rupiah + 1 if masa else 0)


def most_children(tanggal: date, aturan: Aturan) -> list[dict[str, Any]]:
    """As many children as the law pays for, each at the start of school: what the scholarship can come to."""
    pertama = aturan.parameter["manfaat.beasiswa.jenjang"].nilai[-1].baris[0]
    anak = {"jenjang": pertama["jenjang"], "sisa_tahun": pertama["paling_lama_tahun"]}
    return [anak] * aturan.pada("manfaat.beasiswa.anak_paling_banyak", tanggal).rupiah


def without_trace(baris: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Leave the traces out of the lines; an answer keeps them together at its end."""
    return [{k: v for k, v in satu.items() if k != "jejak"} for satu in baris]


def _condition(kode: str, segmen: str, tanggal: date, aturan: Aturan) -> Iterator[str]:
    """Say under which condition the line holds."""
    match kode:
        case "meninggal":
            masa = aturan.cari("manfaat.jkm.masa_bpu_bulan", tanggal)
            if masa and segmen == "BPU":
                awal = aturan.pada("manfaat.jkm.biaya_pemakaman", tanggal)
                yield f"Berlaku setelah {masa.rupiah} bulan membayar. Sebelum itu {rupiah(awal.rupiah)}."
            else:
                yield FIRST_DAY
            sekolah = aturan.pada("manfaat.beasiswa.jkm_bulan", tanggal)
            yield f"Beasiswa anak berlaku setelah {sekolah.rupiah} bulan membayar."
        case "cacat_total":
            yield FIRST_DAY
            yield "Dokter yang menetapkan."
        case "tidak_mampu_bekerja":
            yield "Dibayar sampai sembuh, menurut surat dokter."
            tabel = aturan.pada("manfaat.jkk.stmb", tanggal).baris
            for lalu, kini in pairwise(tabel):
                if kini["bagian"] != lalu["bagian"]:
                    yield f"Mulai bulan ke-{lalu['sampai_bulan'] + 1} dibayar {persen(kini['bagian'])} dari dasar."
        case "kehilangan_pekerjaan":
            perlu = aturan.pada("manfaat.jkp.bulan_iuran", tanggal)
            within = aturan.pada("manfaat.jkp.dalam_bulan", tanggal)
            yield f"Perlu iuran {perlu.rupiah} bulan dalam {within.rupiah} bulan terakhir."
        case _:
            yield FIRST_DAY

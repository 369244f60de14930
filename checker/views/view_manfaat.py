"""What the templates of `manfaat` show: what comes, when, with which papers, by when; and the way to other events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.core.fields import kosong, questions_for
from checker.law.parameter import Aturan
from checker.views.bars import Picture, monthly_bars, yearly_bars
from checker.views.choices import class_name
from checker.views.next_links import lanjut
from checker.views.url_state import fields_shown, fragment, given_answers, in_force, is_main, layar

CARRIED = ("segmen", "fase", "jalur", "penghasilan", "upah", "upah_harian", "anak", "tanggal")
"""Answers that stay true when something else has happened."""
JASA_RAHARJA = "manfaat.jkk.jasa_raharja"
"""The law value of what Jasa Raharja pays first; a lone rider's line stands on another one."""
BESIDES = {"jht": "saldo JHT", "jp": "pensiun (JP)"}
"""What may come on top of the sum, as short as a message needs it."""
ASKED = "tanya"
"""The key of the address that names the next screen; see docs/assets/js/checker/url-state.js."""


def view(masukan: Mapping[str, Any], jawaban: Mapping[str, Any], aturan: Aturan) -> dict[str, Any]:
    """Arrange an answer of `manfaat` for its templates."""
    nama = {p["nilai"]: p["label"] for p in questions_for("manfaat")["kejadian"]["pilihan"]}
    jawab = given_answers("manfaat", masukan, jawaban, aturan)
    besides = {f"{s['judul']}. {s['teks']}" for s in jawaban.get("selain_itu", ())}
    from_lines = {(r["rumus"], r["jumlah"]) for r in jawaban["rincian"]}
    return {
        "j": jawaban,
        "kejadian": nama[jawaban["kejadian"]],
        "keadaan": keadaan(jawaban),
        "besar": besar(jawaban),
        "lama": lama(jawaban, jawab),
        "jasa_raharja": next(
            (r["jumlah"] for r in jawaban["rincian"] if r["dasar"]["kunci"] == JASA_RAHARJA), None
        ),
        "kuitansi": uang(jawaban, kuitansi=True),
        "tunai": uang(jawaban, kuitansi=False),
        "beasiswa": {"alasan": "", "cara": "", "dasar": None, "dokumen": (), **jawaban["beasiswa"]},
        "selain_itu": [{"jumlah": 0, "dasar": None, **satu} for satu in jawaban.get("selain_itu", ())],
        "tanyakan_juga": [BESIDES[s["kode"]] for s in jawaban.get("selain_itu", ()) if s["kode"] in BESIDES],
        "catatan": jawaban.get("catatan_dokumen", ""),
        "gambar": gambar(jawaban),
        "anak": anak(jawaban, aturan),
        "langkah": [
            s
            for s in jawaban["jejak"]
            if (s["rumus"], s["jumlah"]) not in from_lines and s["kalimat"] not in besides
        ],
        "jawab": jawab,
        "ubah": {j.kode: j.tautan for j in jawab},
        "lama_kosong": next((j.tautan for j in jawab if j.kode == "lama_peserta" and not j.isi), ""),
        "rincian_untuk": next(
            (p["judul"] for p in jawaban.get("pilihan", ()) if p["total"] == jawaban["total"]), ""
        ),
        "lanjut": lanjut("manfaat", masukan, aturan),
        "lain": [
            (kode, isi, f"#{ke(kode, masukan)}") for kode, isi in nama.items() if kode != jawaban["kejadian"]
        ],
    }


def keadaan(jawaban: Mapping[str, Any]) -> str:
    """Say what kind of answer this is.

    `rentang` (totals that depend on an open fact), `tidak`, `tanpa_batas` (care), `angka`, `tanpa_angka` (entitled, the
    amount not known) or `tanya` (nothing sure; of care, whose large word is that it has no limit, as soon as anything is open).
    """
    if jawaban.get("pilihan"):
        return "rentang"
    if jawaban["hak"] == "tidak" and not besar(jawaban):
        return "tidak"
    if jawaban["kejadian"] == "kecelakaan_kerja" and jawaban["hak"] == "ya" and jawaban["segmen"] != "PMI":
        return "tanpa_batas"
    if besar(jawaban) and jawaban["kejadian"] != "kecelakaan_kerja":
        return "angka"
    return "tanpa_angka" if jawaban["hak"] == "ya" else "tanya"


def besar(jawaban: Mapping[str, Any]) -> int:
    """Give the amount shown large (rupiah): of savings what is left after tax, else what comes as money.

    What is paid back against receipts mostly goes to a hospital; it is named beside the money.
    """
    return int(jawaban.get("bersih", uang(jawaban, kuitansi=False)))


def uang(jawaban: Mapping[str, Any], *, kuitansi: bool) -> int:
    """Add up the lines that are paid against receipts, or those that are not (rupiah)."""
    return sum(r["jumlah"] for r in jawaban["rincian"] if (r["kapan"] == "kuitansi") is kuitansi)


def lama(jawaban: Mapping[str, Any], jawab: Sequence[Any]) -> str:
    """Say over which time the large amount is spread; empty when it comes at once."""
    if jawaban["kejadian"] == "pensiun":
        return "sebulan"
    if jawaban["kejadian"] == "kehilangan_pekerjaan":
        return f"dalam {len(jawaban['rincian'])} bulan"
    if jawaban["kejadian"] == "tidak_mampu_bekerja":
        return f"untuk {next(j.isi for j in jawab if j.kode == 'lama')}"
    return ""


def gambar(jawaban: Mapping[str, Any]) -> Picture | None:
    """Draw what comes when, where it comes at more than one time."""
    bulanan = [r["jumlah"] for r in jawaban["rincian"] if r["kapan"] == "bulanan"]
    if len(bulanan) > 1:
        return monthly_bars(bulanan)
    children = jawaban["beasiswa"]["per_anak"] if jawaban["beasiswa"]["berhak"] != "tidak" else ()
    per_anak = [[t["jumlah"] for t in a["tahunan"]] for a in children if a.get("tahunan")]
    return yearly_bars(jawaban["total"], per_anak) if per_anak else None


def anak(jawaban: Mapping[str, Any], aturan: Aturan) -> list[dict[str, Any]]:
    """Tell for each child its class and, level by level, for how many years how much (rupiah)."""
    hasil = []
    for one_child in jawaban["beasiswa"]["per_anak"]:
        by_level: dict[str, list[int]] = {}
        for tahun in one_child.get("tahunan", ()):
            by_level.setdefault(tahun["jenjang"], []).append(tahun["jumlah"])
        hasil.append(
            {
                "kelas": class_name(one_child["jenjang"], one_child["sisa_tahun"], aturan),
                "jumlah": one_child["jumlah"],
                "jenjang": [(nama, len(isi), isi[0], sum(isi)) for nama, isi in by_level.items()],
            }
        )
    return hasil


def ke(kejadian: str, masukan: Mapping[str, Any]) -> str:
    """Write the address of another event with the answers that stay true, at the first question still open."""
    isi = {k: masukan[k] for k in CARRIED if not kosong(masukan.get(k))} | {"kejadian": kejadian}
    tanya = questions_for("manfaat")
    for satu_layar in layar("manfaat"):
        filled = any(k in isi for k in fields_shown(satu_layar))
        if is_main(satu_layar, isi) and in_force(satu_layar, isi, tanya, "kejadian") and not filled:
            return fragment(isi, **{ASKED: str(satu_layar["kode"])})
    return fragment(isi)

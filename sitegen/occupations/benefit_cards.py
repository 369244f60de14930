"""What the three typical accidents of a trade and a death give, at the lowest and at a higher income."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from checker.values.money import in_words
from sitegen.occupations.engine import Content
from sitegen.occupations.worked_examples import Gets, Received, Tile, WorkedExample

SHORT = {"santunan_berkala": "Santunan berkala"}
"""Names of lines where the answer says more than a tile holds."""
ONE_EYE = "satu_mata"
"""The row of the disability table that the sources confirm and that a trade's accident may reach."""

EYES = re.compile(r"\bmata\b|\bpenglihatan\b|\bpandangan\b", re.IGNORECASE)
COLLISION = re.compile(r"tabrak|serempet|senggol (?:mobil|motor)|tersenggol mobil", re.IGNORECASE)
"""Traffic accidents between vehicles: Jasa Raharja pays the care first."""
PARTS = re.compile(
    r"\b(?:jempol|telunjuk|kelingking|jari(?: kaki| tengah| manis)?|telapak(?: tangan| kaki)?|pergelangan|lengan|urat|mata)\b",
    re.IGNORECASE,
)
"""The part of the body a story names, for the sentence that sends to the doctor."""
SEA = ("nelayan", "abk-nelayan")
"""Trades that bring the injured ashore by sea; rivers count as land (the law data's own note)."""
REST = (
    (re.compile(r"patah|retak|remuk|digips|tongkat|rusuk", re.IGNORECASE), 3),
    (re.compile(r"cedera|terkilir|bergeser|lepas|operasi|rawat inap|punggung|pinggang", re.IGNORECASE), 2),
)
"""How many months off work an example takes, by the injury told; anything else one month. The doctor decides."""


def events(compute: WorkedExample, bahaya: Content) -> Received:
    """Work out one accident; nothing where the amounts are not known."""
    if not compute.computed:
        return Received()
    match bahaya["jenis"]:
        case "meninggal_kecelakaan_kerja":
            return _death_at_work(compute)
        case "meninggal":
            return _death_from_illness(compute)
        case "cacat_sebagian":
            return _disability(compute, bahaya)
        case "tidak_mampu_bekerja":
            return Received((_rest(compute, bahaya), *_collision(compute, bahaya)))
        case _:
            return Received((_rest(compute, bahaya), *_collision(compute, bahaya), _costs(compute)))


def care(compute: WorkedExample) -> str:
    """Say what holds for every work accident: care without a cost limit; empty where the rules were not read."""
    if not compute.computed:
        return ""
    compute.used["manfaat.jkk.perawatan"] = None
    return str(compute.engine.manfaat("kecelakaan_kerja", segmen="BPU")["alasan"])


def family(compute: WorkedExample, child: Sequence[tuple[str, int]]) -> Received:
    """Work out what the family receives by cause of death, and the school money of an example of two children."""
    if not compute.computed:
        return Received()
    sekolah = [{"jenjang": jenjang, "sisa_tahun": sisa} for jenjang, sisa in child]
    from_work = compute.ask("meninggal_kecelakaan_kerja", anak=sekolah)
    dapat = [compute.side_by_side("Karena kecelakaan kerja", from_work)]
    if compute.cara in ("magang", "proyek_konstruksi"):
        sentence = "Kalau karena sakit, tanya 175 dulu."
    else:
        sentence = ""
        dapat.append(_from_illness(compute))
    if compute.cara != "magang":
        dapat.append(_school(compute, from_work[0]["beasiswa"], child))
    return Received(tuple(dapat), sentence)


def _from_illness(compute: WorkedExample) -> Gets:
    """Death outside work: plain for employees, by months of membership for the self-employed."""
    full = _total(compute, compute.ask("meninggal", lama_peserta_bulan=_long_enough(compute))[0])
    masa = compute.engine.aturan.find("manfaat.jkm.masa_bpu_bulan", compute.engine.hari)
    if compute.is_waged or masa is None:
        return Gets("Karena sakit", (Tile("Berapa pun upahnya", full),))
    compute.used[masa.kunci] = None
    few = _total(compute, compute.ask("meninggal", lama_peserta_bulan=masa.whole - 1)[0])
    ubin = (Tile(f"Ikut lebih dari {masa.whole} bulan", full), Tile(f"Belum {masa.whole} bulan", few))
    return Gets("Karena sakit", ubin)


def _school(compute: WorkedExample, beasiswa: Content, child: Sequence[tuple[str, int]]) -> Gets:
    """School money to the end of university, for an example of two children."""
    syarat = compute.engine.aturan.at("manfaat.beasiswa.jkm_bulan", compute.engine.hari)
    contoh = " dan ".join(f"{jenjang} sisa {sisa} tahun" for jenjang, sisa in child)
    amount = compute.link(beasiswa["maksimum"], "manfaat.beasiswa.jenjang")
    ubin = [Tile(f"{contoh}, sampai kuliah", amount)]
    if compute.cara != "proyek_konstruksi":
        compute.used[syarat.kunci] = None
        ubin.append(Tile("Syarat kalau karena sakit", Markup("iuran {} bulan").format(syarat.whole)))
    return Gets(f"Sekolah {in_words(len(child))} anak, paling banyak", tuple(ubin))


def _death_at_work(compute: WorkedExample) -> Received:
    """The grant by income, then the parts that are the same for all."""
    answer = compute.ask("meninggal_kecelakaan_kerja")
    one = [{**j, "total": j["rincian"][0]["jumlah"], "rincian": j["rincian"][:1]} for j in answer]
    santunan = compute.side_by_side(answer[0]["rincian"][0]["judul"], one)
    added = tuple(_line_tile(compute, b) for b in answer[0]["rincian"][1:])
    return Received((santunan, Gets("Ditambah, sama untuk semua", added)))


def _death_from_illness(compute: WorkedExample) -> Received:
    """The parts of the death grant; how long one must have been a member stands with the family's section."""
    answer = compute.ask("meninggal", lama_peserta_bulan=_long_enough(compute))[0]
    ubin = tuple(_line_tile(compute, b) for b in answer["rincian"])
    return Received((Gets("Untuk keluarga, kalau syaratnya cukup", ubin),))


def _disability(compute: WorkedExample, bahaya: Content) -> Received:
    """Partial disability: the doctor decides; shown are the confirmed row of one eye, and total disability."""
    dapat = []
    if EYES.search(bahaya["akibat"]):
        mata = compute.ask("cacat_sebagian", bagian=ONE_EYE)
        if all(j["hak"] == "ya" for j in mata):
            dapat.append(compute.side_by_side("Contoh: satu mata tidak melihat lagi", mata))
    dapat.append(compute.side_by_side("Kalau cacat total, tidak bisa kerja lagi", compute.ask("cacat_total")))
    bagian = PARTS.search(f"{bahaya['akibat']} {bahaya['kejadian']}")
    what = bagian[0].lower() if bagian else "cacat sebagian"
    return Received(tuple(dapat), f"Persen untuk {what} ditetapkan dokter. Jumlahnya tanya ke 175.")


def _rest(compute: WorkedExample, bahaya: Content) -> Gets:
    """Not able to work for an example of months."""
    text = f"{bahaya['kejadian']} {bahaya['akibat']}"
    length = next((bulan for pola, bulan in REST if pola.search(text)), 1)
    lewat = (
        f"Lewat {compute.pilihan['pembayar']}, yang tetap membayar upah."
        if compute.cara == "karyawan"
        else ""
    )
    return compute.side_by_side(
        f"Contoh istirahat {length} bulan", compute.ask("tidak_mampu_bekerja", lama_bulan=length), lewat
    )


def _collision(compute: WorkedExample, bahaya: Content) -> tuple[Gets, ...]:
    """Between vehicles Jasa Raharja pays the care first, up to its cap."""
    if not COLLISION.search(bahaya["kejadian"]):
        return ()
    batas = compute.engine.aturan.at("manfaat.jkk.jasa_raharja", compute.engine.hari)
    ubin = Tile("Jasa Raharja bayar dulu, sampai", compute.link(batas.whole, batas.kunci))
    return (Gets("Surat polisi diperlukan", (ubin,)),)


def _costs(compute: WorkedExample) -> Gets:
    """The way to hospital, up to the cap of land or sea."""
    kind = "laut" if compute.slug in SEA else "darat"
    table = compute.engine.aturan.at("manfaat.jkk.angkutan", compute.engine.hari)
    batas = next(b["paling_banyak"] for b in table.baris if b["jenis"] == kind)
    return Gets("Ongkos ke rumah sakit", (Tile(f"lewat {kind}, sampai", compute.link(batas, table.kunci)),))


def _long_enough(compute: WorkedExample) -> int:
    """A membership (months) that meets every condition."""
    return compute.engine.aturan.at("manfaat.beasiswa.jkm_bulan", compute.engine.hari).whole


def _total(compute: WorkedExample, answer: Content) -> Markup:
    return compute.link(answer["total"], *(r["dasar"]["kunci"] for r in answer["rincian"]))


def _line_tile(compute: WorkedExample, one: Content) -> Tile:
    """One line of an answer, by a name that fits a tile."""
    name: str = SHORT.get(one["kode"]) or one["judul"]
    return Tile(name, compute.link(one["jumlah"], one["dasar"]["kunci"]))

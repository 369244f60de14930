"""What the three typical accidents of a trade and a death give, at the lowest and at a higher income."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from checker.values.money import kata
from sitegen.occupations.engine import Isi
from sitegen.occupations.worked_examples import Dapat, Hitung, Terima, Ubin

SATU_MATA = "satu_mata"
"""The row of the disability table that the sources confirm and that a trade's accident may reach."""

MATA = re.compile(r"\bmata\b|\bpenglihatan\b|\bpandangan\b", re.IGNORECASE)
TABRAKAN = re.compile(r"tabrak|serempet|senggol (?:mobil|motor)|tersenggol mobil", re.IGNORECASE)
"""Traffic accidents between vehicles: Jasa Raharja pays the care first."""
BAGIAN = re.compile(
    r"\b(?:jempol|telunjuk|kelingking|jari(?: kaki| tengah| manis)?|telapak(?: tangan| kaki)?|pergelangan|lengan|urat|mata)\b",
    re.IGNORECASE,
)
"""The part of the body a story names, for the sentence that sends to the doctor."""
LAUT = ("nelayan", "abk-nelayan")
"""Trades that bring the injured ashore by sea; rivers count as land (the law data's own note)."""
ISTIRAHAT = (
    (re.compile(r"patah|retak|remuk|digips|tongkat|rusuk", re.IGNORECASE), 3),
    (re.compile(r"cedera|terkilir|bergeser|lepas|operasi|rawat inap|punggung|pinggang", re.IGNORECASE), 2),
)
"""How many months off work an example takes, by the injury told; anything else one month. The doctor decides."""


def kejadian(hitung: Hitung, bahaya: Isi) -> Terima:
    """Work out one accident; nothing where the amounts are not known."""
    if not hitung.dihitung:
        return Terima()
    match bahaya["jenis"]:
        case "meninggal_kecelakaan_kerja":
            return _meninggal_kerja(hitung)
        case "meninggal":
            return _meninggal_sakit(hitung)
        case "cacat_sebagian":
            return _cacat(hitung, bahaya)
        case "tidak_mampu_bekerja":
            return Terima((_istirahat(hitung, bahaya), *_tabrakan(hitung, bahaya)))
        case _:
            return Terima((_istirahat(hitung, bahaya), *_tabrakan(hitung, bahaya), _ongkos(hitung)))


def rawat(hitung: Hitung) -> str:
    """Say what holds for every work accident: care without a cost limit; empty where the rules were not read."""
    if not hitung.dihitung:
        return ""
    hitung.terpakai["manfaat.jkk.perawatan"] = None
    return str(hitung.mesin.manfaat("kecelakaan_kerja", segmen="BPU")["alasan"])


def keluarga(hitung: Hitung, anak: Sequence[tuple[str, int]]) -> Terima:
    """Work out what the family receives by cause of death, and the school money of an example of two children."""
    if not hitung.dihitung:
        return Terima()
    sekolah = [{"jenjang": jenjang, "sisa_tahun": sisa} for jenjang, sisa in anak]
    karena_kerja = hitung.tanya("meninggal_kecelakaan_kerja", anak=sekolah)
    dapat = [hitung.pasang("Karena kecelakaan kerja", karena_kerja)]
    if hitung.cara in ("magang", "proyek_konstruksi"):
        kalimat = "Kalau karena sakit, tanya 175 dulu."
    else:
        kalimat = ""
        dapat.append(_karena_sakit(hitung))
    if hitung.cara != "magang":
        dapat.append(_sekolah(hitung, karena_kerja[0]["beasiswa"], anak))
    return Terima(tuple(dapat), kalimat)


def _karena_sakit(hitung: Hitung) -> Dapat:
    """Death outside work: plain for employees, by months of membership for the self-employed."""
    penuh = _total(hitung, hitung.tanya("meninggal", lama_peserta_bulan=_cukup_lama(hitung))[0])
    masa = hitung.mesin.aturan.cari("manfaat.jkm.masa_bpu_bulan", hitung.mesin.hari)
    if hitung.digaji or masa is None:
        return Dapat("Karena sakit", (Ubin("Berapa pun upahnya", penuh),))
    hitung.terpakai[masa.kunci] = None
    sedikit = _total(hitung, hitung.tanya("meninggal", lama_peserta_bulan=masa.rupiah - 1)[0])
    ubin = (Ubin(f"Ikut lebih dari {masa.rupiah} bulan", penuh), Ubin(f"Belum {masa.rupiah} bulan", sedikit))
    return Dapat("Karena sakit", ubin)


def _sekolah(hitung: Hitung, beasiswa: Isi, anak: Sequence[tuple[str, int]]) -> Dapat:
    """School money to the end of university, for an example of two children."""
    syarat = hitung.mesin.aturan.pada("manfaat.beasiswa.jkm_bulan", hitung.mesin.hari)
    contoh = " dan ".join(f"{jenjang} sisa {sisa} tahun" for jenjang, sisa in anak)
    jumlah = hitung.taut(beasiswa["maksimum"], "manfaat.beasiswa.jenjang")
    ubin = [Ubin(f"{contoh}, sampai kuliah", jumlah)]
    if hitung.cara != "proyek_konstruksi":
        hitung.terpakai[syarat.kunci] = None
        ubin.append(Ubin("Syarat kalau karena sakit", Markup("iuran {} bulan").format(syarat.rupiah)))
    return Dapat(f"Sekolah {kata(len(anak))} anak, paling banyak", tuple(ubin))


def _meninggal_kerja(hitung: Hitung) -> Terima:
    """The grant by income, then the parts that are the same for all."""
    jawaban = hitung.tanya("meninggal_kecelakaan_kerja")
    satu = [{**j, "total": j["rincian"][0]["jumlah"], "rincian": j["rincian"][:1]} for j in jawaban]
    santunan = hitung.pasang(jawaban[0]["rincian"][0]["judul"], satu)
    tambah = tuple(_ubin_baris(hitung, b) for b in jawaban[0]["rincian"][1:])
    return Terima((santunan, Dapat("Ditambah, sama untuk semua", tambah)))


def _meninggal_sakit(hitung: Hitung) -> Terima:
    """The parts of the death grant; how long one must have been a member stands with the family's section."""
    jawaban = hitung.tanya("meninggal", lama_peserta_bulan=_cukup_lama(hitung))[0]
    ubin = tuple(_ubin_baris(hitung, b) for b in jawaban["rincian"])
    return Terima((Dapat("Untuk keluarga, kalau syaratnya cukup", ubin),))


def _cacat(hitung: Hitung, bahaya: Isi) -> Terima:
    """Partial disability: the doctor decides; shown are the confirmed row of one eye, and total disability."""
    dapat = []
    if MATA.search(bahaya["akibat"]):
        mata = hitung.tanya("cacat_sebagian", bagian=SATU_MATA)
        if all(j["hak"] == "ya" for j in mata):
            dapat.append(hitung.pasang("Contoh: satu mata tidak melihat lagi", mata))
    dapat.append(hitung.pasang("Kalau cacat total, tidak bisa kerja lagi", hitung.tanya("cacat_total")))
    bagian = BAGIAN.search(f"{bahaya['akibat']} {bahaya['kejadian']}")
    apa = bagian[0].lower() if bagian else "cacat sebagian"
    return Terima(tuple(dapat), f"Persen untuk {apa} ditetapkan dokter. Jumlahnya tanya ke 175.")


def _istirahat(hitung: Hitung, bahaya: Isi) -> Dapat:
    """Not able to work for an example of months."""
    teks = f"{bahaya['kejadian']} {bahaya['akibat']}"
    lama = next((bulan for pola, bulan in ISTIRAHAT if pola.search(teks)), 1)
    lewat = (
        f"Lewat {hitung.pilihan['pembayar']}, yang tetap membayar upah." if hitung.cara == "karyawan" else ""
    )
    return hitung.pasang(
        f"Contoh istirahat {lama} bulan", hitung.tanya("tidak_mampu_bekerja", lama_bulan=lama), lewat
    )


def _tabrakan(hitung: Hitung, bahaya: Isi) -> tuple[Dapat, ...]:
    """Between vehicles Jasa Raharja pays the care first, up to its cap."""
    if not TABRAKAN.search(bahaya["kejadian"]):
        return ()
    batas = hitung.mesin.aturan.pada("manfaat.jkk.jasa_raharja", hitung.mesin.hari)
    ubin = Ubin("Jasa Raharja bayar dulu, sampai", hitung.taut(batas.rupiah, batas.kunci))
    return (Dapat("Surat polisi diperlukan", (ubin,)),)


def _ongkos(hitung: Hitung) -> Dapat:
    """The way to hospital, up to the cap of land or sea."""
    jenis = "laut" if hitung.slug in LAUT else "darat"
    tabel = hitung.mesin.aturan.pada("manfaat.jkk.angkutan", hitung.mesin.hari)
    batas = next(b["paling_banyak"] for b in tabel.baris if b["jenis"] == jenis)
    return Dapat("Ongkos ke rumah sakit", (Ubin(f"lewat {jenis}, sampai", hitung.taut(batas, tabel.kunci)),))


def _cukup_lama(hitung: Hitung) -> int:
    """A membership (months) that meets every condition."""
    return hitung.mesin.aturan.pada("manfaat.beasiswa.jkm_bulan", hitung.mesin.hari).rupiah


def _total(hitung: Hitung, jawaban: Isi) -> Markup:
    return hitung.taut(jawaban["total"], *(r["dasar"]["kunci"] for r in jawaban["rincian"]))


def _ubin_baris(hitung: Hitung, satu: Isi) -> Ubin:
    """One line of an answer, named without what follows a comma."""
    return Ubin(satu["judul"].partition(",")[0], hitung.taut(satu["jumlah"], satu["dasar"]["kunci"]))

"""What is lost in arrears: the same events while contributions are paid, and now; what is not lost; how to come back.

Sources leave open whether the first unpaid months are covered (D3, O12) and which clocks start anew (O11): nothing of
that is ever promised.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from checker.cara_kerja.open_points import perlu_konfirmasi
from checker.cara_kerja.possibilities import varian
from checker.core.fields import MasukanDitolak, pertanyaan, tolak
from checker.core.next_steps import isi_angka
from checker.core.profile import Profil
from checker.core.results import Langkah, Perlu, dasar, pasal, ragu
from checker.core.rounding import rounding_steps
from checker.iuran.calendar import hitung_bulan
from checker.law.parameter import Aturan, Nilai, muat
from checker.manfaat.besides import DITANGGUNG
from checker.manfaat.event import anak_salah
from checker.questions.budget import baca_bersama
from checker.questions.coverage import membeli, phk, tanpa_jejak
from checker.values.money import persen
from checker.values.months import tambah_bulan, tulis_bulan

TANPA_UKURAN = {"skala_usaha": "mikro"}
"""Arrears do not depend on the size of the employer's firm, so an employee is not asked for it."""
KEMBALI = (
    {"teks": "Siapkan KTP (NIK) dan nomor HP."},
    {"teks": "Buka JMO, datang ke kantor cabang, atau telepon 175. Minta diaktifkan lagi."},
    {"teks": "Bayar iuran bulan ini. Menurut dua sumber, tunggakan lama tidak ditagih."},
    {"teks": "Bulan berikutnya, bayar paling lambat tanggal {iuran.bpu.hari_bayar}."},
)
MENYUSUL = (
    {"teks": "Bayar bulan yang kosong. Yang bisa menyusul paling banyak {iuran.bpu.tunggakan_bulan} bulan."},
    {"teks": "Tanyakan ke 175 apakah perlindungannya tidak terputus."},
    {"teks": "Bulan berikutnya, bayar paling lambat tanggal {iuran.bpu.hari_bayar}."},
)
KARYAWAN = (
    {"teks": "Tanyakan ke pemberi kerja kapan tunggakan dibayar. Simpan slip gaji."},
    {"teks": "Cek status di JMO, atau telepon 175."},
)
LANGKAH: Mapping[tuple[str, str], Sequence[Mapping[str, str]]] = {
    ("BPU", "aktif"): MENYUSUL[-1:],
    ("BPU", "belum_jelas"): MENYUSUL,
    ("BPU", "tidak_aktif"): KEMBALI,
    ("PU", "aktif"): KARYAWAN[-1:],
    ("PU", "pemberi_kerja_menunggak"): KARYAWAN,
}
YAKIN = {"belum_jelas": "rendah", "pemberi_kerja_menunggak": "sedang"}
"""How sure the sentence of a state is, where it says more than the value it stands on."""
NOT_ENROLLED = ("sanksi.tak_didaftarkan.manfaat", "sanksi.tak_didaftarkan.daftar_sendiri")
"""What the law says where an employer did not register the worker."""


def nunggak(masukan: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> dict[str, Any]:
    """Show each event while paid up and now, in arrears (rupiah); raises MasukanDitolak for every wrong field.

    >>> jawaban = nunggak({"bulan_tunggak": 4, "cara_kerja": "mandiri", "penghasilan": 1_000_000})
    >>> [(b["sebelum"]["jumlah"], b["sekarang"]["jumlah"]) for b in jawaban["baris"][1:3]]
    [(70000000, 0), (42000000, 0)]
    """
    aturan = aturan or muat()
    nilai, profil = _baca(masukan, aturan, hari_ini or aturan.versi)
    lama: int = nilai["bulan_tunggak"]
    segmen = "PU" if profil.cara_kerja == "karyawan" else "BPU"
    batas = aturan.pada("iuran.bpu.tunggakan_bulan", profil.bulan)
    keadaan = _keadaan(lama, segmen, batas)
    anak = [{"jenjang": a.jenjang, "sisa_tahun": a.sisa_tahun} for a in nilai.get("anak", ())]
    kini = hitung_bulan(varian(profil, aturan, profil.bulan), aturan, profil.bulan)
    harga = kini.iuran if segmen == "BPU" else None
    beli = membeli(
        harga.dasar if harga else profil.upah or 0,
        profil.bulan,
        aturan,
        segmen=segmen,
        anak=anak,
        lama_bulan=nilai.get("lama_peserta_bulan"),
    )
    if segmen == "PU":
        beli += phk(profil.upah or 0, profil.bulan, aturan)
    tabungan = aturan.pada("manfaat.jht.usia", profil.bulan)
    saldo = nilai.get("saldo")
    baris = [_baris(satu, keadaan, lama, profil.bulan, aturan) for satu in beli]
    denda = aturan.pada("iuran.pu.denda" if segmen == "PU" else "iuran.bpu.hari_bayar", profil.bulan)
    return {
        "segmen": segmen,
        "bulan": tulis_bulan(profil.bulan),
        "bulan_tunggak": lama,
        "batas_bulan": batas.rupiah if segmen == "BPU" else 0,
        "keadaan": keadaan,
        "alasan": _alasan(keadaan, lama, batas),
        "baris": [*baris, _tabungan(saldo, lama, tabungan)],
        "denda": _denda(segmen, denda),
        "menyusul": _menyusul(profil, lama, aturan)
        if keadaan == "belum_jelas"
        else {"bulan": [], "total": 0},
        "bulan_ini": kini.json() if harga else None,
        "langkah": isi_angka(LANGKAH[segmen, keadaan], aturan, profil.bulan),
        "jam": _jam(segmen, lama, nilai.get("lama_peserta_bulan"), aturan, profil.bulan),
        "kewajiban": _kewajiban(aturan, profil.bulan) if segmen == "PU" else [],
        "perlu_konfirmasi": [
            *(p.json() for p in _perlu(keadaan, lama, batas, baris, aturan)),
            *(p.json() for p in (_doubts_of_price(profil, lama, aturan) if keadaan == "belum_jelas" else ())),
        ],
        "jejak": [
            *rounding_steps(nilai, pertanyaan("nunggak"), aturan),
            Langkah(
                _alasan(keadaan, lama, batas),
                "",
                0,
                denda if segmen == "PU" else batas,
                YAKIN.get(keadaan, ""),
            ).json(),
            *(satu for b in beli for satu in b["jejak"]),
            *(satu.json() for satu in (harga.langkah() if harga else ())),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def _baca(masukan: object, aturan: Aturan, hari_ini: date) -> tuple[dict[str, Any], Profil]:
    """Read the questions; an employee's rules of `periksa` are asked without the size of the firm."""
    nilai, profil = baca_bersama("nunggak", masukan, aturan, hari_ini, TANPA_UKURAN)
    salah = anak_salah(nilai, aturan)
    if salah:
        tanya = pertanyaan("nunggak")
        raise MasukanDitolak([tolak(kunci, tanya[kunci], pesan) for kunci, pesan in salah])
    return nilai, profil


def _keadaan(lama: int, segmen: str, batas: Nilai) -> str:
    """Where the membership stands: paid up, in the unclear months, inactive, or its employer in arrears."""
    if not lama:
        return "aktif"
    if segmen == "PU":
        return "pemberi_kerja_menunggak"
    return "belum_jelas" if lama <= batas.rupiah else "tidak_aktif"


def _alasan(keadaan: str, lama: int, batas: Nilai) -> str:
    return {
        "aktif": "Iuran lancar. Semua perlindungan berjalan.",
        "belum_jelas": f"Kosong {lama} bulan. Perlindungan di bulan yang belum dibayar belum jelas.",
        "tidak_aktif": f"Kosong lebih dari {batas.rupiah} bulan berturut-turut. Kepesertaan tidak aktif.",
        "pemberi_kerja_menunggak": "Pemberi kerja yang menunggak, bukan pekerjanya. Hak pekerja tetap ada.",
    }[keadaan]


def _baris(beli: Mapping[str, Any], keadaan: str, lama: int, bulan: date, aturan: Aturan) -> dict[str, Any]:
    """One event, while paid up and now."""
    sebelum = tanpa_jejak([beli])[0]
    kode, judul = sebelum.pop("kode"), sebelum.pop("judul")
    kosong = {"jumlah": 0, "beasiswa": 0, "dari": ""}
    penuh = {"jumlah": sebelum["jumlah"], "beasiswa": sebelum["beasiswa"], "dari": "pemberi_kerja"}
    sekarang: dict[str, Any]
    if keadaan == "aktif":
        sekarang = {**penuh, "hak": sebelum["hak"], "teks": sebelum["teks"], "dari": "bpjs"}
    elif keadaan == "belum_jelas":
        sekarang = {**kosong, "hak": "perlu_konfirmasi", "teks": "Belum jelas. Jangan diandalkan."}
    elif keadaan == "tidak_aktif":
        sekarang = {**kosong, "hak": "tidak", "teks": "Tidak dilindungi."}
    elif kode == "kehilangan_pekerjaan":
        siapa, teks = _phk(lama, bulan, aturan)
        sekarang = {
            **(penuh if siapa else kosong),
            "hak": "perlu_konfirmasi",
            "teks": teks,
            "dari": siapa or "bpjs",
        }
    else:
        sekarang = {**penuh, "hak": "perlu_konfirmasi", "teks": DITANGGUNG}
    return {"kode": kode, "judul": judul, "sebelum": sebelum, "sekarang": sekarang}


def _phk(lama: int, bulan: date, aturan: Aturan) -> tuple[str, str]:
    """Who pays the cash after a layoff while the employer is in arrears (PP 6/2025 Pasal 39, 39A), and in words."""
    biasa = aturan.cari("manfaat.jkp.tunggakan_bulan", bulan)
    tutup = aturan.cari("manfaat.jkp.tunggakan_perusahaan_bulan", bulan)
    if biasa is None or tutup is None:
        return "", "Belum jelas. Tanyakan ke 175."
    if lama <= biasa.rupiah:
        return "bpjs", "Tetap dibayar BPJS Ketenagakerjaan."
    if lama <= tutup.rupiah:
        return (
            "pemberi_kerja",
            "Pemberi kerja membayar dulu. Kalau usahanya bangkrut atau tutup, BPJS yang membayar.",
        )
    return "pemberi_kerja", "Pemberi kerja membayar dulu, lalu minta ganti ke BPJS."


def _tabungan(saldo: int | None, lama: int, nilai: Nilai) -> dict[str, Any]:
    """The savings stay and grow without contributions (PP 46/2015 Pasal 22; one source says so in words)."""
    isi = {"hak": "ya", "jumlah": saldo or 0, "beasiswa": 0, "dasar": dasar(nilai, "sedang")}
    teks = "Tetap ada dan terus berkembang, tetapi tidak ditambah." if lama else "Bertambah tiap bulan."
    return {
        "kode": "hari_tua",
        "judul": "Tabungan hari tua (JHT), bila ikut",
        "sebelum": {**isi, "teks": "Bertambah tiap bulan.", "kapan": "", "syarat": [], "rincian": []},
        "sekarang": {**isi, "teks": teks, "dari": "bpjs"},
    }


def _denda(segmen: str, nilai: Nilai) -> dict[str, Any]:
    """Late contributions: no fine for the self-employed; a rate per month for employers (PP 44/2015)."""
    kalimat = "Tidak ada denda untuk yang bekerja sendiri."
    if segmen == "PU":
        tarif = persen(nilai.bagian)
        kalimat = f"Dendanya {tarif} dari iuran untuk tiap bulan terlambat. Pemberi kerja yang menanggung."
    return {"ada": segmen == "PU", "kalimat": kalimat, "dasar": dasar(nilai)}


def _doubts_of_price(profil: Profil, lama: int, aturan: Aturan) -> tuple[Perlu, ...]:
    """What is open about the price of the empty months, each point once."""
    semua = [
        satu
        for bulan in _bulan_kosong(profil, lama)
        for satu in perlu_konfirmasi(
            profil, (hitung_bulan(varian(profil, aturan, bulan), aturan, bulan),), aturan
        )
    ]
    return tuple({satu.hal: satu for satu in semua}.values())


def _bulan_kosong(profil: Profil, lama: int) -> list[date]:
    return [tambah_bulan(profil.bulan, -n) for n in range(lama, 0, -1)]


def _menyusul(profil: Profil, lama: int, aturan: Aturan) -> dict[str, Any]:
    """Price the empty months, each at the tariff of its own month (the contribution month decides)."""
    semua = _bulan_kosong(profil, lama)
    bulan = [hitung_bulan(varian(profil, aturan, satu), aturan, satu).json() for satu in semua]
    isi: dict[str, Any] = {"bulan": bulan, "total": sum(b["total"] for b in bulan)}
    rendah = sum(b.get("terendah", b["total"]) for b in bulan)
    tinggi = sum(b.get("tertinggi", b["total"]) for b in bulan)
    return isi | ({"terendah": rendah, "tertinggi": tinggi} if rendah != tinggi else {})


def _kewajiban(aturan: Aturan, bulan: date) -> list[dict[str, Any]]:
    """What an employer owes whom it did not register, and what the worker may do (PP 44/2015, PP 46/2015)."""
    semua = [nilai for kunci in NOT_ENROLLED if (nilai := aturan.cari(kunci, bulan))]
    return [{"teks": baris["nama"], "dasar": pasal((nilai,))} for nilai in semua for baris in nilai.baris]


def _jam(segmen: str, lama: int, dibayar: int | None, aturan: Aturan, bulan: date) -> list[dict[str, Any]]:
    """The clocks that may start anew after a gap: open in every source (benefits 8.8, O11), so never sure."""
    if not lama or segmen == "PU":
        return []
    jam = []
    for kode, kunci, untuk in (
        ("jkm", "manfaat.jkm.masa_bpu_bulan", "santunan kematian penuh"),
        ("beasiswa", "manfaat.beasiswa.jkm_bulan", "beasiswa anak"),
    ):
        nilai = aturan.cari(kunci, bulan)
        if nilai:
            sudah = "" if dibayar is None else f" Sebelum kosong sudah {min(dibayar, nilai.rupiah)} bulan."
            kalimat = f"Hitungan {nilai.rupiah} bulan untuk {untuk} mungkin mulai dari awal.{sudah}"
            jam.append(
                {"kode": kode, "hak": "perlu_konfirmasi", "kalimat": kalimat, "dasar": dasar(nilai, "rendah")}
            )
    return jam


def _perlu(
    keadaan: str, lama: int, batas: Nilai, baris: Sequence[Mapping[str, Any]], aturan: Aturan
) -> list[Perlu]:
    """What to ask before relying on anything; B1 where even a paid-up member's grant hangs on the third month."""
    awal = [ragu(aturan, "B1")] if any(b["sebelum"]["hak"] == "perlu_konfirmasi" for b in baris) else []
    if keadaan == "aktif":
        return awal
    if keadaan == "pemberi_kerja_menunggak":
        hal = f"Dalam praktik: {DITANGGUNG[:1].lower()}{DITANGGUNG[1:]} Pasalnya belum kami temukan."
        return [Perlu(hal, dasar=("pp-44-2015",))]
    semua = [ragu(aturan, kode) for kode in (("D3", "O12") if keadaan == "belum_jelas" else ("C5",))]
    if 0 <= lama - batas.rupiah <= 1:
        semua.append(Perlu("Hari persis kepesertaan menjadi tidak aktif belum pasti."))
    return [*awal, *semua, ragu(aturan, "O11")]

"""What is lost in arrears: the same events while contributions are paid, and now; what is not lost; how to come back.

Sources leave open whether the first unpaid months are covered (D3, O12) and which clocks start anew (O11): nothing of
that is ever promised.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from checker.cara_kerja.open_points import perlu_konfirmasi
from checker.cara_kerja.possibilities import possibilities
from checker.core.fields import MasukanDitolak, questions_for, tolak
from checker.core.next_steps import fill_numbers
from checker.core.profile import Profile
from checker.core.results import OpenPoint, Step, dasar, pasal, ragu
from checker.core.rounding import rounding_steps
from checker.iuran.calendar import price_month
from checker.law.parameter import Aturan, Nilai, load
from checker.manfaat.besides import COVERED
from checker.manfaat.event import child_faults
from checker.questions.budget import read_shared
from checker.questions.coverage import membeli, phk, without_trace
from checker.values.money import persen
from checker.values.months import add_months, format_month

WITHOUT_MEASURE = {"skala_usaha": "mikro"}
"""Arrears do not depend on the size of the employer's firm, so an employee is not asked for it."""
RETURN = (
    {"teks": "Siapkan KTP (NIK) dan nomor HP."},
    {"teks": "Buka JMO, datang ke kantor cabang, atau telepon 175. Minta diaktifkan lagi."},
    {"teks": "Bayar iuran bulan ini. Menurut dua sumber, tunggakan lama tidak ditagih."},
    {"teks": "Bulan berikutnya, bayar paling lambat tanggal {iuran.bpu.hari_bayar}."},
)
CATCHING_UP = (
    {"teks": "Bayar bulan yang kosong. Yang bisa menyusul paling banyak {iuran.bpu.tunggakan_bulan} bulan."},
    {"teks": "Tanyakan ke 175 apakah perlindungannya tidak terputus."},
    {"teks": "Bulan berikutnya, bayar paling lambat tanggal {iuran.bpu.hari_bayar}."},
)
EMPLOYEE = (
    {"teks": "Tanyakan ke pemberi kerja kapan tunggakan dibayar. Simpan slip gaji."},
    {"teks": "Cek status di JMO, atau telepon 175."},
)
STEPS: Mapping[tuple[str, str], Sequence[Mapping[str, str]]] = {
    ("BPU", "aktif"): CATCHING_UP[-1:],
    ("BPU", "belum_jelas"): CATCHING_UP,
    ("BPU", "tidak_aktif"): RETURN,
    ("PU", "aktif"): EMPLOYEE[-1:],
    ("PU", "pemberi_kerja_menunggak"): EMPLOYEE,
}
SURE_OF = {"belum_jelas": "rendah", "pemberi_kerja_menunggak": "sedang"}
"""How sure the sentence of a state is, where it says more than the value it stands on."""
NOT_ENROLLED = ("sanksi.tak_didaftarkan.manfaat", "sanksi.tak_didaftarkan.daftar_sendiri")
"""What the law says where an employer did not register the worker."""


def nunggak(masukan: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> dict[str, Any]:
    """Show each event while paid up and now, in arrears (rupiah); raises MasukanDitolak for every wrong field.

    >>> jawaban = nunggak({"bulan_tunggak": 4, "cara_kerja": "mandiri", "penghasilan": 1_000_000})
    >>> [(b["sebelum"]["jumlah"], b["sekarang"]["jumlah"]) for b in jawaban["baris"][1:3]]
    [(70000000, 0), (42000000, 0)]
    """
    aturan = aturan or load()
    nilai, profile = _read(masukan, aturan, hari_ini or aturan.versi)
    lama: int = nilai["bulan_tunggak"]
    segmen = "PU" if profile.cara_kerja == "karyawan" else "BPU"
    batas = aturan.pada("iuran.bpu.tunggakan_bulan", profile.bulan)
    keadaan = _state(lama, segmen, batas)
    anak = [{"jenjang": a.jenjang, "sisa_tahun": a.sisa_tahun} for a in nilai.get("anak", ())]
    kini = price_month(possibilities(profile, aturan, profile.bulan), aturan, profile.bulan)
    harga = kini.iuran if segmen == "BPU" else None
    buys = membeli(
        harga.dasar if harga else profile.upah or 0,
        profile.bulan,
        aturan,
        segmen=segmen,
        anak=anak,
        lama_bulan=nilai.get("lama_peserta_bulan"),
    )
    if segmen == "PU":
        buys += phk(profile.upah or 0, profile.bulan, aturan)
    tabungan = aturan.pada("manfaat.jht.usia", profile.bulan)
    saldo = nilai.get("saldo")
    baris = [_row(satu, keadaan, lama, profile.bulan, aturan) for satu in buys]
    denda = aturan.pada("iuran.pu.denda" if segmen == "PU" else "iuran.bpu.hari_bayar", profile.bulan)
    return {
        "segmen": segmen,
        "bulan": format_month(profile.bulan),
        "bulan_tunggak": lama,
        "batas_bulan": batas.rupiah if segmen == "BPU" else 0,
        "keadaan": keadaan,
        "alasan": _reason(keadaan, lama, batas),
        "baris": [*baris, _savings(saldo, lama, tabungan)],
        "denda": _fine(segmen, denda),
        "menyusul": _catching_up(profile, lama, aturan)
        if keadaan == "belum_jelas"
        else {"bulan": [], "total": 0},
        "bulan_ini": kini.json() if harga else None,
        "langkah": fill_numbers(STEPS[segmen, keadaan], aturan, profile.bulan),
        "jam": _clock(segmen, lama, nilai.get("lama_peserta_bulan"), aturan, profile.bulan),
        "kewajiban": _duty(aturan, profile.bulan) if segmen == "PU" else [],
        "perlu_konfirmasi": [
            *(p.json() for p in _open_points(keadaan, lama, batas, baris, aturan)),
            *(
                p.json()
                for p in (_doubts_of_price(profile, lama, aturan) if keadaan == "belum_jelas" else ())
            ),
        ],
        "jejak": [
            *rounding_steps(nilai, questions_for("nunggak"), aturan),
            Step(
                _reason(keadaan, lama, batas),
                "",
                0,
                denda if segmen == "PU" else batas,
                SURE_OF.get(keadaan, ""),
            ).json(),
            *(satu for b in buys for satu in b["jejak"]),
            *(satu.json() for satu in (harga.langkah() if harga else ())),
        ],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }


def _read(masukan: object, aturan: Aturan, hari_ini: date) -> tuple[dict[str, Any], Profile]:
    """Read the questions; an employee's rules of `periksa` are asked without the size of the firm."""
    nilai, profile = read_shared("nunggak", masukan, aturan, hari_ini, WITHOUT_MEASURE)
    wrong = child_faults(nilai, aturan)
    if wrong:
        tanya = questions_for("nunggak")
        raise MasukanDitolak([tolak(kunci, tanya[kunci], pesan) for kunci, pesan in wrong])
    return nilai, profile


def _state(lama: int, segmen: str, batas: Nilai) -> str:
    """Where the membership stands: paid up, in the unclear months, inactive, or its employer in arrears."""
    if not lama:
        return "aktif"
    if segmen == "PU":
        return "pemberi_kerja_menunggak"
    return "belum_jelas" if lama <= batas.rupiah else "tidak_aktif"


def _reason(keadaan: str, lama: int, batas: Nilai) -> str:
    return {
        "aktif": "Iuran lancar. Semua perlindungan berjalan.",
        "belum_jelas": f"Kosong {lama} bulan. Perlindungan di bulan yang belum dibayar belum jelas.",
        "tidak_aktif": f"Kosong lebih dari {batas.rupiah} bulan berturut-turut. Kepesertaan tidak aktif.",
        "pemberi_kerja_menunggak": "Pemberi kerja yang menunggak, bukan pekerjanya. Hak pekerja tetap ada.",
    }[keadaan]


def _row(buys: Mapping[str, Any], keadaan: str, lama: int, bulan: date, aturan: Aturan) -> dict[str, Any]:
    """One event, while paid up and now."""
    sebelum = without_trace([buys])[0]
    kode, judul = sebelum.pop("kode"), sebelum.pop("judul")
    kosong = {"jumlah": 0, "beasiswa": 0, "dari": ""}
    full = {"jumlah": sebelum["jumlah"], "beasiswa": sebelum["beasiswa"], "dari": "pemberi_kerja"}
    sekarang: dict[str, Any]
    if keadaan == "aktif":
        sekarang = {**full, "hak": sebelum["hak"], "teks": sebelum["teks"], "dari": "bpjs"}
    elif keadaan == "belum_jelas":
        sekarang = {**kosong, "hak": "perlu_konfirmasi", "teks": "Belum jelas. Jangan diandalkan."}
    elif keadaan == "tidak_aktif":
        sekarang = {**kosong, "hak": "tidak", "teks": "Tidak dilindungi."}
    elif kode == "kehilangan_pekerjaan":
        siapa, teks = _dismissal(lama, bulan, aturan)
        sekarang = {
            **(full if siapa else kosong),
            "hak": "perlu_konfirmasi",
            "teks": teks,
            "dari": siapa or "bpjs",
        }
    else:
        sekarang = {**full, "hak": "perlu_konfirmasi", "teks": COVERED}
    return {"kode": kode, "judul": judul, "sebelum": sebelum, "sekarang": sekarang}


def _dismissal(lama: int, bulan: date, aturan: Aturan) -> tuple[str, str]:
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


def _savings(saldo: int | None, lama: int, nilai: Nilai) -> dict[str, Any]:
    """The savings stay and grow without contributions (PP 46/2015 Pasal 22; one source says so in words)."""
    isi = {"hak": "ya", "jumlah": saldo or 0, "beasiswa": 0, "dasar": dasar(nilai, "sedang")}
    teks = "Tetap ada dan terus berkembang, tetapi tidak ditambah." if lama else "Bertambah tiap bulan."
    return {
        "kode": "hari_tua",
        "judul": "Tabungan hari tua (JHT), bila ikut",
        "sebelum": {**isi, "teks": "Bertambah tiap bulan.", "kapan": "", "syarat": [], "rincian": []},
        "sekarang": {**isi, "teks": teks, "dari": "bpjs"},
    }


def _fine(segmen: str, nilai: Nilai) -> dict[str, Any]:
    """Late contributions: no fine for the self-employed; a rate per month for employers (PP 44/2015)."""
    kalimat = "Tidak ada denda untuk yang bekerja sendiri."
    if segmen == "PU":
        tarif = persen(nilai.bagian)
        kalimat = f"Dendanya {tarif} dari iuran untuk tiap bulan terlambat. Pemberi kerja yang menanggung."
    return {"ada": segmen == "PU", "kalimat": kalimat, "dasar": dasar(nilai)}


def _doubts_of_price(profile: Profile, lama: int, aturan: Aturan) -> tuple[OpenPoint, ...]:
    """What is open about the price of the empty months, each point once."""
    semua = [
        satu
        for bulan in _unpaid_months(profile, lama)
        for satu in perlu_konfirmasi(
            profile, (price_month(possibilities(profile, aturan, bulan), aturan, bulan),), aturan
        )
    ]
    return tuple({satu.hal: satu for satu in semua}.values())


def _unpaid_months(profile: Profile, lama: int) -> list[date]:
    return [add_months(profile.bulan, -n) for n in range(lama, 0, -1)]


def _catching_up(profile: Profile, lama: int, aturan: Aturan) -> dict[str, Any]:
    """Price the empty months, each at the tariff of its own month (the contribution month decides)."""
    semua = _unpaid_months(profile, lama)
    bulan = [price_month(possibilities(profile, aturan, satu), aturan, satu).json() for satu in semua]
    isi: dict[str, Any] = {"bulan": bulan, "total": sum(b["total"] for b in bulan)}
    rendah = sum(b.get("terendah", b["total"]) for b in bulan)
    tinggi = sum(b.get("tertinggi", b["total"]) for b in bulan)
    return isi | ({"terendah": rendah, "tertinggi": tinggi} if rendah != tinggi else {})


def _duty(aturan: Aturan, bulan: date) -> list[dict[str, Any]]:
    """What an employer owes whom it did not register, and what the worker may do (PP 44/2015, PP 46/2015)."""
    semua = [nilai for kunci in NOT_ENROLLED if (nilai := aturan.cari(kunci, bulan))]
    return [{"teks": baris["nama"], "dasar": pasal((nilai,))} for nilai in semua for baris in nilai.baris]


def _clock(segmen: str, lama: int, dibayar: int | None, aturan: Aturan, bulan: date) -> list[dict[str, Any]]:
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


def _open_points(
    keadaan: str, lama: int, batas: Nilai, baris: Sequence[Mapping[str, Any]], aturan: Aturan
) -> list[OpenPoint]:
    """What to ask before relying on anything; B1 where even a paid-up member's grant hangs on the third month."""
    awal = [ragu(aturan, "B1")] if any(b["sebelum"]["hak"] == "perlu_konfirmasi" for b in baris) else []
    if keadaan == "aktif":
        return awal
    if keadaan == "pemberi_kerja_menunggak":
        hal = f"Dalam praktik: {COVERED[:1].lower()}{COVERED[1:]} Pasalnya belum kami temukan."
        return [OpenPoint(hal, dasar=("pp-44-2015",))]
    semua = [ragu(aturan, kode) for kode in (("D3", "O12") if keadaan == "belum_jelas" else ("C5",))]
    if 0 <= lama - batas.rupiah <= 1:
        semua.append(OpenPoint("Hari persis kepesertaan menjadi tidak aktif belum pasti."))
    return [*awal, *semua, ragu(aturan, "O11")]

"""Where to look: one page of every kind, and an answer of every way of working, every event and every tool."""

from __future__ import annotations

from collections.abc import Mapping

PAGES = (
    *("", "cek/", "cek/manfaat/", "pekerjaan/", "pekerjaan/tukang-becak/", "pekerjaan/nelayan/", "iuran/"),
    *("iuran/pekerja-mandiri/", "iuran/karyawan/", "iuran/pekerja-migran/", "program/", "program/kematian/"),
    *("daftar/", "daftar/pekerja-mandiri/", "daftar/bayar/", "klaim/", "klaim/kecelakaan/", "klaim/jht/"),
    *("klaim/macet/", "klaim/formulir/", "klaim/migran/"),
    *("karyawan/hak/", "karyawan/lapor/", "karyawan/kartu/"),
    *(
        "umkm/kewajiban/",
        "umkm/kalender/",
        "umkm/sanksi/",
        "umkm/jenis/",
        "umkm/jenis/bengkel-motor/",
        "koperasi/",
        "koperasi/wadah/",
        "koperasi/bahan/",
        "tanya/salah-kaprah/",
    ),
    *("tentang/", "cari/"),
)
REFERENCE = (
    *(
        "tanya/",
        "istilah/",
        "sumber/angka/",
        "sumber/peraturan/",
        "sumber/belum-pasti/",
        "sumber/daftar-periksa/",
    ),
)
"""Long lists, looked up rather than read."""

FORMS = (
    *("cek/", "cek/manfaat/", "cek/anggaran/", "cek/nunggak/", "cek/tabungan/", "cek/usaha/", "cek/slip/"),
    "koperasi/biaya/",
)
"""The tools, as they ask."""

M = "cek/manfaat/#tanggal=2026-11-20&kejadian="
WAYS: Mapping[str, str] = {
    "mandiri": "cek/#pekerjaan=tukang-becak&cara_kerja=mandiri&penghasilan_harian=50000&hari_kerja=26&jht=tidak",
    "pemberi_kerja": "cek/#cara_kerja=pemberi_kerja&penghasilan=3000000",
    "karyawan": "cek/#cara_kerja=karyawan&upah=3000000&skala_usaha=mikro",
    "proyek_konstruksi": "cek/#cara_kerja=proyek_konstruksi&nilai_kontrak=200000000",
    "pekerja_migran": "cek/#cara_kerja=pekerja_migran&jalur=p3mi&lama_bulan=24",
    "magang": "cek/#cara_kerja=magang&upah=1000000",
    "pekerja_rumah_tangga": "cek/#cara_kerja=pekerja_rumah_tangga&penghasilan=1500000",
}
EVENTS: Mapping[str, str] = {
    "kecelakaan_kerja": f"{M}kecelakaan_kerja&segmen=BPU&penghasilan=1500000",
    "tidak_mampu_bekerja": f"{M}tidak_mampu_bekerja&segmen=BPU&penghasilan=1500000&lama_bulan=3",
    "cacat_sebagian": f"{M}cacat_sebagian&segmen=PU&upah=3000000&persen=10",
    "cacat_total": f"{M}cacat_total&segmen=BPU&penghasilan=1500000&anak=SD:4",
    "meninggal_kecelakaan_kerja": f"{M}meninggal_kecelakaan_kerja&segmen=PU&upah=3000000&anak=SD:4,SMP:2",
    "meninggal": f"{M}meninggal&segmen=BPU&penghasilan=1500000&anak=SD:4&lama_peserta_bulan=40",
    "hari_tua": f"{M}hari_tua&segmen=PU&alasan=phk&saldo=10000000&bulan_sejak_berhenti=2",
    "kehilangan_pekerjaan": f"{M}kehilangan_pekerjaan&segmen=PU&upah=4000000&alasan=phk&bulan_iuran_24=20",
    "pensiun": f"{M}pensiun&segmen=PU&lama_iuran_bulan=130&upah_rata_rata=4000000&usia=59",
}
TOOLS: Mapping[str, str] = {
    "anggaran": "cek/anggaran/#anggaran=50000&cara_kerja=mandiri&penghasilan=2000000",
    "nunggak": "cek/nunggak/#bulan_tunggak=4&cara_kerja=mandiri&penghasilan=1500000",
    "slip": "cek/slip/#upah=12000000&potongan_jht=200000&potongan_jp=105474&potongan_jkk=28800&bulan=2026-10&skala_usaha=besar",
    "patungan": "koperasi/biaya/#ditanggung_persen=50&selama_bulan=6&bulan=2026-12"
    '&anggota=[{"jumlah":"120","penghasilan":"1000000","sektor":"lainnya"},{"nama":"Ojek","jumlah":"20","penghasilan":"2500000"}]',
    "tabungan": "cek/tabungan/#lama_tahun=10&penghasilan=2000000",
    "usaha": "cek/usaha/#jenis_usaha=bengkel-motor&skala_usaha=kecil&pemilik_ikut=ya"
    '&penghasilan_pemilik=5000000&pekerja=[{"upah":"3000000","jumlah":"6"},{"upah":"5000000","jumlah":"2"}]',
}
ANSWERS = {**WAYS, **EVENTS, **TOOLS}

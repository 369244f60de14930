"""Questions and their order in the wrong form are refused: every sentence that can be told is shown here."""

from __future__ import annotations

import pytest

from sitegen.people_files.paths import FLOW
from tests.support.people import Copy

QUESTIONS = "checker/questions"
CHECK, BENEFITS = f"{QUESTIONS}/periksa.toml", f"{QUESTIONS}/manfaat.toml"
AGE = '[usia]\nlabel = "Berapa umurnya sekarang?"\n'
WAYS = "Yang boleh: mandiri, pemberi_kerja, karyawan, proyek_konstruksi, pekerja_migran, magang, pekerja_rumah_tangga"


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        (CHECK, AGE, '[usia]\nlable = "Berapa umurnya sekarang?"\n', "[usia]: “lable” tidak dikenal. Maksudnya “label”?"),
        (CHECK, AGE, "[usia]\n", '[usia]: “label” belum ada. Tulis misalnya: label = "Berapa umurnya?"'),
        (CHECK, AGE, '[usia]\nlabel = ""\n', '[usia]: “label” kosong. Tulis misalnya: label = "Berapa umurnya?"'),
        (CHECK, AGE, "[usia]\nlabel = 5\n", '[usia]: “label” salah jenis (angka). Tulis misalnya: label = "Berapa umurnya?"'),
        (CHECK, "wajib = true", 'wajib = "ya"', "[cara_kerja]: “wajib” salah jenis (teks). Tulis misalnya: wajib = true"),
        (CHECK, 'jenis = "bulat"', 'jenis = "mata_uang"', "[hari_kerja]: jenis “mata_uang” tidak dikenal. Yang boleh: rupiah, bulat, bulan, tanggal, ya_tidak, pilihan, pekerjaan, usaha, daftar_rupiah, daftar_pilihan, baris_pekerja, baris_anggota, desimal, anak, angkutan, bagian_tubuh"),
        (CHECK, "batas = [1, 31]\n", "", "[hari_kerja]: “batas” belum ada. Tulis misalnya: batas = [0, 120]"),
        (CHECK, "batas = [1, 31]", "batas = [31, 1]", "[hari_kerja]: “batas” harus dua angka, yang kecil dulu: [0, 120]"),
        (CHECK, "batas = [1, 31]", "batas = 31", "[hari_kerja]: “batas” salah jenis (angka). Tulis misalnya: batas = [0, 120]"),
        (CHECK, "janggal = 1_000\n", "janggal = 1.5\n", '[penghasilan]: “janggal” salah jenis: 1.5 dibaca sebagai pecahan. Rupiah ditulis tanpa titik (1500), persen dalam tanda kutip ("1.5%")'),
        (CHECK, "janggal = 1_000\n", "", "[penghasilan]: “janggal” dan “lazim” harus ditulis berdua: janggal = 1_000, lazim = [5_000, 7_500_000]"),
        (CHECK, '"mandiri", "pemberi_kerja", "pekerja_rumah', '"mandri", "pemberi_kerja", "pekerja_rumah', f"[sektor]: untuk “mandri” tidak dikenal. Maksudnya “mandiri”? {WAYS}"),
        (CHECK, '"mandiri", "pemberi_kerja", "pekerja_rumah', '3, "pemberi_kerja", "pekerja_rumah', '[sektor]: “untuk” ke-1 harus tulisan yang berisi, di antara tanda kutip. Tulis misalnya: untuk = ["mandiri"]'),
        (BENEFITS, 'bersama = "upah_borongan"', 'bersama = "upah_borong"', "[bergantung_cuaca]: bersama “upah_borong” tidak dikenal. Maksudnya “upah_borongan”?"),
        (BENEFITS, '{nilai = "meninggal", label', '{nilai = "wafat", label', "[kejadian] pilihan ke-6: nilai “wafat” tidak dikenal. Yang boleh: meninggal_kecelakaan_kerja, meninggal, "),
        (BENEFITS, '{nilai = "kontrak_habis"', '{nilai = "kontrak_abis"', "[alasan] pilihan ke-5: nilai “kontrak_abis” tidak dikenal. Maksudnya “kontrak_habis”?"),
        (f"{QUESTIONS}/projection.toml", '{nilai = "deposito"', '{nilai = "bunga"', "[hasil] pilihan ke-2: nilai “bunga” tidak dikenal. Yang boleh: nol, deposito, terakhir"),
        (CHECK, '{nilai = "lainnya", ', '{nilai = "transportasi", ', "[sektor] pilihan ke-3: nilai “transportasi” sudah ada di atasnya"),
        (CHECK, '{nilai = "p3mi", ', '{nilai = "p3 mi", ', "[jalur] pilihan ke-1: kode “p3 mi” harus huruf, angka, dan garis bawah saja"),
        (CHECK, '{nilai = "JHT", label', '{nilai = "JHT", labl', "[program_tambahan] pilihan ke-1: “labl” tidak dikenal. Maksudnya “label”?"),
        (CHECK, 'pilihan = [\n    {nilai = "WNI"', 'pilih = [\n    {nilai = "WNI"', "[kewarganegaraan]: “pilihan” belum ada. Tulis misalnya: pilihan = ["),
        (CHECK, AGE, f'{AGE}pilihan = [{{nilai = 1, label = "Satu"}}]\n', "[usia]: “pilihan” hanya untuk jenis pilihan dan daftar_pilihan"),
        (CHECK, 'contoh = "1981-05-17"', "contoh = 1981-05-17", '[tanggal_lahir]: “contoh” salah jenis (tanggal). Tulis misalnya: contoh = "seperti orang mengetiknya"'),
        (CHECK, 'contoh = "1981-05-17"', 'contoh = "1981-17-05"', "[tanggal_lahir]: contoh tidak bisa dibaca: Tanggal lahir harus tanggal yang ada, ditulis tahun-bulan-hari"),
        (CHECK, 'contoh = "2026-11"', 'contoh = "2026-13"', "[bulan]: contoh tidak bisa dibaca: Bulan iuran harus bulan yang ada, ditulis tahun-bulan"),
        (CHECK, "contoh = 26", "contoh = 32", "[hari_kerja]: contoh tidak bisa dibaca: Hari kerja sebulan terlalu besar, paling banyak 31"),
        (CHECK, 'bawaan = "WNI"', 'bawaan = "WIN"', "[kewarganegaraan]: bawaan tidak bisa dibaca: Kewarganegaraan harus salah satu dari: WNI, WNA"),
        (CHECK, "[usia]", "[umur]", "[umur]: pertanyaan “umur” tidak dikenal."),
        (CHECK, "[usia]", "[upah]", "judul ini sudah ada di atasnya. Tiap [judul] hanya sekali"),
        (FLOW, 'kode = "jht"', 'code = "jht"', "[periksa] ke-6: “code” tidak dikenal. Maksudnya “kode”?"),
        (FLOW, 'kode = "jht"', "", '[periksa] ke-6: “kode” belum ada. Tulis misalnya: kode = "penghasilan"'),
        (FLOW, 'kode = "upah"', 'kode = "penghasilan"', "[periksa] “penghasilan”: kode “penghasilan” sudah dipakai layar di atasnya"),
        (FLOW, 'kode = "upah"', 'kode = "upah!"', "[periksa] “upah!”: kode “upah!” harus huruf, angka, dan garis bawah saja"),
        (FLOW, 'isian = ["jht"]', 'isian = ["jth"]', "[periksa] “jht”: isian “jth” tidak dikenal. Maksudnya “jht”?"),
        (FLOW, 'isian = ["jht"]', "", "[periksa] “jht”: tulis salah satu: isian (satu cara), atau cara (beberapa cara memberi tahu)"),
        (FLOW, 'isian = ["jht"]', 'isian = ["bulan"]', "[periksa] “bulan”: isian “bulan” sudah ditanyakan di layar “jht”"),
        (FLOW, 'isian = ["cara_kerja"]', 'isian = ["sektor"]', "[cara_kerja]: wajib dijawab, tetapi tidak ada layar yang menanyakannya. Tambah [[periksa]] di "),
        (FLOW, '{label = "Borongan", isian', '{lbl = "Borongan", isian', "[periksa] “upah” cara ke-3: “lbl” tidak dikenal. Maksudnya “label”?"),
        (FLOW, 'tulis = "{penghasilan} sebulan"', 'tulis = "{penghasilann} sebulan"', "[periksa] “penghasilan”: tulis “penghasilann” tidak dikenal. Maksudnya “penghasilan”?"),
        (FLOW, 'untuk = ["mandiri"]', 'untuk = ["mandiri sendiri"]', "[periksa] “sektor”: untuk “mandiri sendiri” tidak dikenal. Maksudnya “mandiri”?"),
        (FLOW, "sebut = {penghasilan = ", "sebut = {pendapatan = ", "[manfaat] “kerja”: sebut “pendapatan” tidak dikenal. Yang boleh: segmen, penghasilan_diketahui, penghasilan, upah, upah_harian"),
        (FLOW, 'boleh_kosong = ["penghasilan_diketahui", ', 'boleh_kosong = ["gaji", ', "[manfaat] “kerja”: boleh_kosong “gaji” tidak dikenal."),
        (FLOW, 'hanya = {penghasilan_diketahui = ["tidak_mampu_bekerja"', 'hanya = {penghasilan_diketahui = ["sakit"', "[manfaat] “kerja”: hanya “sakit” tidak dikenal."),
        (FLOW, "\nJAKON = [", "\nJAKOM = [", "[manfaat] “kerja”: pilihan_untuk “JAKOM” tidak dikenal. Maksudnya “JAKON”?"),
        (FLOW, 'bila = "segmen=PMI"', 'bila = "segmen=PMII"', "[manfaat] “fase”: bila segmen “PMII” tidak dikenal. Maksudnya “PMI”? Yang boleh: BPU, PU, JAKON, PMI"),
        (FLOW, 'bila = "segmen=PMI"', 'bila = "segmn=PMI"', "[manfaat] “fase”: bila “segmn” tidak dikenal. Maksudnya “segmen”?"),
        (FLOW, 'bila = "segmen=PMI"', 'bila = "segmen PMI"', '[manfaat] “fase”: bila “segmen PMI” tidak bisa dibaca. Bentuknya: "a=1 2,b!=3|c=4" (a satu atau dua dan b bukan tiga, atau c empat)'),
        (FLOW, 'tunggal = "lalu_lintas=ya', 'tunggal = "lalu_lintas=iya', "[manfaat] “lalu_lintas”: isian_bila lalu_lintas “iya” tidak dikenal. Maksudnya “ya”? Yang boleh: ya, tidak"),
        (FLOW, 'serta = ["tanggal"', 'serta = ["tangal"', "[manfaat] “kapan”: isian “tangal” tidak dikenal. Maksudnya “tanggal”?"),
        (FLOW, 'utama = "kejadian=kecelakaan_kerja"', 'utama = "kejadian=kecelakaan"', "[manfaat] “lalu_lintas”: utama kejadian “kecelakaan” tidak dikenal."),
        (FLOW, 'upah = "segmen=PU JAKON,', 'upah = "segmen=PUU JAKON,', "[manfaat] “kerja”: isian_bila segmen “PUU” tidak dikenal."),
        (FLOW, 'alamat = "cek/"', 'alamat = "check/"', "[halaman.periksa]: halaman “check/” tidak ada."),
        (FLOW, 'alamat = "iuran/karyawan/"', 'alamat = "iuran/karywan/"', "[halaman.periksa] tabel ke-2: halaman “iuran/karywan/” tidak ada. Maksudnya “iuran/karyawan/”?"),
        (FLOW, 'penentu = "cara_kerja"', 'penentu = "cara_kerj"', "[halaman.periksa]: penentu “cara_kerj” tidak dikenal. Maksudnya “cara_kerja”?"),
        (FLOW, "[halaman.anggaran]", "[halaman.angaran]", "[halaman.angaran]: perintah “angaran” tidak dikenal. Maksudnya “anggaran”?"),
        (FLOW, "[halaman.anggaran]", "[halaman.angaran]", "halamannya belum ada. Tulis [halaman.anggaran]"),
        (FLOW, '[[periksa]]\nkode = "jht"', '[[periks]]\nkode = "jht"', "[periks]: perintah “periks” tidak dikenal. Maksudnya “periksa”?"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_with_file_and_cure(
    people: Copy, name: str, before: str, after: str, told: str
) -> None:
    """The first place where it stands is spoilt; one of the complaints is this one, and each names a file."""
    people.spoil(name, before, after)
    found = people.told()
    assert any(told in one for one in found), found
    assert all(one.startswith("checker/") for one in found), found


@pytest.mark.parametrize(
    ("name", "before", "after", "line_after"),
    [
        (CHECK, "batas = [1, 31]", "batas = [31, 1]", 0),
        (CHECK, '{nilai = "lainnya", ', '{nilai = "transportasi", ', 0),
        (FLOW, 'isian = ["jht"]', 'isian = ["jth"]', 0),
        (FLOW, 'bila = "segmen=PMI"', 'bila = "segmen=PMII"', 0),
        (FLOW, '{label = "Borongan", isian', '{lbl = "Borongan", isian', 0),
    ],
)
def test_the_line_is_named(people: Copy, name: str, before: str, after: str, line_after: int) -> None:
    """The line of the key or of the entry in a list, also of the third screen of a command."""
    line = people.spoil(name, before, after) + line_after
    assert any(one.startswith(f"{name} baris {line}, ") for one in people.told()), people.told()

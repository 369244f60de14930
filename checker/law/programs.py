"""The five programmes of BPJS Ketenagakerjaan, in the order of the contract, and the words people know them by."""

from __future__ import annotations

PROGRAMS = ("JKK", "JKM", "JHT", "JP", "JKP")
EVERYDAY_NAMES = {
    "JKK": "Kecelakaan kerja",
    "JKM": "Kematian",
    "JHT": "Tabungan hari tua",
    "JP": "Pensiun",
    "JKP": "Kehilangan pekerjaan",
}
OFFICIAL_NAMES = {
    "JKK": "Jaminan Kecelakaan Kerja",
    "JKM": "Jaminan Kematian",
    "JHT": "Jaminan Hari Tua",
    "JP": "Jaminan Pensiun",
    "JKP": "Jaminan Kehilangan Pekerjaan",
}
STATUS_WORDS = {
    "wajib": "Wajib",
    "otomatis": "Otomatis",
    "pilihan": "Boleh ikut",
    "perlu_konfirmasi": "Tanya 175",
    "tidak_tersedia": "Tidak ada",
}
"""How somebody may stand in a programme, in a word or two."""
STATUS_REASONS = {
    "wajib": "Wajib diikuti.",
    "pilihan": "Boleh diikuti, tidak wajib.",
    "perlu_konfirmasi": "Aturannya belum pasti. Tanyakan dulu ke 175.",
    "tidak_tersedia": "Tidak ada untuk cara kerja ini.",
}
"""The same as a sentence, where nothing more is known of the reason."""

"""What a file is, told by its first bytes and never by its name alone."""

from __future__ import annotations

from checker.bulk.errors import ListRefused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
STRANGERS = {
    b"%PDF": "Ini berkas PDF. Minta daftarnya sebagai Excel (xlsx) atau CSV",
    b"{\\rtf": "Ini berkas RTF. Salin tabelnya ke Excel, lalu simpan sebagai xlsx",
    b"\x89PNG": "Ini gambar. Ketik daftarnya di Excel, lalu simpan sebagai xlsx",
    b"\xff\xd8\xff": "Ini gambar. Ketik daftarnya di Excel, lalu simpan sebagai xlsx",
    b"GIF8": "Ini gambar. Ketik daftarnya di Excel, lalu simpan sebagai xlsx",
    b"Rar!": "Ini berkas terkompresi. Keluarkan dulu daftar di dalamnya",
    b"7z\xbc\xaf": "Ini berkas terkompresi. Keluarkan dulu daftar di dalamnya",
    b"\x1f\x8b": "Ini berkas terkompresi. Keluarkan dulu daftar di dalamnya",
    b"\x09\x04\x06\x00": "Berkas Excel lama (.xls) belum bisa dibaca. Buka di Excel, lalu simpan sebagai xlsx",
    b"\x09\x08": "Berkas Excel lama (.xls) belum bisa dibaca. Buka di Excel, lalu simpan sebagai xlsx",
}


def is_workbook(head: bytes, whole_has_lock: bool = False) -> bool:
    r"""Tell a spreadsheet (True) from text (False); raise DaftarDitolak for what is neither.

    `whole_has_lock` says for an old Office file whether it holds a locked spreadsheet.

    >>> is_workbook(b"PK\x03\x04"), is_workbook(b"nama;umur")
    (True, False)
    """
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return True
    if head.startswith(OLE):
        if whole_has_lock:
            raise ListRefused("Berkas xlsx ini dikunci kata sandi. Buka kuncinya di Excel, lalu simpan lagi")
        raise ListRefused(
            "Berkas Excel lama (.xls) belum bisa dibaca. Buka di Excel, lalu simpan sebagai xlsx"
        )
    for start, sentence in STRANGERS.items():
        if head.startswith(start):
            raise ListRefused(sentence)
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if begin.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<style")):
        raise ListRefused("Ini halaman web, walau namanya Excel. Buka di Excel, lalu simpan sebagai xlsx")
    return False

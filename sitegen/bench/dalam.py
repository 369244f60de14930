"""Runs Python inside the worker that holds the engine, by the engine's own global names."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

JALANKAN = """([kode, masukan]) => {
  const ruang = jawab.__globals__;
  const bawaan = ruang.get("__builtins__");
  const tempat = bawaan.get("dict")();
  tempat.set("masukan", masukan);
  bawaan.get("exec")(kode, tempat);
  return tempat.get("hasil");
}"""


def jalankan(halaman: Page, kode: str, masukan: object) -> Any:  # noqa: ANN401 - any JSON
    """Run code that turns the text `masukan` (JSON) into the text `hasil` (JSON); give what it means."""
    (pekerja,) = halaman.workers
    return json.loads(pekerja.evaluate(JALANKAN, [kode, json.dumps(masukan)]))

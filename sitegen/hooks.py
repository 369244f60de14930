"""What MkDocs calls while it makes the site; each step is one call into a module that knows nothing of MkDocs."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from checker import berkas, parameter
from sitegen import pemeriksaan
from sitegen.waktu_bangun import hari_bangun


def on_pre_build(config: MkDocsConfig, **_: Any) -> None:  # noqa: ARG001 - the caller passes it by name
    """Read the law afresh (`make serve` keeps the process) and refuse to publish data that is wrong or stale."""
    berkas.folder.cache_clear()
    berkas.satu.cache_clear()
    parameter.muat.cache_clear()
    keluhan = pemeriksaan.keluhan(hari_bangun())
    if keluhan:
        raise Abort("\n".join(("Situs tidak disusun. Yang harus dibereskan:", *(f"  - {k}" for k in keluhan))))

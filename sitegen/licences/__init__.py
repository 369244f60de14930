"""Whose software goes out with the site, under which licence: for the page, the notice and the SBOM (CycloneDX)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sitegen.licences.bill_of_materials import bill_of_materials
from sitegen.licences.notice import notice
from sitegen.licences.shipped import shipped

__all__ = ["BILL", "NOTICE", "build", "shipped"]

NOTICE = "tentang/lisensi.txt"
BILL = "tentang/sbom.cdx.json"


def build(site_dir: Path, bundled: Iterable[str]) -> None:
    """Write the notice and the SBOM of a finished site; `bundled` are the npm packages in its scripts.

    Raises LookupError for one of these that packages.toml does not name.
    """
    parts = shipped(bundled)
    (site_dir / NOTICE).write_text(notice(parts), encoding="utf-8")
    (site_dir / BILL).write_text(bill_of_materials(parts, site_dir), encoding="utf-8")

"""Links inside an answer lead to pages of the site, wherever the page stands that shows the answer."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from checker.browser import answer
from sitegen.pages.share_text import site_root
from tests.support.golden import DAY

ROOT = "https://contoh.test/payung/"
ASKED = {
    "periksa": {"cara_kerja": "mandiri", "penghasilan": 1_500_000},
    "manfaat": {"kejadian": "meninggal", "segmen": "BPU", "tanggal": "2026-11-20"},
    "anggaran": {"anggaran": 20_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000},
    "nunggak": {"bulan_tunggak": 4, "cara_kerja": "mandiri", "penghasilan": 1_500_000},
    "slip": {"upah": 2_500_000, "potongan_jht": 40_000},
    "proyeksi": {"penghasilan": 1_500_000, "lama_tahun": 10},
    "usaha": {"pekerja": "2 x 1500000", "skala_usaha": "mikro"},
}
PAGES = ["cek/", "cek/manfaat/", "koperasi/anggota/cek/"]
"""Pages of one, two and three levels."""


def pages_linked(command: str, page: str) -> set[str]:
    """The pages an answer shown at this address leads to, from the site's root."""
    told = json.dumps(ASKED[command])
    html = json.loads(answer(command, told, DAY.isoformat(), site_root(page)))["html"]
    targets = [unescape(one) for one in re.findall(r'href="([^"]+)"', html)]
    absolute = [
        urljoin(ROOT + page, one) for one in targets if not one.startswith(("#", "tel:", "sms:", "https:"))
    ]
    assert all(one.startswith(ROOT) for one in absolute)
    return {one.removeprefix(ROOT).partition("#")[0] for one in absolute}


@pytest.mark.parametrize("command", ASKED)
def test_the_depth_of_the_page_changes_no_link(command: str, site: Path) -> None:
    """From every page the same pages of the built site are reached."""
    reached = [pages_linked(command, page) for page in PAGES]
    assert reached[0], command
    assert reached[1:] == reached[:-1]
    assert [page for page in reached[0] if not (site / page / "index.html").is_file()] == []


def test_the_form_tells_where_the_root_is(site: Path) -> None:
    """The page hands its own way up to the engine."""
    for page in ("cek/", "cek/manfaat/"):
        assert f'data-akar="{site_root(page)}"' in (site / page / "index.html").read_text(encoding="utf-8")

"""How many files a new way of working, programme, command, question or page touches: a made-up one is added to a copy.

Each really works there, and the checks of what people write have nothing against it. Tests, of which each kind wants
its own, are not counted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.frozen import tree

TODAY = "2026-11-25"
CHECKS = (
    "from pathlib import Path; from checker.law.parameter import load; from sitegen.people_files import complaints;"
    " print(*complaints(load(), Path('.')), sep='\\n')"
)
ASK_PAGE = "import sys; from checker.browser import answer; print(answer(*sys.argv[1:]))"
FORM = (
    "from datetime import date; from checker.law.parameter import load; from checker.views import form;"
    " print(form('periksa', load(), akar='../', bangun=date(2026, 11, 25), tabel='', siap='', daftar_kerja=''))"
)


@dataclass
class Copy:
    """A copy of the tree, and which of its files were written."""

    root: Path
    touched: set[str] = field(default_factory=set)

    def write(self, name: str, text: str) -> None:
        """Add a file."""
        assert not (self.root / name).exists()
        (self.root / name).write_text(text, encoding="utf-8")
        self.touched.add(name)

    def change(self, name: str, old: str, new: str) -> None:
        """Change a file wherever it says something."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        (self.root / name).write_text(text.replace(old, new), encoding="utf-8")
        self.touched.add(name)

    def run(self, *arguments: str, told: object = None) -> str:
        """Run this copy's Python; give what it says."""
        done = subprocess.run(
            (sys.executable, *arguments),
            cwd=self.root,
            env=os.environ
            | {"PYTHONPATH": str(self.root), "NO_MKDOCS_2_WARNING": "1", "PAYUNG_PAGES_ONLY": "1"},
            input=json.dumps(told),
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def on_line(self, command: str, told: object) -> dict[str, Any]:
        """Ask on the command line; the answer in words must be there too."""
        assert self.run("-m", "checker", command, "--hari-ini", TODAY, told=told).strip()
        answer: dict[str, Any] = json.loads(
            self.run("-m", "checker", command, "--json", "--hari-ini", TODAY, told=told)
        )
        return answer

    def in_page(self, command: str, told: object) -> dict[str, Any]:
        """Ask as the page's worker does."""
        answer: dict[str, Any] = json.loads(self.run("-c", ASK_PAGE, command, json.dumps(told), TODAY))
        assert answer["html"].startswith("<")
        return answer


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """Copy what the engine and the site are made from."""
    return Copy(tree(tmp_path))


def test_a_way_of_working_touches_five_files(copy: Copy) -> None:
    """Its module, the list, the question, the screen of its money, its next steps: it is priced and led on."""
    copy.write(
        "checker/cara_kerja/seniman.py",
        '''"""Who plays in the street: a made-up way of working."""

from checker.cara_kerja import mandiri
from checker.cara_kerja.way import WayOfWorking
from checker.core.membership import from_row
from checker.core.profile import INCOME_FIELDS
from checker.iuran.bpu import bpu_contribution


def _programmes(_, aturan, bulan):
    nilai = aturan.at("kepesertaan.bpu.wajib", bulan)
    return from_row(nilai, nilai.baris[0])


SENIMAN = WayOfWorking(
    key="seniman",
    segment="BPU",
    name="seniman jalanan",
    money=INCOME_FIELDS,
    programmes=_programmes,
    price=bpu_contribution,
)
''',
    )
    ways = "checker/cara_kerja/__init__.py"
    copy.change(
        ways,
        "from checker.cara_kerja.way import",
        "from checker.cara_kerja.seniman import SENIMAN\nfrom checker.cara_kerja.way import",
    )
    copy.change(ways, "        PEKERJA_MIGRAN,\n", "        PEKERJA_MIGRAN,\n        SENIMAN,\n")
    questions = "checker/questions/periksa.toml"
    copy.change(questions, 'untuk = ["mandiri", ', 'untuk = ["seniman", "mandiri", ')
    copy.change(
        questions,
        '    {nilai = "magang", label',
        '    {nilai = "seniman", label = "Bermain musik di jalan"},\n    {nilai = "magang", label',
    )
    copy.change(
        "checker/views/flow.toml",
        'untuk = ["mandiri", "pemberi_kerja", "pekerja_rumah_tangga"]',
        'untuk = ["mandiri", "pemberi_kerja", "pekerja_rumah_tangga", "seniman"]',
    )
    copy.change(
        "checker/cara_kerja/next_steps.toml",
        "[karyawan]",
        '[seniman]\nlangkah = [{teks = "Siapkan KTP (NIK)."}]\n\n[karyawan]',
    )
    told = {"cara_kerja": "seniman", "penghasilan": 1_000_000, "bulan": "2026-11"}
    answer = copy.on_line("periksa", told)
    assert (answer["kelas"], answer["iuran"]["total"]) == ("seniman jalanan", 8400)
    assert answer["langkah"] == [{"teks": "Siapkan KTP (NIK)."}]
    assert copy.in_page("periksa", told)["jawaban"] == answer
    assert 'value="seniman"' in copy.run("-c", FORM)
    assert copy.run("-c", CHECKS).strip() == ""
    assert len(copy.touched) <= 5, copy.touched


def test_a_programme_touches_eight_files(copy: Copy) -> None:
    """Its name, who joins and its values of law make it priced; an event, its rule and its papers make it pay."""
    programs = "checker/law/programs.py"
    copy.change(programs, '"JP", "JKP")', '"JP", "JKP", "JKS")')
    copy.change(programs, '    "JP": "Pensiun",', '    "JKS": "Sakit musim hujan",\n    "JP": "Pensiun",')
    copy.change(
        programs, '    "JP": "Jaminan Pensiun",', '    "JKS": "Jaminan Sakit",\n    "JP": "Jaminan Pensiun",'
    )
    joined = '{kelas = "mandiri", wajib = ["JKK", "JKM"'
    copy.change("checker/aturan/kepesertaan.toml", joined, f'{joined}, "JKS"')
    value = """[{key}]
judul = "{title}"
satuan = "{unit}"

  [[{key}.nilai]]
  sejak = 2015-07-01
  nilai = {amount}
  dasar = [{{peraturan = "pp-44-2015", pasal = "belum ditemukan"}}]
  sumber = ["karangan"]
  keyakinan = "rendah"
  diperiksa = 2026-11-22
  verifikasi = "belum"

"""
    copy.write(
        "checker/aturan/jks.toml",
        value.format(key="iuran.bpu.jks", title="Iuran JKS", unit="rupiah per bulan", amount=1500)
        + value.format(key="manfaat.jks.santunan", title="Santunan JKS", unit="rupiah", amount=250000),
    )
    copy.write(
        "checker/manfaat/jks.py",
        '''"""Ill in the rainy season: a made-up benefit."""

from checker.manfaat.entitlement import Entitlement, Line


def sakit(p, aturan):
    """A grant for all."""
    nilai = aturan.at("manfaat.jks.santunan", p.tanggal)
    line = Line("jks", "Santunan sakit", nilai.whole, "", nilai)
    return Entitlement("ya", "Peserta yang masih aktif.", ("JKS",), (line,), dokumen="jks")
''',
    )
    events = "checker/questions/manfaat.py"
    copy.change(events, '    "pensiun": pensiun,', '    "pensiun": pensiun,\n    "sakit": sakit,')
    copy.change(
        events, "from checker.manfaat.jkm", "from checker.manfaat.jks import sakit\nfrom checker.manfaat.jkm"
    )
    copy.change(
        "checker/questions/manfaat.toml",
        '    {nilai = "kehilangan_pekerjaan", label',
        '    {nilai = "sakit", label = "Sakit musim hujan", hasil = "Santunan sakit", urus = "klaim/", kata = ["Flu"]},\n    {nilai = "kehilangan_pekerjaan", label',
    )
    copy.change("checker/manfaat/entitlement.py", '    "jkp",\n]', '    "jkp",\n    "jks",\n]')
    copy.change(
        "checker/manfaat/papers.toml",
        "[jkm]\n",
        """[jks]
dokumen = [{teks = "Surat dokter", keyakinan = "tinggi"}]
tempat = [{teks = "Kantor cabang BPJS Ketenagakerjaan"}]
sumber = ["karangan"]

[jkm]
""",
    )
    told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya", "bulan": "2027-06"}
    answer = copy.on_line("periksa", told)
    assert answer["program"]["JKS"]["status"] == "wajib"
    assert answer["iuran"]["program"]["JKS"]["total"] == 1500
    assert "Sakit musim hujan" in copy.in_page("periksa", told)["html"]
    (copy.root / "daftar.csv").write_text("cara_kerja;penghasilan\nmandiri;1000000\n", encoding="utf-8")
    copy.run("-m", "checker", "massal", "daftar.csv", "-o", "hasil.csv", "--hari-ini", TODAY)
    assert "hasil_jks" in (copy.root / "hasil.csv").read_text(encoding="utf-8-sig")
    ill = {"kejadian": "sakit", "tanggal": "2026-11-20", "segmen": "BPU"}
    benefit = copy.on_line("manfaat", ill)
    assert (benefit["hak"], benefit["total"]) == ("ya", 250000)
    assert "Surat dokter" in copy.in_page("manfaat", ill)["html"]
    assert copy.run("-c", CHECKS).strip() == ""
    assert len(copy.touched) <= 8, copy.touched


def test_a_command_touches_four_files(copy: Copy) -> None:
    """Its entry in the list, its function, its questions, its words: it answers on the command line and in a page."""
    copy.change(
        "checker/commands.py",
        '    "massal": Command(',
        """    "sapa": Command("menyapa", "checker.questions.greeting:sapa", "questions/greeting"),
    "massal": Command(""",
    )
    copy.write(
        "checker/questions/greeting.py",
        '''"""Greets: a made-up command."""

from checker.core.fields import InputRefused, questions_for, read_fields


def sapa(told, *, hari_ini=None, aturan=None):
    """Greet somebody."""
    nilai, galat = read_fields(told, questions_for("sapa"))
    if galat:
        raise InputRefused(galat)
    return {"salam": f"Halo, {nilai['umur']} tahun."}
''',
    )
    copy.write(
        "checker/questions/greeting.toml",
        """[umur]
label = "Berapa umurnya?"
sebutan = "Umur"
bantuan = "Boleh kira-kira."
jenis = "bulat"
wajib = true
batas = [0, 120]
contoh = 45
""",
    )
    copy.write("checker/views/templates/sapa.txt", "{{ j.salam }}\n")
    assert copy.on_line("sapa", {"umur": "45"}) == {"salam": "Halo, 45 tahun."}
    page = copy.in_page("sapa", {"umur": 45})
    assert page["html"] == "<p>Halo, 45 tahun.</p>\n"
    assert page["bagikan"] == page["teks"] == "Halo, 45 tahun.\n"
    assert copy.in_page("sapa", {})["galat"][0]["pesan"] == "Umur belum diisi. Contoh: 45"
    assert "menyapa" in copy.run("-m", "checker", "--help")
    assert copy.run("-c", CHECKS).strip() == ""
    assert len(copy.touched) <= 4, copy.touched


def test_a_question_touches_three_files(copy: Copy) -> None:
    """The question, the screen that asks it, the person who knows the answer."""
    copy.change(
        "checker/questions/periksa.toml",
        "[usia]\n",
        """[payung]
label = "Punya payung?"
sebutan = "Payung"
bantuan = "Untuk musim hujan."
jenis = "ya_tidak"
untuk = ["mandiri"]
contoh = true

[usia]
""",
    )
    copy.change(
        "checker/views/flow.toml",
        '[[periksa]]\nkode = "jht"',
        '''[[periksa]]
kode = "payung"
sebutan = "Payung"
isian = ["payung"]

[[periksa]]
kode = "jht"''',
    )
    copy.change(
        "checker/core/profile.py",
        "    usia: int | None = None\n",
        "    usia: int | None = None\n    payung: bool = False\n",
    )
    told = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya", "payung": "ya"}
    assert copy.on_line("periksa", told)["iuran"]["total"]
    assert "Payung" in copy.in_page("periksa", told)["html"]
    assert "harus ya atau tidak" in copy.in_page("periksa", {**told, "payung": "biru"})["galat"][0]["pesan"]
    assert "Punya payung?" in copy.run("-c", FORM)
    read = "import json, sys; from datetime import date; from checker.law.parameter import load;"
    read += " from checker.questions.reading.profile_reader import read_profile;"
    read += f" print(read_profile({told!r}, load(), date(2026, 11, 25)).payung)"
    assert copy.run("-c", read).strip() == "True"
    assert copy.run("-c", CHECKS).strip() == ""
    assert len(copy.touched) <= 3, copy.touched


def test_a_page_touches_two_files(copy: Copy) -> None:
    """The page and the menu: it is built, with a number of the law."""
    copy.write(
        "docs/umkm/payung.md",
        """---
title: Payung
ringkas: Satu kalimat untuk mesin pencari.
jenis: pekerja
---

# Payung

Paling murah {{ iuran_bpu() }} sebulan.
""",
    )
    copy.change("mkdocs.yml", "      - umkm/kur.md\n", "      - umkm/kur.md\n      - umkm/payung.md\n")
    copy.run("-m", "mkdocs", "build", "--strict", "-q", "-d", str(copy.root / "site"))
    page = (copy.root / "site" / "umkm" / "payung" / "index.html").read_text(encoding="utf-8")
    assert "Paling murah" in page
    assert "Rp" in page
    assert copy.run("-c", CHECKS).strip() == ""
    assert len(copy.touched) <= 2, copy.touched

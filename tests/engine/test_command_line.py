"""The command line, as the contract writes it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

BECAK = {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "bulan": "2025-06"}


def run(*arguments: str | bytes, told: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    """Run `python -m checker` as a user would."""
    content = told.encode() if isinstance(told, str) else told
    return subprocess.run(
        [sys.executable, "tests/support/frozen_cli.py", *arguments],
        input=content,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )


def test_one_object_gives_one_answer() -> None:
    """JSON in, JSON out: UTF-8, sorted keys, exit 0."""
    result = run("periksa", "--json", told=json.dumps(BECAK))
    assert result.returncode == 0
    content = json.loads(result.stdout)
    assert content["iuran"]["total"] == 16_800
    assert list(content) == sorted(content)


def test_file_and_standard_input_are_the_same(tmp_path: Path) -> None:
    """BERKAS may stand in for standard input."""
    file = tmp_path / "becak.json"
    file.write_text(json.dumps(BECAK), encoding="utf-8")
    assert (
        run("periksa", "--json", str(file)).stdout == run("periksa", "--json", told=json.dumps(BECAK)).stdout
    )


def test_list_keeps_its_order_and_answers_around_a_refusal() -> None:
    """The refused item holds `galat` in its place; the others are answered; exit 2."""
    result = run(
        "periksa", "--json", told=json.dumps([BECAK, {**BECAK, "penghasilan": -1}, {**BECAK, "jht": True}])
    )
    one, two, first_three = json.loads(result.stdout)
    assert result.returncode == 2
    assert one["iuran"]["total"] == 16_800
    assert two == {
        "galat": [{"isian": "penghasilan", "pesan": "Penghasilan harus lebih dari nol. Contoh: 1500000"}]
    }
    assert first_three["iuran"]["total"] == 36_800


def test_text_for_people_names_the_amount() -> None:
    """Without --json: a short Indonesian text with the price."""
    result = run("periksa", told=json.dumps(BECAK))
    assert result.returncode == 0
    assert "Rp16.800" in result.stdout.decode()


def test_text_refusal_goes_to_stderr_with_exit_2() -> None:
    """People read the sentence, scripts read the code."""
    result = run("periksa", told='{"cara_kerja": "mandiri"}')
    assert result.returncode == 2
    assert "Penghasilan belum diisi" in result.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["periksa", "--json"], "{"),
        (["periksa", "--json"], b"\xff\xfe\x00"),
        (["periksa", "tidak-ada.json"], ""),
        ([], ""),
        (["aturan", "--pada", "kapan"], ""),
        (["periksa", "--hari-ini", "9999-12-31"], json.dumps(BECAK)),
        *(
            # The lines passed are those of the mistakes above.
            pytest.param(arguments, told, marks=pytest.mark.no_cover)
            for arguments, told in (
                (["periksa", "--json"], ""),
                (["periksa", "--json"], "[" * 100_000),
                (["periksa", "--jsom"], ""),
                (["terbang"], ""),
                (["aturan", "--pada", ""], ""),
                (["aturan", "--pada", "9999-12"], ""),
                (["aturan", "--pada", "2026-W48"], ""),
                (["aturan", "--pada", "\u0662\u0660\u0662\u0666-\u0661\u0661"], ""),
                (["periksa", b"\xff.json"], ""),
                (["periksa", "--json"], '{"cara_kerja": "\\ud800", "\\udfff\\u0000": "\\u001b[31m"}'),
                (["periksa"], '{"cara_kerja": "\\ud800", "\\udfff\\u0000": "\\u001b[31m"}'),
                (["periksa", "--json"], '{"penghasilan": ' + "9" * 5_000 + "}"),
            )
        ),
    ],
)
def test_nothing_ever_prints_a_traceback(arguments: list[str | bytes], told: str | bytes) -> None:
    """Every mistake ends in exit 2 and a sentence."""
    result = run(*arguments, told=told)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert result.stderr.strip() or b"galat" in result.stdout


def test_unreadable_input_is_a_refusal_in_json_too() -> None:
    """A script that reads JSON gets JSON; the sentence says where the mistake is."""
    result = run("periksa", "--json", told='{"cara_kerja": mandiri}')
    assert result.returncode == 2
    (complaints,) = json.loads(result.stdout)["galat"]
    assert "baris 1, huruf ke-16" in complaints["pesan"]


def test_month_beyond_the_law_is_told_what_is_accepted() -> None:
    """From the first month of the data to five years ahead."""
    result = run("aturan", "--pada", "9999-12", "--hari-ini", "2026-11-22")
    assert "harus antara Juli 2015 dan November 2031" in result.stderr.decode()


@pytest.mark.parametrize(
    "command",
    # The lines passed are the same: they are counted for one command.
    [
        "aturan",
        *(
            pytest.param(one, marks=pytest.mark.no_cover)
            for one in ("aturan --json", "periksa", "periksa --json")
        ),
    ],
)
@pytest.mark.parametrize(
    ("output", "code", "word"),
    [
        (">/dev/full", 1, "tidak bisa ditulis"),
        (">&-", 1, "tidak bisa ditulis"),
        (">/dev/full 2>/dev/full", 1, ""),
        ("2>&- >/dev/null", 0, ""),
        ("| head -1 >/dev/null; exit ${PIPESTATUS[0]}", 0, ""),
        ("| true; exit ${PIPESTATUS[0]}", 0, ""),
    ],
)
def test_an_output_that_is_full_or_closed_is_no_crash(
    tmp_path: Path, command: str, output: str, code: int, word: str
) -> None:
    """A sentence where there is somebody to read it; whoever stops reading has read enough."""
    file = tmp_path / "becak.json"
    file.write_text(json.dumps([BECAK] * 40), encoding="utf-8")
    row = f"{sys.executable} -m checker {command}{f' {file}' if 'periksa' in command else ''} {output}"
    result = subprocess.run(["bash", "-c", row], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == code
    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr
    assert word in result.stderr.decode()


def test_closed_input_is_no_crash() -> None:
    """`<&-`: there is nothing to read, and the sentence says so."""
    row = f"{sys.executable} -m checker periksa <&-"
    result = subprocess.run(["bash", "-c", row], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == 2
    assert "Masukan standar tertutup" in result.stderr.decode()


def test_aturan_lists_every_value_of_a_month() -> None:
    """Source, confidence and expiry of all values in force; those no person has verified."""
    result = run("aturan", "--pada", "2026-11", "--json")
    content = json.loads(result.stdout)
    assert result.returncode == 0
    jkm = next(n for n in content["nilai"] if n["kunci"] == "iuran.bpu.jkm")
    assert jkm["nilai"] == 6_800
    assert jkm["keyakinan"] == "tinggi"
    pieces = next(n for n in content["nilai"] if n["kunci"] == "iuran.bpu.potongan.lainnya")
    assert pieces["sampai"] == "2026-12-31"
    assert len(content["belum_diverifikasi"]) == len(content["nilai"])

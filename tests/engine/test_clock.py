"""Which day it is: one clock for the command line and the build, and a day can be asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from checker.clock import NotADay, read_day, seconds_of, today
from tests.support import ROOT


def ask(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line."""
    return subprocess.run(
        (sys.executable, "-m", "checker", *arguments),
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_without_a_variable_it_is_the_day_in_surabaya() -> None:
    """Midnight there is 17.00 in London."""
    assert abs(today({}) - datetime.now(UTC).date()) <= timedelta(days=1)


@pytest.mark.parametrize("seconds", ["besok", "1.5", "9" * 30])
def test_a_variable_that_is_no_number_is_refused_in_a_sentence(seconds: str) -> None:
    """On the command line too, without a traceback."""
    with pytest.raises(NotADay, match="SOURCE_DATE_EPOCH"):
        today({"SOURCE_DATE_EPOCH": seconds})
    process = ask("aturan", SOURCE_DATE_EPOCH=seconds)
    assert process.returncode == 2
    assert process.stderr.startswith("SOURCE_DATE_EPOCH harus berisi detik")


@pytest.mark.parametrize("text", ["2027-13-01", "20270102", "2027-W01-1", "besok", ""])
def test_a_day_has_one_way_of_being_written(text: str) -> None:
    """Nothing but year-month-day."""
    with pytest.raises(NotADay, match="2000-01-31"):
        read_day(text)


def test_the_command_line_answers_as_of_the_day_it_is_given() -> None:
    """`--hari-ini` stands above `SOURCE_DATE_EPOCH`, which stands above the clock."""
    of_january = {"SOURCE_DATE_EPOCH": str(seconds_of(date(2027, 1, 2)))}

    def month(*arguments: str) -> str:
        return str(json.loads(ask("aturan", "--json", *arguments, **of_january).stdout)["pada"])

    assert month() == "2027-01"
    assert month("--hari-ini", "2027-03-05") == "2027-03"
    assert month("--hari-ini", "2027-03-05", "--pada", "2027-02") == "2027-02"

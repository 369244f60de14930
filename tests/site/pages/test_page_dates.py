"""The day a page last changed: from its own history where there is one, never from a cut-off one."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from checker.law.parameter import load
from sitegen.pages.page_dates import committed, last_changed, next_change

DAY = date(2027, 1, 20)


def git(folder: Path, *command: str, day: str = "2026-12-01") -> None:
    """Run Git in a folder, as of a day."""
    clock = f"{day}T12:00:00+0700"
    environment = os.environ | {"GIT_AUTHOR_DATE": clock, "GIT_COMMITTER_DATE": clock}
    who = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.test")
    subprocess.run(("git", *who, *command), cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project of two pages, one of them written again later."""
    folder = tmp_path / "proyek"
    (folder / "docs").mkdir(parents=True)
    git(folder, "init", "--quiet")
    for day, name in (("2026-12-01", "lama.md"), ("2026-12-01", "baru.md"), ("2027-01-05", "baru.md")):
        (folder / "docs" / name).write_text(f"{day} {name}", encoding="utf-8")
        git(folder, "add", ".", day=day)
        git(folder, "commit", "--quiet", "-m", "Tulis", day=day)
    return folder


class TestHistory:
    def test_each_page_has_the_day_of_its_own_last_change(self, project: Path) -> None:
        """Not that of the project's."""
        assert committed(project) == {"docs/lama.md": date(2026, 12, 1), "docs/baru.md": date(2027, 1, 5)}

    def test_moving_a_file_is_no_change_of_its_text(self, project: Path) -> None:
        """The page says the same from its new place; whoever then writes there, changes it."""
        (project / "sitegen").mkdir()
        git(project, "mv", "docs/lama.md", "sitegen/lama.md")
        git(project, "commit", "--quiet", "-m", "Pindah", day="2027-01-09")
        assert committed(project)["sitegen/lama.md"] == date(2026, 12, 1)
        (project / "sitegen/lama.md").write_text("baru", encoding="utf-8")
        git(project, "commit", "--quiet", "-am", "Tulis", day="2027-01-11")
        assert committed(project)["sitegen/lama.md"] == date(2027, 1, 11)

    def test_a_new_file_in_an_old_place_has_its_own_day(self, project: Path) -> None:
        """What stood there before went on elsewhere."""
        git(project, "mv", "docs/lama.md", "docs/pindah.md")
        git(project, "commit", "--quiet", "-m", "Pindah", day="2027-01-09")
        (project / "docs/lama.md").write_text("lain", encoding="utf-8")
        git(project, "add", ".")
        git(project, "commit", "--quiet", "-m", "Tulis", day="2027-01-11")
        days = committed(project)
        assert (days["docs/lama.md"], days["docs/pindah.md"]) == (date(2027, 1, 11), date(2026, 12, 1))

    def test_days_alone_are_fetched_where_the_site_is_published(self, project: Path, tmp_path: Path) -> None:
        """The history without its old texts, as site.yml fetches it, tells all days and asks for nothing more."""
        (project / "docs/baru.md").rename(project / "docs/lain.md")
        (project / "docs/lain.md").write_text("2027-01-05 baru.md, dan lagi", encoding="utf-8")
        git(project, "add", ".")
        git(project, "commit", "--quiet", "-m", "Pindah dan tulis", day="2027-01-12")
        git(project, "config", "uploadpack.allowFilter", "true")
        git(tmp_path, "clone", "--quiet", "--filter=blob:none", project.as_uri(), "ringan")
        git(tmp_path / "ringan", "remote", "set-url", "origin", "file:///tidak-ada")
        assert committed(tmp_path / "ringan") == committed(project)

    def test_a_cut_off_history_tells_nothing(self, project: Path, tmp_path: Path) -> None:
        """A shallow clone would call every page as new as its one commit."""
        git(tmp_path, "clone", "--quiet", "--depth", "1", project.as_uri(), "dangkal")
        assert committed(tmp_path / "dangkal") == {}

    def test_no_history_tells_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder that was copied, and a machine without Git."""
        assert committed(tmp_path) == {}
        monkeypatch.setenv("PATH", str(tmp_path))
        assert committed(tmp_path) == {}


class TestLastChanged:
    def test_the_newest_of_text_law_and_month(self) -> None:
        """The text of 1 December; the discount that ended; the month that is named; nothing from the future."""
        text = [date(2026, 12, 1)]
        assert last_changed(["iuran.pu.jkm"], text, "", load(), DAY) == date(2026, 12, 1)
        assert last_changed(["iuran.bpu.jkm"], text, "", load(), DAY) == date(2027, 1, 1)
        assert last_changed([], text, "Iuran Januari 2027", load(), DAY) == date(2027, 1, 1)
        assert last_changed([], [date(2027, 2, 1)], "", load(), DAY) == load().versi

    def test_the_next_change_is_one_of_a_value_the_page_shows(self) -> None:
        """The discount for a price page, the pension age of 2028 for its page, none for a page without values."""
        assert next_change(["iuran.bpu.jkk"], load(), date(2026, 11, 22)) == date(2027, 1, 1)
        assert next_change(["iuran.bpu.jkk"], load(), date(2027, 1, 1)) == date(2027, 4, 1)
        assert next_change(["iuran.pu.jp.usia_pensiun"], load(), date(2026, 11, 22)) == date(2028, 1, 1)
        assert next_change([], load(), date(2026, 11, 22)) is None

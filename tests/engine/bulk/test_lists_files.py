"""Files of member lists: an old file stays whole until the new one is, whatever happens in between."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from checker.bulk.result_files import Stopped, stoppable
from tests.support import ROOT
from tests.support.lists import command, run, totals

HEAD = "nama;cara_kerja;penghasilan\n"
GOOD = f"{HEAD}A;mandiri;1000000\n"
BAD = f"{HEAD}A;mandiri;1000000\nB;mandiri;x\n"
LONG = HEAD + "".join(f"Anggota {n};mandiri;{1_000_000 + n}\n" for n in range(60_000))


def left(folder: Path) -> list[str]:
    """Name what stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


class TestNames:
    """No name costs a person a file."""

    def test_list_of_refusals_is_not_deleted_by_its_own_result(self, tmp_path: Path) -> None:
        """`massal a-ditolak.csv -o a.csv` would write refusals over the list; it is refused."""
        ran = run(tmp_path, GOOD, source="a-ditolak.csv", target="a.csv")
        assert ran.code == 1
        assert (tmp_path / "a-ditolak.csv").read_text(encoding="utf-8") == GOOD
        assert left(tmp_path) == ["a-ditolak.csv"]

    @pytest.mark.parametrize("target", ["b.csv", "b-ditolak.csv"])
    @pytest.mark.parametrize("link", [os.symlink, os.link])
    def test_list_is_known_through_links(self, tmp_path: Path, target: str, link: object) -> None:
        """Symbolic and hard links lead to the same file."""
        (tmp_path / "a.csv").write_text(BAD, encoding="utf-8")
        link(tmp_path / "a.csv", tmp_path / target)  # type: ignore[operator]
        assert run(tmp_path, None).code == 1
        assert (tmp_path / "a.csv").read_text(encoding="utf-8") == BAD

    def test_same_name_is_refused(self, tmp_path: Path) -> None:
        """Input and output are two files."""
        ran = run(tmp_path, GOOD, target="a.csv")
        assert ran.code == 1
        assert "berbeda" in ran.said
        assert (tmp_path / "a.csv").read_text(encoding="utf-8") == GOOD

    def test_link_in_place_of_the_result_is_followed(self, tmp_path: Path) -> None:
        """The file it points to gets the result; the link stays one."""
        (tmp_path / "real.csv").write_text("lama", encoding="utf-8")
        (tmp_path / "b.csv").symlink_to(tmp_path / "real.csv")
        assert totals(run(tmp_path, GOOD)) == ["8400"]
        assert (tmp_path / "b.csv").is_symlink()
        assert "hasil_total" in (tmp_path / "real.csv").read_text(encoding="utf-8")

    @pytest.mark.parametrize("target", ["b.pdf", "b", "tak-ada/b.csv", "folder.csv"])
    def test_place_that_cannot_be_written_is_told(self, tmp_path: Path, target: str) -> None:
        """Exit 1 and a sentence."""
        (tmp_path / "folder.csv").mkdir()
        (tmp_path / "a.csv").write_text(GOOD, encoding="utf-8")
        done = subprocess.run(
            command(tmp_path / "a.csv", "-o", tmp_path / target), cwd=ROOT, capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert done.stderr.strip()
        assert left(tmp_path) == ["a.csv", "folder.csv"]

    @pytest.mark.parametrize("source", ["tak-ada.csv", "folder"])
    def test_list_that_is_not_there_is_told(self, tmp_path: Path, source: str) -> None:
        """Exit 1 and a sentence."""
        (tmp_path / "folder").mkdir()
        ran = run(tmp_path, None, source=source)
        assert ran.code == 1
        assert source in ran.said

    def test_second_run_leaves_no_stale_refusals(self, tmp_path: Path) -> None:
        """When the list is mended, the file of refusals goes."""
        assert run(tmp_path, BAD).code == 2
        assert left(tmp_path) == ["a.csv", "b-ditolak.csv", "b.csv"]
        assert run(tmp_path, GOOD).code == 0
        assert left(tmp_path) == ["a.csv", "b.csv"]

    def test_new_file_may_be_read_as_any_other_and_an_old_one_keeps_its_rights(self, tmp_path: Path) -> None:
        """The file it is written to first is nobody's business afterwards."""
        mask = os.umask(0)
        os.umask(mask)
        run(tmp_path, GOOD)
        assert (tmp_path / "b.csv").stat().st_mode & 0o777 == 0o666 & ~mask
        (tmp_path / "b.csv").chmod(0o640)
        run(tmp_path, GOOD)
        assert (tmp_path / "b.csv").stat().st_mode & 0o777 == 0o640


class TestInterrupted:
    """The result moves into place whole or not at all."""

    @pytest.mark.no_cover  # a signal that is raised within the lock of what counts leaves that locked for ever
    @pytest.mark.parametrize("target", ["b.csv", "b.xlsx"])
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    def test_request_to_stop_leaves_the_old_files_whole(
        self, tmp_path: Path, number: signal.Signals, target: str
    ) -> None:
        """Nothing is left over, the message is a sentence, the exit code is the signal's."""
        refusals = target.replace(".", "-ditolak.")
        for name in (target, refusals):
            (tmp_path / name).write_text("lama", encoding="utf-8")
        (tmp_path / "a.csv").write_text(LONG, encoding="utf-8")
        with subprocess.Popen(
            command(tmp_path / "a.csv", "-o", tmp_path / target),
            cwd=ROOT,
            stderr=subprocess.PIPE,
            # Whoever runs the tests may have told them to outlive the terminal, and the list would obey that.
            preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
        ) as process:
            deadline = time.monotonic() + 30
            while not list(tmp_path.glob(".*.tmp")) and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(0.2)
            process.send_signal(number)
            try:
                _, said = process.communicate(timeout=120)
            finally:
                process.kill()
        assert process.returncode == 128 + number
        assert said.decode().startswith("Dihentikan.")
        assert left(tmp_path) == sorted(["a.csv", target, refusals])
        assert (tmp_path / target).read_text(encoding="utf-8") == "lama"
        assert (tmp_path / refusals).read_text(encoding="utf-8") == "lama"

    @pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
    def test_request_that_python_drops_is_heeded_later(self) -> None:
        """What a signal raises while an object is tidied up goes nowhere; the next row stops all the same."""

        class Tidied:
            def __del__(self) -> None:
                signal.raise_signal(signal.SIGTERM)

        with stoppable() as heed:
            heed()
            Tidied()
            with pytest.raises(Stopped) as stopped:
                heed()
        assert stopped.value.number == signal.SIGTERM

    def test_crash_leaves_the_old_file_whole(self, tmp_path: Path) -> None:
        """Killed outright, nothing stands half in place of the good file."""
        (tmp_path / "b.csv").write_text("lama", encoding="utf-8")
        (tmp_path / "a.csv").write_text(LONG, encoding="utf-8")
        process = subprocess.Popen(command(tmp_path / "a.csv", "-o", tmp_path / "b.csv"), cwd=ROOT)
        while not list(tmp_path.glob(".*.tmp")):
            time.sleep(0.01)
        time.sleep(0.2)
        process.kill()
        process.wait()
        assert (tmp_path / "b.csv").read_text(encoding="utf-8") == "lama"

    @pytest.mark.no_cover  # on a full disk nothing could be written down
    @pytest.mark.parametrize("content", [LONG, LONG.replace("mandiri", "x")])
    def test_full_disk_leaves_the_old_files_whole(self, tmp_path: Path, content: str) -> None:
        """A file that may not grow stands for a disk with no room; for the result and for the refusals."""
        for name in ("b.csv", "b-ditolak.csv"):
            (tmp_path / name).write_text("lama", encoding="utf-8")
        (tmp_path / "a.csv").write_text(content, encoding="utf-8")
        done = subprocess.run(
            command(tmp_path / "a.csv", "-o", tmp_path / "b.csv"),
            cwd=ROOT,
            capture_output=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        )
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert "berkas yang lama tetap utuh" in done.stderr.decode().casefold()
        assert left(tmp_path) == ["a.csv", "b-ditolak.csv", "b.csv"]
        assert (tmp_path / "b.csv").read_text(encoding="utf-8") == "lama"
        assert (tmp_path / "b-ditolak.csv").read_text(encoding="utf-8") == "lama"

    def test_nobody_listening_does_not_stop_the_list(self, tmp_path: Path) -> None:
        """A closed error stream costs the messages, not the result."""
        (tmp_path / "a.csv").write_text(BAD, encoding="utf-8")
        line = " ".join(command(tmp_path / "a.csv", "-o", tmp_path / "b.csv"))
        done = subprocess.run(["sh", "-c", f"{line} 2>&-"], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 2
        assert left(tmp_path) == ["a.csv", "b-ditolak.csv", "b.csv"]


class TestLongLists:
    """However many rows, the memory and the screen stay small."""

    def test_refusals_on_the_screen_are_few_and_in_the_file_all(self, tmp_path: Path) -> None:
        """The screen shows the first ones and says that there are more."""
        ran = run(tmp_path, HEAD + "A;mandiri;x\n" * 3000)
        assert len(ran.refused) == 3000
        assert ran.said.count("\n") < 30
        assert "masih ada lagi" in ran.said

    @pytest.mark.no_cover
    def test_thousands_of_misspelt_occupations_take_no_longer_than_right_ones(self, tmp_path: Path) -> None:
        """Suggestions are worked out for the first different words only."""
        rows = "".join(f"mandiri;1000000;tukang becakk {n} aneh\n" for n in range(20_000))
        begin = time.monotonic()
        ran = run(tmp_path, f"cara_kerja;penghasilan;pekerjaan\nmandiri;1000000;tukang-becakk\n{rows}")
        assert time.monotonic() - begin < 10
        assert len(ran.refused) == 20_001
        assert "Mungkin maksudnya: tukang-becak" in ran.refused[2]
        assert ran.refused[20_002].startswith("Pekerjaan tidak ada di daftar")

    @pytest.mark.no_cover
    def test_memory_does_not_grow_with_the_list(self, tmp_path: Path) -> None:
        """A list ten times as long needs (nearly) the same memory, answered and refused alike."""
        line = "Anggota {};mandiri;{}\nDitolak {};mandiri;x\n"
        peaks = []
        for many in (4_000, 40_000):
            (tmp_path / "a.csv").write_text(
                HEAD + "".join(line.format(n, 1_000_000 + n, n) for n in range(many)), encoding="utf-8"
            )
            code = (
                "import resource, sys; from checker.__main__ import main;"
                f"main({command(tmp_path / 'a.csv', '-o', tmp_path / 'b.csv')[3:]!r});"
                "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
            )
            python = command()[0]
            done = subprocess.run([python, "-c", code], cwd=ROOT, capture_output=True, check=True)
            peaks.append(int(done.stdout.split()[-1]))
        assert peaks[1] - peaks[0] < 5_000

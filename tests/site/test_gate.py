"""The gate refuses before anything is made: in `make build` and `make serve` by the hooks, in `make check` by itself."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from sitegen import gate
from sitegen.content import glossary_links
from tests.support import ROOT


def test_the_files_as_they_ship_pass(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said then."""
    assert gate.main() == 0
    assert capsys.readouterr().out == ""


def test_every_fault_is_said_on_a_line_of_its_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And `make check` fails."""
    monkeypatch.setattr(gate, "complaints", lambda: ["a.toml: salah", "b.toml: salah"])
    assert gate.main() == 1
    assert capsys.readouterr().out == "a.toml: salah\nb.toml: salah\n"


def test_make_runs_only_modules_of_ours_that_exist() -> None:
    """Among them the gate, before style and types; what `make mutation` installs for itself is none of ours."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    started = re.findall(r"\$\(PY\) -m ([\w.]+)", makefile)
    ours = [name for name in started if (ROOT / name.partition(".")[0]).is_dir()]
    assert len(ours) >= 5
    assert [name for name in ours if not find_spec(name)] == []
    check = makefile.partition("\ncheck:")[2].partition("\n\n")[0]
    assert f"-m {gate.__name__}\n" in check


def test_an_edited_glossary_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`make serve` forgets it each time it makes the pages."""
    before = len(glossary_links.glossary())
    more = tmp_path / "terms.toml"
    text = glossary_links.SOURCE.read_text(encoding="utf-8")
    more.write_text(f'{text}\n[baru]\nistilah = "Baru"\nsingkatan = ""\narti = "Baru."\n', encoding="utf-8")
    monkeypatch.setattr(glossary_links, "SOURCE", more)
    glossary_links.forget()
    assert len(glossary_links.glossary()) == before + 1
    monkeypatch.undo()
    glossary_links.forget()

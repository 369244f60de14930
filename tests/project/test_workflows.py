"""What runs on the host: actions pinned by hash, few permissions, one issue a matter."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.support import ROOT

FILES = sorted((ROOT / ".github").rglob("*.yml"))
WORKFLOWS = {
    f.stem: yaml.safe_load(f.read_text(encoding="utf-8")) for f in FILES if f.parent.name == "workflows"
}
ON = True
"""How YAML reads the key `on`."""


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_every_action_of_others_is_pinned_by_its_hash(file: Path) -> None:
    """A tag can be moved to other code; the version stands beside the hash for whoever reads."""
    for used in re.findall(r"uses: (.+)", file.read_text(encoding="utf-8")):
        assert used.startswith("./") or re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used), used


@pytest.mark.parametrize(
    "name",
    ["requirements.txt", *(f"scripts/{name}.txt" for name in ("node", "mutmut", "audit", "browsers"))],
)
def test_every_package_is_pinned_by_the_hashes_of_its_files(name: str) -> None:
    """A list names every need of its .in in one version, and no host."""
    packages = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "").splitlines()[1:]
    for package in packages:
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+", package), (
            package
        )
    needs = re.findall(
        r"^[\w.-]+", (ROOT / name).with_suffix(".in").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {n.lower().replace(".", "-") for n in needs} <= {p.partition("==")[0] for p in packages}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_only_read_unless_a_job_says_more(name: str) -> None:
    """Writing is given job by job."""
    assert WORKFLOWS[name]["permissions"] == {"contents": "read"}


def test_publishing_does_not_go_to_sleep_with_the_schedule() -> None:
    """GitHub switches off a file with a schedule after 60 quiet days; a push is published by another, which wakes it."""
    scheduled = [name for name, flow in WORKFLOWS.items() if "schedule" in flow[ON]]
    assert scheduled == ["nightly"]
    assert "push" in WORKFLOWS["publish"][ON]
    for name in ("publish", "nightly"):
        steps = [s.get("run") for s in WORKFLOWS[name]["jobs"]["jaga-jadwal"]["steps"]]
        assert steps == ["gh workflow enable nightly.yml"]


def test_a_new_day_is_not_stopped_by_a_browser_or_a_long_sentence() -> None:
    """The engine's tests stand before the nightly site, and its build lets warnings pass."""
    jobs = WORKFLOWS["nightly"]["jobs"]
    assert jobs["situs"]["needs"] == "mesin"
    assert jobs["situs"]["with"] == {"strict": False}
    assert [s["run"] for s in jobs["mesin"]["steps"] if "run" in s] == [
        ".venv/bin/python -m pytest checker tests/engine"
    ]
    assert WORKFLOWS["publish"]["jobs"]["situs"]["with"] == {"strict": True}


GH = """#!/bin/sh
# Stands in for GitHub's command line: its issues are files named by their number; what is asked is written down.
cd "$ISSUES"
echo "$1 $2" >> ../asked
case "$2" in
list) for f in *; do [ "$(head -n1 "$f")" = "$TITLE" ] && echo "$f"; done ;;
view) tail -n +2 "$3" ;;
create) { echo "$4"; cat "$OLDPWD/$6"; } > 7 ;;
edit) { head -n1 "$3"; cat "$OLDPWD/$5"; } > new; mv new "$3" ;;
close) rm "$3" ;;
esac
exit 0
"""


def test_one_issue_is_opened_rewritten_and_closed(tmp_path: Path) -> None:
    """Opened once, left alone while nothing changes, rewritten with a word when the list does, closed when it is empty."""
    issues, asked = tmp_path / "issues", tmp_path / "asked"
    issues.mkdir()
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(0o755)
    text = tmp_path / "isi.txt"

    def keep(*arguments: str) -> list[str]:
        asked.unlink(missing_ok=True)
        environment = {"PATH": f"{gh.parent}:{os.environ['PATH']}", "ISSUES": str(issues), "TITLE": "Angka"}
        subprocess.run(
            (ROOT / "scripts" / "issue", "Angka", *arguments),
            cwd=tmp_path,
            env=os.environ | environment,
            check=True,
        )
        return asked.read_text(encoding="utf-8").split("\n")[:-1]

    assert keep() == ["issue list"]
    text.write_text("satu\n", encoding="utf-8")
    assert keep("isi.txt") == ["issue list", "issue create"]
    assert (issues / "7").read_text(encoding="utf-8") == "Angka\nsatu\n"
    assert keep("isi.txt") == ["issue list", "issue view"]
    text.write_text("satu\ndua\n", encoding="utf-8")
    assert keep("isi.txt") == ["issue list", "issue view", "issue edit", "issue comment"]
    assert (issues / "7").read_text(encoding="utf-8") == "Angka\nsatu\ndua\n"
    assert keep("") == ["issue list", "issue close"]
    assert keep() == ["issue list"]

"""Views show what is in the answer: they read no input, ask nothing, know no law but the one they are handed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from checker import views

MODULES = sorted(Path(views.__file__).parent.glob("*.py"))
ENGINE = ("checker.iuran", "checker.manfaat", "checker.questions", "checker.cara_kerja")
RECORDS = {"checker.cara_kerja.WAYS"}
"""What is known of each way of working: facts a view may show."""
READERS = {"load", "read_fields", "READERS", "InputRefused"}


def imported(module: Path) -> set[str]:
    """Give what a module takes from others, as `module.name`; examples in docstrings are none of it."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return {
        f"{node.module}.{one.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for one in node.names
    } | {one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_a_view_reads_and_asks_nothing(module: Path) -> None:
    """What it needs is in the answer and the law it gets."""
    names = imported(module)
    assert not [name for name in names - RECORDS if name.startswith(ENGINE)]
    assert not {name.rpartition(".")[2] for name in names} & READERS


def test_only_names_of_regulations_are_looked_for_in_sentences() -> None:
    """Everything else is decided by codes."""
    assert [module.stem for module in MODULES if "re" in imported(module)] == ["filters"]


def test_no_template_knows_where_it_is_shown() -> None:
    """The page says the way up to the site's root."""
    for template in Path(views.__file__).with_name("templates").iterdir():
        assert '"../' not in template.read_text(encoding="utf-8"), template.name

"""What a package says it gives is there."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import checker
import sitegen

MODULES = sorted(
    module.name
    for package in (checker, sitegen)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if ".stubs." not in module.name and not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_every_name_in_all_exists(name: str) -> None:
    """No linter reads `__all__` of a package's own file."""
    module = importlib.import_module(name)
    missing = [one for one in getattr(module, "__all__", ()) if not hasattr(module, one)]
    assert not missing

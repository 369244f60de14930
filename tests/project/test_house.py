"""The house: the map in ARCHITECTURE is the tree, no import leads back, no room is crowded."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath

import pytest

from tests.support import ROOT

PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
HOUSES = ("checker", "sitegen", "bench")
MODULES_A_ROOM = 10
LINES_A_PAGE = 110


def mapped() -> Iterator[str]:
    """Give every folder of the map, in its order, as a path from the root."""
    house = ""
    for indent, name in re.findall(r"^ {4}( *)([\w/]+)/ +\S", PAGE, re.MULTILINE):
        house = name if not indent else house
        yield f"{house}/{name}" if indent else name


@cache
def tracked() -> tuple[PurePosixPath, ...]:
    """Give every file that Git knows or would take."""
    told = subprocess.run(
        ("git", "ls-files", "--cached", "--others", "--exclude-standard"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(PurePosixPath(f) for f in told.stdout.splitlines() if (ROOT / f).exists())


@cache
def modules() -> dict[str, PurePosixPath]:
    """Give the modules of the houses; stand-ins for other packages' modules are none of ours."""
    ours = [f for f in tracked() if f.suffix == ".py" and f.parts[0] in HOUSES and "stubs" not in f.parts]
    return {".".join(f.with_suffix("").parts).removesuffix(".__init__"): f for f in ours}


def imports(name: str) -> Iterator[str]:
    """Give the modules of ours that a module takes from, inside functions too."""
    tree = ast.parse((ROOT / modules()[name]).read_text(encoding="utf-8"))
    for_types = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    ]
    skipped = {inner for node in for_types for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node not in skipped:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from (whole & modules().keys()) or ({node.module} & modules().keys())


def room(name: str) -> str:
    """Give the room of a module: the folder below its house; a loose module is in none."""
    folder = modules()[name].parent.parts
    return "/".join(folder[:2]) if len(folder) > 1 else ""


class TestMap:
    """A stranger who reads the map finds what it says."""

    def test_every_folder_of_code_is_on_it_and_nothing_else(self) -> None:
        """A new room is written down; one that is gone leaves the map. Folders of data are named where it helps."""
        code = {f.parent.as_posix() for f in tracked() if f.suffix == ".py" and f.parts[0] in HOUSES}
        on_map = list(mapped())
        assert code - set(on_map) == set()
        assert [name for name in on_map if not (ROOT / name).is_dir()] == []
        assert len(on_map) == len(set(on_map))

    def test_files_it_speaks_of_are_there(self) -> None:
        """Every path between backticks."""
        spoken = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", PAGE)
        assert len(spoken) > 20
        assert [path for path in spoken if not (ROOT / path).exists()] == []

    def test_it_is_one_page(self) -> None:
        """Longer, nobody reads it."""
        assert len(PAGE.splitlines()) <= LINES_A_PAGE


class TestRooms:
    """Data flows one way."""

    @pytest.mark.parametrize("name", sorted(modules()))
    def test_a_room_takes_only_from_rooms_above_it(self, name: str) -> None:
        """In its own house, in the order of the map."""
        order = [PurePosixPath(path).parts[:2] for path in mapped()]
        place = {"/".join(parts): number for number, parts in reversed(list(enumerate(order)))}
        mine = room(name)
        others = {room(other) for other in imports(name)} - {mine, ""}
        below = [other for other in others if mine and place[other] > place[mine] and other[:5] == mine[:5]]
        assert below == []

    def test_the_engine_knows_neither_site_nor_measurements(self) -> None:
        """The site takes from the engine, the measurements from both; never the other way."""
        back = [
            (name, other)
            for name in modules()
            for other in imports(name)
            if HOUSES.index(other.partition(".")[0]) > HOUSES.index(name.partition(".")[0])
        ]
        assert back == []

    def test_no_module_takes_from_itself_by_a_detour(self) -> None:
        """No circle, not even through imports inside functions."""
        graph = {name: set(imports(name)) - {name} for name in modules()}
        assert len(list(TopologicalSorter(graph).static_order())) == len(graph)

    def test_one_name_of_a_file_means_one_thing(self) -> None:
        """Whoever searches for a name finds one module."""
        names = [path.name for path in modules().values() if not path.name.startswith("__")]
        assert sorted({name for name in names if names.count(name) > 1}) == []

    def test_no_room_is_crowded(self) -> None:
        """At most ten modules; more want a room of their own."""
        folders = [path.parent for path in modules().values() if path.name != "__init__.py"]
        assert {str(f): folders.count(f) for f in set(folders) if folders.count(f) > MODULES_A_ROOM} == {}

    def test_no_module_is_too_long_to_read(self) -> None:
        """Two screens; a longer one holds two ideas."""
        long = {str(p): len((ROOT / p).read_text(encoding="utf-8").splitlines()) for p in modules().values()}
        assert {path: lines for path, lines in long.items() if lines > 250} == {}


def test_paths_are_found_where_a_test_starts() -> None:
    """The root of the project is the folder with the page above."""
    assert (Path(ROOT) / "ARCHITECTURE.md").is_file()

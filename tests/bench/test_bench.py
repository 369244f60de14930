"""The table of `make bench`: who passes, what is printed, what is kept. The measuring itself is what `make bench` does."""

from __future__ import annotations

import ast
import doctest
import gc
import io
import json
import re
from datetime import date
from http.client import HTTPResponse, RemoteDisconnected
from importlib import import_module
from pathlib import Path
from socket import create_connection
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

import checker.browser
from bench import results_table, row
from bench.engine import competitors, in_worker, member_list, one_answer
from bench.row import Row, attempt
from bench.server import Fault, Server
from bench.site import whole_tests
from checker.bulk.reading.text import read_text
from checker.bulk.result_rows import answer_table
from tests.support import ROOT

FAST = Row("start", 4.0, "s", "by the clock", stock=10.0, ratio_bar=0.45)
SLOW = Row("answer", 12.5, "ms", "median", bar=10.0)
TOLD = Row("PyScript", 4.0, "s", "for comparison", stock=8.0)


def broken() -> Row:
    """Break off as a measurement does that meets no browser."""
    raise RuntimeError("no browser\nand a long trace")


class TestVerdict:
    @pytest.mark.parametrize(
        ("one", "met"),
        [
            (FAST, True),
            (SLOW, False),
            (TOLD, None),
            (Row("size", 3.2, "MB", "", bar=3.2, stock=4.0, ratio_bar=0.67), False),
            (Row("size", 2.6, "MB", "", bar=3.2, stock=4.0, ratio_bar=0.67), True),
            (Row("rows", 10_000, "rows/s", "", bar=10_000, at_least=True), True),
            (Row("rows", 9_999, "rows/s", "", bar=10_000, at_least=True), False),
            (Row("hosts", 0, "", "", bar=0, problem="the engine did not start"), False),
            (Row("ratio", 1.0, "s", "", ratio_bar=0.45), False),
        ],
    )
    def test_every_bar_must_be_met(self, one: Row, met: bool | None) -> None:
        """At the bar is met; a missing comparison, or anything that spoils the row, is not."""
        assert one.met is met

    def test_one_miss_fails_the_run(self) -> None:
        """Rows that are only told change nothing; nothing measured is no success."""
        assert results_table.passed([FAST, TOLD])
        assert not results_table.passed([FAST, SLOW])
        assert not results_table.passed([])

    def test_a_broken_measurement_is_a_row(self) -> None:
        """It says what broke, in one line, and fails the run."""
        one = attempt("start", broken)
        assert one.met is False
        assert "NOT: RuntimeError: no browser" in results_table.details([one])
        assert "long trace" not in results_table.details([one])


class TestTable:
    def test_columns_stand_under_each_other(self) -> None:
        """Every line is as wide as the head, so the table can be read as plain text too."""
        shown = results_table.table([FAST, SLOW, TOLD])
        assert len({len(b) for b in shown.splitlines()}) == 1
        assert [cells.strip() for cells in shown.splitlines()[2].split("|")[1:-1]] == [
            "start",
            "4 s",
            "10 s",
            "0.40",
            "≤ 0.45 × stock",
            "ok",
        ]
        assert shown.splitlines()[3].endswith("≤ 10 ms        | NOT |")

    def test_json_holds_the_verdicts(self, tmp_path: Path) -> None:
        """Programs read ratio and verdict without knowing the rules."""
        file = tmp_path / "results.json"
        results_table.write_json(file, {"cores": 2}, [FAST, SLOW])
        content = json.loads(file.read_text(encoding="utf-8"))
        assert content["passed"] is False
        assert [(b["ratio"], b["met"]) for b in content["rows"]] == [(0.4, True), (None, False)]

    def test_readme_shows_the_run_that_was_kept(self) -> None:
        """The numbers in README are a whole run's, and it met every bar."""
        kept = ROOT / "bench" / "results.json"
        every = results_table.read_json(kept)
        assert results_table.table(every) in (ROOT / "README.md").read_text(encoding="utf-8")
        assert results_table.passed(every)
        assert not json.loads(kept.read_text(encoding="utf-8"))["machine"]["commit"].endswith("dirty")

    @pytest.mark.parametrize("modul", [row, results_table], ids=lambda m: m.__name__)
    def test_examples_hold(self, modul: object) -> None:
        """The examples in the modules are true."""
        assert doctest.testmod(modul).failed == 0  # type: ignore[arg-type]


class TestInput:
    def test_two_hundred_questions_differ(self) -> None:
        """A measurement of one question over and over would measure a cache."""
        every = [json.dumps(p, sort_keys=True, default=str) for p in one_answer.questions(one_answer.COUNT)]
        assert len(set(every)) == one_answer.COUNT

    def test_member_list_is_varied_and_the_same_every_time(self) -> None:
        """Every occupation, thousands of incomes, some rows refused; two runs measure the same work."""
        pages = member_list.member_csv(1000)
        assert pages == member_list.member_csv(1000)
        column = [b.split(",") for b in pages.splitlines()[1:]]
        assert len({k[3] for k in column}) > 900
        assert sum(k[3] == "" for k in column) == 10

    def test_answers_that_are_remembered_are_no_leak(self) -> None:
        """Objects are counted where as many answers are remembered as before; what is then left over would pile up."""
        lines = read_text(io.StringIO(member_list.member_csv(member_list.COUNT)))
        alive = []
        for number, _ in enumerate(answer_table(lines, hari_ini=date(2026, 11, 22)).rows, 1):
            if number in member_list.POINTS:
                gc.collect()
                alive.append(len(gc.get_objects()))
        assert alive[1] - alive[0] <= member_list.LEFT_OVER


@pytest.mark.parametrize(
    "worker",
    [competitors.WORKER, (ROOT / "docs/assets/js/engine-worker.js").read_text(encoding="utf-8")],
    ids=["stock", "ours"],
)
def test_every_worker_holds_the_engine_by_the_name_that_is_called(worker: str) -> None:
    """Measuring runs Python in ours and in stock Pyodide alike, through one global name."""
    (name,) = set(re.findall(r"self\.(\w+)", in_worker.RUN))
    (function,) = re.findall(rf'self\.{name} = python\.pyimport\("checker\.browser"\)\.(\w+)', worker)
    assert hasattr(checker.browser, function)


@pytest.mark.parametrize("code", [one_answer.CODE, member_list.CODE], ids=["one answer", "list"])
def test_code_for_the_worker_takes_from_the_engine_what_is_there(code: str) -> None:
    """It stands in a text, where no linter follows a module that moves."""
    wanted = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.ImportFrom)]
    ours = [n for n in wanted if n.module and n.module.startswith("checker")]
    assert ours
    for one in ours:
        module = import_module(str(one.module))
        assert all(hasattr(module, name.name) for name in one.names), one.module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a site of one page and one packed file."""
    (tmp_path / "index.html").write_text("<p>payung</p>" * 1000, encoding="utf-8")
    (tmp_path / "pustaka.zip").write_bytes(b"stored " * 1000)
    return tmp_path


class TestServer:
    @pytest.mark.parametrize(
        ("how", "page", "zip_"),
        [("gzip", "gzip", None), ("br", "br", "br"), ("none", None, None)],
    )
    def test_hosts_compress_what_they_say(
        self, folder: Path, how: str, page: str | None, zip_: str | None
    ) -> None:
        """One host compresses text, one everything, one nothing."""
        with Server(folder, how) as server:
            assert [encoding(server.url + j) for j in ("", "pustaka.zip")] == [page, zip_]

    def test_bytes_are_counted_as_they_travel(self, folder: Path) -> None:
        """A compressed page counts what was sent, not what it holds."""
        with Server(folder) as server:
            _open(server.url).read()
            assert 0 < server.size() < 1000

    def test_nothing_outside_the_site_is_served(self, folder: Path) -> None:
        """Not even to a measurement."""
        with Server(folder) as server, pytest.raises(HTTPError, match="404"):
            _open(f"{server.url}../{folder.name}x/rahasia")

    def test_a_site_stands_below_its_path_and_nowhere_else(self, folder: Path) -> None:
        """As a project's pages do; what was asked for is told as seen from the site."""
        with Server(folder, under="/sub/") as server:
            assert _open(server.url + "index.html").read()
            with pytest.raises(HTTPError, match="404"):
                _open(server.root + "index.html")
            assert server.asked == ["index.html", "/index.html"]

    def test_a_file_can_change_break_or_go(self, folder: Path) -> None:
        """Each until the test says otherwise, and only where the pattern says so."""
        with Server(folder) as server:
            server.instead = {"^index": "other", "zip$": Fault.MISSING}
            assert _open(server.url + "index.html").read() == b"other"
            with pytest.raises(HTTPError, match="503"):
                _open(server.url + "pustaka.zip")
            server.instead = {"": Fault.GONE}
            with pytest.raises(RemoteDisconnected):
                _open(server.url)
            server.instead = {}
            assert _open(server.url).read()

    def test_a_cut_file_does_not_say_how_long_it_is(self, folder: Path) -> None:
        """A browser that is told the length would notice by itself."""
        (folder / "large.bin").write_bytes(bytes(300_000))
        with Server(folder) as server:
            server.instead = {"large": Fault.CUT}
            with _open(server.url + "large.bin") as response:
                assert response.headers["Content-Length"] is None
                assert 0 < len(response.read()) < 300_000

    @pytest.mark.parametrize("request_line", ["CONNECT asing.test:443", "POST http://asing.test/x"])
    def test_as_a_proxy_it_refuses_every_host_and_notes_it(self, folder: Path, request_line: str) -> None:
        """Whatever the method; so it hears what a browser asks of others."""
        with Server(folder) as server, create_connection(("127.0.0.1", urlsplit(server.root).port)) as line:
            line.sendall(f"{request_line} HTTP/1.1\r\n\r\n".encode())
            assert b" 502 " in line.recv(100)
            assert (server.foreign, server.sent) == ({"asing.test"}, [])


def encoding(url: str) -> str | None:
    """Ask as a browser does; give the encoding of the answer."""
    with _open(url) as response:
        name: str | None = response.headers["Content-Encoding"]
        return name


def _open(url: str) -> HTTPResponse:
    request = Request(url, headers={"Accept-Encoding": "gzip, br"})  # noqa: S310 - our own server
    response: HTTPResponse = urlopen(request)  # noqa: S310 - our own server
    return response


def test_the_test_run_is_whole_whatever_make_was_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`make bench ARGS=...` tells make twice what its own ARGS are: in its flags, and by name."""
    (tmp_path / "Makefile").write_text('test:\n\t@test -z "$(ARGS)" && echo 3 passed\n', encoding="utf-8")
    monkeypatch.setattr(whole_tests, "ROOT", tmp_path)
    monkeypatch.setenv("MAKEFLAGS", " -- ARGS=--json")
    monkeypatch.setenv("ARGS", "--json")
    (row,) = whole_tests.measure(None)  # type: ignore[arg-type]  # it needs no site
    assert (row.problem, row.notes) == ("", ("3 passed",))

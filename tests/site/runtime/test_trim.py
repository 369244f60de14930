"""Functions that are trimmed away trap, those on record do as before, and marks tell which ran."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from sitegen.runtime import PYODIDE, trim
from sitegen.runtime.trim.binary import CODE, DATA, encode, section, unsigned
from sitegen.runtime.trim.code_section import TRAP as TRAPPED_BODY
from sitegen.runtime.trim.code_section import after_locals, bodies, marking, trapped
from sitegen.runtime.trim.data_section import POINTERS, unread, without_tables
from sitegen.runtime.trim.export_section import exported_functions, exporting
from sitegen.runtime.trim.function_list import FunctionList
from sitegen.runtime.trim.import_section import imported_functions
from sitegen.runtime.trim.instructions import called
from tests.support import ROOT


def part(kind: int, *entries: str) -> bytes:
    """Write a section of entries given in hexadecimal."""
    content = bytes((len(entries),)) + b"".join(map(bytes.fromhex, entries))
    return bytes((kind, len(content))) + content


def exported(name: str, kind: str, number: str) -> str:
    """Write the entry of an export."""
    return f"{len(name):02x}{name.encode().hex()}{kind}{number}"


MODULE = b"".join(
    (
        b"\0asm\1\0\0\0",
        part(1, "60017f017f"),  # functions from a number to a number
        part(3, "00", "00", "00"),  # three of them
        part(5, "0001"),  # a page of memory
        part(
            7,
            exported("one", "00", "00"),
            exported("two", "00", "01"),
            exported("d", "00", "02"),
            exported("m", "02", "00"),
        ),
        part(
            10, "070020004101" + "6a0b", "070020004102" + "6a0b", "0801017f200010" + "000b"
        ),  # n + 1, n + 2, a call of the first
    )
)
RUN = """
const module = new WebAssembly.Module(Buffer.from(process.argv[1], "hex"));
const { exports } = new WebAssembly.Instance(module);
const called = {};
for (const [name, one] of Object.entries(exports)) {
  if (typeof one !== "function") continue;
  try { called[name] = one(40); } catch (error) { called[name] = error.message; }
}
const marks = exports.m && [...new Uint8Array(exports.m.buffer).subarray(100, 103)];
console.log(JSON.stringify({ called, marks }));
"""
TRAP = "unreachable"


def run(module: bytes) -> dict[str, object]:
    """Call each function that a module gives with 40, in order; give answers or errors, and three bytes of its memory."""
    done = subprocess.run(
        ("node", "-e", RUN, module.hex()), capture_output=True, text=True, check=True, cwd=ROOT
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_a_function_off_record_traps_whoever_calls_it() -> None:
    """The others answer as before."""
    assert run(MODULE)["called"] == {"one": 41, "two": 42, "d": 41}
    assert run(trapped(MODULE, {1, 2}))["called"] == {"one": TRAP, "two": 42, "d": TRAP}
    assert run(trapped(MODULE, {0, 2}))["called"] == {"one": 41, "two": TRAP, "d": 41}


def test_marks_tell_which_functions_ran() -> None:
    """A function that is called by another leaves its mark too."""
    assert run(exporting(marking(MODULE, 100), {"two", "m"}))["marks"] == [0, 1, 0]
    assert run(exporting(marking(MODULE, 100), {"d", "m"}))["marks"] == [1, 0, 1]


def test_only_what_is_asked_for_is_exported() -> None:
    """What others call by name stays, and works."""
    assert run(exporting(MODULE, {"two"})) == {"called": {"two": 42}}


@pytest.mark.parametrize("number", [0, 63, 64, 127, 128, 3_567_712])
def test_numbers_are_written_as_webassembly_reads_them(number: int) -> None:
    """A signed number that would look negative gets a byte more."""
    assert unsigned(encode(number), 0) == (number, len(encode(number)))
    assert not encode(number, signed=True)[-1] & 0x40


MIXED = b"".join(
    (
        b"\0asm\1\0\0\0",
        part(1, "60017f017f"),
        part(2, "016d0166" + "0000", "016d0167" + "037f00", "016d0174" + "01700001", "016d016d" + "02010102"),
        part(3, "00", "00", "00"),
        part(7, exported("one", "00", "01"), exported("g", "03", "00"), exported("three", "00", "03")),
        part(
            10,
            "070020004101" + "6a0b",
            "0600200010" + "010b",
            "0b00" + "4110" + "1001" + "1a" + "2000" + "1000" + "0b",
        ),
    )
)
"""A function, a number, a table and a memory from elsewhere; three functions of its own."""


def test_functions_are_known_by_name_and_by_whom_they_call() -> None:
    """Imported ones are numbered before a module's own; a constant that looks like a call is none."""
    assert imported_functions(MIXED) == 1
    assert exported_functions(MIXED) == {"one": 1, "three": 3}
    assert [list(called(body, after_locals(body))) for body in bodies(MIXED)] == [[], [1], [1, 0]]


def test_every_function_of_python_can_be_read() -> None:
    """Each ends where its last instruction does, and calls only what there is."""
    module = (PYODIDE / trim.WASM).read_bytes()
    every, first = bodies(module), imported_functions(module)
    assert all(one < first + len(every) for body in every for one in called(body, after_locals(body)))


def big_part(kind: int, content: bytes) -> bytes:
    """Write a section of any length."""
    return bytes((kind,)) + encode(len(content)) + content


def mention(address: int) -> bytes:
    """Write the instructions that leave an address, counted from where the data begins."""
    return b"\x23\x00\x41" + encode(address, signed=True) + b"\x6a"


def pointer(place: int, target: int) -> bytes:
    """Write the instructions that write a pointer into the data."""
    return mention(place) + mention(target) + b"\x36\x02\x00"


def with_tables(*mentioned: tuple[int, ...], pointers: tuple[tuple[int, int], ...] = ()) -> bytes:
    """Make a module of a hundred thousand bytes of data: the pointers, functions a, b and c, and what they mention."""
    written = b"".join(pointer(*one) for one in pointers)
    every = [b"\0" + written + b"\x0b"] + [
        b"\0" + b"".join(mention(address) + b"\x1a" for address in addresses) + b"\x0b"
        for addresses in mentioned
    ]
    return b"".join(
        (
            b"\0asm\1\0\0\0",
            part(2, "016d0162" + "037f00"),
            big_part(
                7,
                b"\4"
                + b"".join(
                    bytes.fromhex(exported(name, "00", f"{i:02x}"))
                    for i, name in enumerate((POINTERS, *"abc"))
                ),
            ),
            big_part(CODE, bytes((len(every),)) + b"".join(encode(len(one)) + one for one in every)),
            big_part(DATA, b"\1\0\x23\0\x0b" + encode(100_000) + b"\x55" * 100_000),
        )
    )


OWNER = (("a", "b"),)


@pytest.mark.parametrize(
    ("module", "kept", "places"),
    [
        (with_tables((10_000,), (50_000,), (90_000,)), {2, 3}, [(10_000, 49_744)]),
        (with_tables((10_000,), (50_000,), (90_000,)), {1, 2, 3}, []),  # a is not trapped
        (with_tables((10_000,), (10_000,), (90_000,)), {3}, []),  # b reads it too, trapped or not
        (with_tables((10_000,), (11_000,), (90_000,)), {3}, []),  # too short for a doubt
        (
            with_tables((10_000,), (50_000,), (), pointers=((10_008, 60_000), (60_004, 99_000))),
            {2, 3},
            [(10_000, 49_744), (60_000, 99_744)],
        ),  # a table of tables
        (
            with_tables((10_000,), (50_000,), (), pointers=((80_000, 20_000), (10_008, 20_000))),
            {2, 3},
            [(10_000, 19_744)],
        ),  # a pointer from elsewhere
    ],
)
def test_tables_of_trapped_functions_become_zeros(
    module: bytes, kept: set[int], places: list[tuple[int, int]]
) -> None:
    """Only what nobody else mentions, nor points to; all else stays as it was, and the file as long."""
    assert unread(module, kept, OWNER) == places
    light = without_tables(module, kept, OWNER)
    data = bytearray(b"\x55" * 100_000)
    for first, last in places:
        data[first:last] = bytes(last - first)
    assert section(light, DATA).endswith(data)
    assert len(light) == len(module)


def test_whoever_would_read_such_a_table_is_trapped_first() -> None:
    """A text in Chinese writing or a letter's name stops Python loudly: it starts again, whole."""
    core = trim.whole(PYODIDE)
    names, first = exported_functions(core.wasm), imported_functions(core.wasm)
    light = bodies(trim.trimmed(PYODIDE).wasm)
    doors = ("PyInit__codecs_cn", "PyInit__codecs_jp", "PyInit__codecs_kr", "PyInit_unicodedata", "iconv")
    assert {light[names[door] - first] for door in doors} == {TRAPPED_BODY}


def test_near_kin_of_what_ran_ships_too() -> None:
    """A number that is divided once in ten thousand answers is no reason to fetch the whole Python."""
    core = trim.whole(PYODIDE)
    names, first = exported_functions(core.wasm), imported_functions(core.wasm)
    light, whole = bodies(trim.trimmed(PYODIDE).wasm), bodies(core.wasm)
    for name in ("_PyLong_Frexp", "_PyLong_DivmodNear", "PyFloat_Unpack2", "PyDict_Values"):
        assert light[names[name] - first] == whole[names[name] - first]


def test_a_record_keeps_its_numbers_and_knows_its_file(tmp_path: Path) -> None:
    """Of another edition of Pyodide it refuses to speak, and says what to do."""
    record = FunctionList("a.wasm", tmp_path / "a.txt")
    record.write(b"this edition", {3, 1, 2, 9})
    assert record.numbers(b"this edition") == {1, 2, 3, 9}
    with pytest.raises(ValueError, match="make record"):
        record.numbers(b"the next edition")


def test_python_itself_becomes_a_third_lighter() -> None:
    """A fifth of the functions is on record; the script that carries them is a tenth of what it was."""
    whole, light = trim.whole(PYODIDE), trim.trimmed(PYODIDE)
    assert len(bodies(light.wasm)) == len(bodies(whole.wasm))
    assert len(light.wasm) < 0.67 * len(whole.wasm)
    assert len(light.glue) < 0.15 * len(whole.glue)

"""What the answers of all commands are made of."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class Basis(TypedDict):
    """The article a value stands on, and the name of the value."""

    peraturan: str
    pasal: str
    keyakinan: str
    kunci: str


class TraceStep(TypedDict):
    """A step of the trace; `kode` of the line of money that says the same, `nomor` the same for the same line."""

    kalimat: str
    rumus: str
    jumlah: int
    dasar: Basis
    kode: NotRequired[str]
    nomor: NotRequired[int]


class OpenQuestion(TypedDict):
    """A point nobody should guess at; `kode` of the register of doubts."""

    hal: str
    tanyakan: str
    dasar: list[str]
    kode: NotRequired[str]


class Text(TypedDict):
    """A step, paper or place, in words; papers say how sure they are."""

    teks: str
    tautan: NotRequired[str]
    keyakinan: NotRequired[str]


class LawUsed(TypedDict):
    """Which law data an answer was made with."""

    versi: str
    kode: str


class Refusal(TypedDict):
    """One field that was refused; empty `isian`: the input as a whole."""

    isian: str
    pesan: str


class Refused(TypedDict):
    """What stands in the place of an answer."""

    galat: list[Refusal]


class Answer(TypedDict):
    """What all answers have; `isian` says back what was understood of the form."""

    isian: dict[str, Any]
    perlu_konfirmasi: list[OpenQuestion]
    jejak: list[TraceStep]
    aturan: LawUsed

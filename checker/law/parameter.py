"""The law as data: every value with the day it starts, its article, source and confidence.

`aturan/*.toml` is read once; `Aturan.at(kunci, tanggal)` gives the value in force on a day. A value holds
until the next one starts; `sampai` stands only where the law itself sets an end. `sementara` parameters
(discounts) hold for a time and are simply absent outside it.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from checker.data.resources import folder, frozen
from checker.law.filling import fill
from checker.law.value import Nilai
from checker.values.money import fraction

ONE_DAY = timedelta(days=1)


class NotInForce(LookupError):
    """No value of this parameter is in force (or known) on the day asked for."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One subject of law over time, its values ordered by their first day."""

    kunci: str
    judul: str
    satuan: str
    sementara: bool
    nilai: tuple[Nilai, ...]

    def at(self, moment: date) -> Nilai | None:
        """Give the value in force on a day, or None.

        >>> load().parameter["manfaat.jkp.bagian"].at(date(2015, 7, 1)) is None
        True
        """
        for nilai in reversed(self.nilai):
            if nilai.sejak <= moment:
                return nilai if nilai.sampai is None or moment <= nilai.sampai else None
        return None

    @property
    def runs(self) -> tuple[tuple[Nilai, ...], ...]:
        """Group the values into unbroken runs: within one, each starts the day after the one before it ends.

        A decree that prolongs a discount, at the same or another rate, goes on with its run. Whatever is said of "until
        when" is said of the run, never of one value.

        >>> [str(run[-1].akhir) for run in load().parameter["iuran.bpu.potongan.lainnya"].runs]
        ['2026-12-31']
        >>> len(load().parameter["iuran.pu.jp.usia_pensiun"].runs)
        1
        """
        runs: list[tuple[Nilai, ...]] = []
        for nilai in self.nilai:
            if runs and runs[-1][-1].akhir == nilai.sejak - ONE_DAY:
                runs[-1] += (nilai,)
            else:
                runs.append((nilai,))
        return tuple(runs)

    def run(self, moment: date) -> tuple[Nilai, ...]:
        """Give the unbroken run that holds on a day; empty where no value is in force then.

        >>> run = load().parameter["iuran.bpu.potongan.transportasi"].run(date(2026, 11, 1))
        >>> str(run[0].sejak), str(run[-1].akhir)
        ('2026-01-01', '2027-03-31')
        >>> load().parameter["iuran.bpu.potongan.transportasi"].run(date(2027, 4, 1))
        ()
        """
        nilai = self.at(moment)
        return next((run for run in self.runs if nilai in run), ())


@dataclass(frozen=True, slots=True, eq=False)
class Aturan:
    """All law the engine knows: parameters, the registry of regulations, the open doubts.

    Compared by identity, so that a law can key what was made for it.
    """

    parameter: Mapping[str, Parameter]
    peraturan: Mapping[str, Mapping[str, Any]]
    keraguan: Mapping[str, Mapping[str, Any]]
    versi: date
    kode: str
    batas: tuple[date, ...]
    """Every day on which some value starts or has just ended, in order."""
    remembered: dict[tuple[str, date], Nilai | None] = field(default_factory=dict, repr=False, compare=False)

    def find(self, key: str, moment: date) -> Nilai | None:
        """Give the value in force on a day, or None; raise KeyError for an unknown parameter.

        >>> load().find("manfaat.jkp.bagian", date(2015, 7, 1)) is None
        True
        """
        mark = (key, moment)
        if mark not in self.remembered:
            self.remembered[mark] = self.parameter[key].at(moment)
        return self.remembered[mark]

    def at(self, key: str, moment: date) -> Nilai:
        """Give the value in force on a day; raise DiLuarMasa where there is none.

        >>> load().at("iuran.bpu.jkm", date(2026, 11, 1)).whole
        6800
        """
        nilai = self.find(key, moment)
        if nilai is None:
            raise NotInForce(f"{key} tidak punya nilai pada {moment}")
        return nilai

    def changes(self, dari: date, sampai: date) -> bool:
        """Some value of law starts or ends between two days (the first excluded, the second included).

        >>> load().changes(date(2026, 12, 31), date(2027, 1, 1)), load().changes(date(2026, 11, 1), date(2026, 11, 2))
        (True, False)
        """
        return bisect_right(self.batas, dari) != bisect_right(self.batas, sampai)

    def semua(self) -> Iterator[Nilai]:
        """Every value of every parameter, past and future.

        >>> next(load().semua()).kunci in load().parameter
        True
        """
        for parameter in self.parameter.values():
            yield from parameter.nilai


def _date(content: object) -> date | None:
    return date.fromisoformat(content) if isinstance(content, str) else content  # type: ignore[return-value]


def _value(content: Any) -> Any:  # noqa: ANN401 - TOML is untyped; Nilai's properties give the types back
    """Turn `"0.24%"` into a fraction, tables into tuples of rows; leave the rest. Nobody can write into it."""
    if isinstance(content, str) and content.endswith("%"):
        return fraction(content)
    if isinstance(content, list):
        return tuple(_value(item) for item in content)
    if isinstance(content, dict):
        return MappingProxyType({key: _value(item) for key, item in content.items()})
    return content


def _parameter(key: str, content: Mapping[str, Any]) -> Parameter:
    raw = sorted(content["nilai"], key=lambda n: str(n["sejak"]))
    sejak = [_date(n["sejak"]) for n in raw]
    nilai = []
    for n, begin, following in zip(raw, sejak, [*sejak[1:], None], strict=True):
        assert begin is not None  # noqa: S101 - the schema check refuses a value without `sejak`
        sampai = _date(n.get("sampai"))
        diperiksa = _date(n["diperiksa"]) or begin
        nilai.append(
            Nilai(
                kunci=key,
                judul=content["judul"],
                satuan=content["satuan"],
                nilai=_value(n["nilai"]),
                sejak=begin,
                sampai=sampai,
                akhir=sampai or (following - ONE_DAY if following else None),
                mungkin_sejak=_date(n.get("mungkin_sejak")),
                dasar=tuple((d["peraturan"], d["pasal"]) for d in n["dasar"]),
                sumber=tuple(n["sumber"]),
                keyakinan=n["keyakinan"],
                diperiksa=diperiksa,
                review_appointed=_date(n.get("tinjau")),
                verifikasi=n["verifikasi"],
                catatan=n.get("catatan", ""),
            )
        )
    return Parameter(key, content["judul"], content["satuan"], content.get("sementara", False), tuple(nilai))


def _flatten(content: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Walk the nested tables of a file; a table with `satuan` is a parameter, the rest are its ancestors."""
    for name, child in content.items():
        key = f"{prefix}.{name}" if prefix else name
        if isinstance(child, dict) and "satuan" in child:
            yield key, child
        if isinstance(child, dict):
            yield from _flatten({k: v for k, v in child.items() if isinstance(v, dict)}, key)


def build_law(raw: Mapping[str, Mapping[str, Any]]) -> Aturan:
    """Build the law from `{file name: its TOML content}`; the schema check (`law/schema`) guards the form.

    >>> build_law(folder("aturan")).at("iuran.bpu.jkm", date(2026, 11, 1)).whole
    6800
    """
    parameter: dict[str, Parameter] = {}
    peraturan: dict[str, Mapping[str, Any]] = {}
    keraguan: dict[str, Mapping[str, Any]] = {}
    for name in sorted(raw):
        content = dict(raw[name])
        peraturan |= content.pop("peraturan", {})
        keraguan |= content.pop("keraguan", {})
        parameter |= {key: _parameter(key, table) for key, table in _flatten(content)}
    text = json.dumps(raw, default=str, sort_keys=True, ensure_ascii=False)
    versi = max(n.diperiksa for p in parameter.values() for n in p.nilai)
    kode = hashlib.sha256(text.encode()).hexdigest()[:4].upper()
    everything = [n for p in parameter.values() for n in p.nilai]
    batas = {n.sejak for n in everything} | {n.sampai + ONE_DAY for n in everything if n.sampai}
    ragu = frozen({kode: _doubt(isi, parameter) for kode, isi in keraguan.items()})
    law = MappingProxyType(parameter)
    return Aturan(law, frozen(peraturan), ragu, versi, kode, tuple(sorted(batas)))


def _doubt(entry: Mapping[str, Any], law: Mapping[str, Parameter]) -> dict[str, Any]:
    """Fill the newest numbers of the law into the sentences of a doubt."""
    return {k: fill(v, law, date.max) if isinstance(v, str) else v for k, v in entry.items()}


@cache
def load() -> Aturan:
    """Give the law that ships with the package; read once.

    >>> load() is load()
    True
    """
    return build_law(folder("aturan"))

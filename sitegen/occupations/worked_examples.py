"""The engine's benefits as an occupation page shows them: amounts in tiles, for a lower and a higher income."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from checker.cara_kerja import WAYS
from checker.cara_kerja.way import WayOfWorking
from checker.values.money import rupiah
from sitegen.occupations.engine import Asker, Content
from sitegen.pages.provenance import anchor
from sitegen.pages.site_templates import render

if TYPE_CHECKING:
    from checker.core.contract.benefit import BenefitAnswer


@dataclass(frozen=True, slots=True)
class Tile:
    """One amount and what it is for."""

    judul: str
    isi: Markup


@dataclass(frozen=True, slots=True)
class Gets:
    """What is received for one reason: an amount for each income, or for each part."""

    judul: str
    ubin: tuple[Tile, ...]
    kecil: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """What an event gives: amounts, then a sentence where something stays open."""

    dapat: tuple[Gets, ...] = ()
    kalimat: str = ""


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """Asks for the benefits of one occupation, for both its example incomes, and keeps which law was used."""

    engine: Asker
    slug: str
    isi: Content
    pilihan: Content
    used: dict[str, None] = field(default_factory=dict)

    @property
    def cara(self) -> str:
        """Tell the way of working."""
        return self.way.key

    @property
    def way(self) -> WayOfWorking:
        """Give the record of the way of working."""
        return WAYS[self.isi["cara_kerja"]]

    @property
    def computed(self) -> bool:
        """Tell whether amounts are known at all: those of migrant workers have not been read (D8)."""
        return bool(self.way.benefits_as)

    @property
    def is_waged(self) -> bool:
        """Tell whether the base is a wage."""
        return self.way.is_waged

    @property
    def base(self) -> str:
        """Name the question of `manfaat` that tells the base: a wage is none where no employer's rules hold."""
        if not self.is_waged:
            return "penghasilan"
        return "upah" if self.way.benefits_as == "PU" else "dasar"

    @property
    def incomes(self) -> tuple[int, int]:
        """Give both example incomes (rupiah a month)."""
        number = self.pilihan["upah"] if self.is_waged else (1, self.pilihan["baris"])
        one, two = (self.engine.base(n) for n in number)
        return one, two

    def ask(self, kejadian: str, **isian: Any) -> list[BenefitAnswer]:  # noqa: ANN401 - answers of the form
        """Ask about an event for both incomes."""
        uang: list[dict[str, Any]] = [{self.base: u} for u in self.incomes]
        if kejadian == "meninggal":
            uang = [{}, {}]
        return [self.engine.manfaat(kejadian, segmen=self.way.benefits_as, **u, **isian) for u in uang]

    def side_by_side(self, title: str, answer: Sequence[Content], small: str = "") -> Gets:
        """Write the totals of both answers side by side, each under its income."""
        ubin = (
            Tile(
                f"{self.base.capitalize()} {rupiah(u)}",
                self.link(j["total"], *(r["dasar"]["kunci"] for r in j["rincian"])),
            )
            for u, j in zip(self.incomes, answer, strict=True)
        )
        return Gets(title, tuple(ubin), small)

    def link(self, amount: int, *key: str) -> Markup:
        """Write an amount as a link to what it rests on."""
        self.used.update(dict.fromkeys(key))
        return render(
            "sources/linked-amount.html", teks=rupiah(amount), kunci=[anchor(k) for k in dict.fromkeys(key)]
        )

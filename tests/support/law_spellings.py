"""Every way a number of the law, or a price made from one, could be written in a text: digits, words, with its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from checker import manfaat, periksa
from checker.law.parameter import Aturan
from checker.law.value import Nilai
from checker.values.money import MONTHS_A_YEAR, grouped, in_words, months_in_words

SMALLEST = 1000
"""Smaller whole numbers (15, 25, 56) are law only beside their unit: "tanggal 15", "56 tahun", "tiga bulan"."""
ROUND_SUMS = {"iuran.bpu.dasar"}
"""The income rows are round sums that any example of an income may hit; the contributions they lead to are not."""
UNITS = (
    "tahun",
    "bulan",
    "hari",
    "jam",
    "kali",
    "anak",
    "pekerja",
    "pekerjaan",
    "perusahaan",
    "lamaran",
)
HALF = Fraction(1, 2)


def spellings(law: Aturan) -> dict[str, str]:
    """Give each spelling of a law number with the key it belongs to, small counts only with their unit."""
    found: dict[str, str] = {}
    for value in law.semua():
        if value.kunci not in ROUND_SUMS:
            for number in numbers(value.nilai):
                found |= dict.fromkeys(_large(number), value.kunci)
        found |= dict.fromkeys(_counted(value), value.kunci)
    return found


def numbers(content: Any) -> Iterator[int | Fraction]:  # noqa: ANN401 - untyped values of law
    """Every number inside a value of law that is told from others without its unit."""
    if isinstance(content, tuple):
        for row in content:
            yield from numbers(row)
    elif isinstance(content, Mapping):
        for one in content.values():
            yield from numbers(one)
    elif isinstance(content, Fraction) or (
        isinstance(content, int) and content >= SMALLEST and set(str(content)) != set("10")
    ):
        yield content


def _large(number: int | Fraction) -> list[str]:
    if isinstance(number, Fraction):
        text = f"{float(number * 100):.4f}".rstrip("0").rstrip(".")
        comma = text.replace(".", ",")
        whole, _, tenths = comma.partition(",")
        said = in_words(int(whole)) + (
            f" koma {' '.join(in_words(int(digit)) for digit in tenths)}" if tenths else ""
        )
        half = ["separuh", "setengah"] if number == HALF else []
        return (
            [f"{t}{end}" for t in {text, comma} for end in ("%", " %", " persen")] + [f"{said} persen"] + half
        )
    return money(number)


def money(amount: int) -> list[str]:
    """Write an amount the ways people do: digits, dots, underscores, millions and thousands."""
    ways = [str(amount), f"{amount:_}", grouped(amount), f"{amount:,}"]
    for size, words in ((10**6, ("juta", "jt")), (10**3, ("ribu", "rb"))):
        if amount % size == 0 and SMALLEST > amount // size > 0:
            few = amount // size
            ways += [f"{few} {word}" for word in words] + [f"{few}{words[1]}", f"{in_words(few)} {words[0]}"]
    return [*ways, aloud(amount)]


def aloud(amount: int) -> str:
    """Write an amount below a milliard in words.

    >>> aloud(16_800), aloud(1_101_000)
    ('enam belas ribu delapan ratus', 'satu juta seratus satu ribu')
    """
    millions, rest = divmod(amount, 10**6)
    thousands, ones = divmod(rest, 10**3)
    words = [f"{_hundreds(millions)} juta"] if millions else []
    words += ["seribu" if thousands == 1 else f"{_hundreds(thousands)} ribu"] if thousands else []
    return " ".join([*words, *([_hundreds(ones)] if ones else [])])


def _hundreds(few: int) -> str:
    hundreds, rest = divmod(few, 100)
    words = ["seratus" if hundreds == 1 else f"{in_words(hundreds)} ratus"] if hundreds else []
    return " ".join([*words, *([in_words(rest)] if rest or not few else [])])


def _counted(value: Nilai) -> Iterator[str]:
    """Write a small count with its unit, in digits and in words; months also as years."""
    if isinstance(value.nilai, bool) or not isinstance(value.nilai, int):
        return
    unit, count = value.satuan.replace(",", " ").split()[0], value.nilai
    if unit == "tanggal":
        yield from (f"tanggal {count}", f"tanggal {in_words(count)}")
    if unit in UNITS:
        yield from (f"{count} {unit}", f"{in_words(count)} {unit}")
    if unit == "bulan" and count % MONTHS_A_YEAR == 0 and count:
        yield from (f"{count // MONTHS_A_YEAR} tahun", months_in_words(count))


def prices(law: Aturan, day: date) -> dict[str, str]:
    """Give each spelling of what the engine answers to the commonest questions, and which question it was."""
    found: dict[int, str] = {}
    for month in ("2026-03", "2026-11", "2027-01"):  # the first stays as it was, whatever is decreed
        for row in law.at("iuran.bpu.dasar", day).baris:
            ask = {"cara_kerja": "mandiri", "sektor": "lainnya", "penghasilan": row["dasar"], "bulan": month}
            for jht in (False, True):
                total = periksa({**ask, "jht": jht}, hari_ini=day, aturan=law)["iuran"]["total"]
                found[total] = f"iuran baris {row['baris']}, {month}"
    children = [{"jenjang": "TK", "sisa_tahun": 2}] * 2
    for event, more in (
        ("meninggal", {"lama_peserta_bulan": 40}),
        ("meninggal_kecelakaan_kerja", {"penghasilan": 1_000_000}),
        ("cacat_total", {"penghasilan": 1_000_000}),
    ):
        ask = {"kejadian": event, "segmen": "BPU", "tanggal": day.isoformat(), "anak": children, **more}
        answer = manfaat(ask, hari_ini=day, aturan=law)
        sums = [answer["total"], answer["beasiswa"]["maksimum"], answer["total_dengan_beasiswa"]]
        sums += [child["jumlah"] for child in answer["beasiswa"]["per_anak"]]
        found |= dict.fromkeys(sums, event)
    cap = law.at("iuran.pu.jkp.batas_upah", day).whole
    share = law.at("manfaat.jkp.bagian", day).baris[0]
    found |= {int(cap * share["bagian"]): "jkp", int(cap * share["bagian"]) * share["sampai_bulan"]: "jkp"}
    found.pop(0, None)
    return {way: question for amount, question in found.items() for way in money(amount)}


def pattern(ways: Mapping[str, str]) -> re.Pattern[str]:
    """Find any of the spellings where it stands for itself: not within a longer number, word or name of a key.

    Small letters and capitals alike; "dua anak buah" are not two children.
    """
    longest_first = sorted(ways, key=len, reverse=True)
    digits = "|".join(re.escape(way) for way in longest_first if way[0].isdigit())
    words = "|".join(re.escape(way) for way in longest_first if not way[0].isdigit())
    # What may stand first is looked at before hundreds of spellings are tried: a tenth of the time.
    letters = "".join(sorted({way[0] for way in longest_first if not way[0].isdigit()}))
    return re.compile(
        rf"(?:(?=\d)(?<![\d.,_#])(?:{digits})|(?=[{letters}])(?<!\w)(?:{words}))(?![\w}}]|[.,]\d| buah)",
        re.IGNORECASE,
    )

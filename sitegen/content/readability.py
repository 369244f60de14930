"""How hard is a page to read: words a sentence and LIX, measured on its running text.

LIX (words a sentence + per cent of words over six letters) needs no syllables and no language data; the
English Flesch constants of common tools are useless for Indonesian.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.content.html_text import blocks

HIGHEST_MEAN = 12
LONGEST_SENTENCE = 22
HIGHEST_LIX = 42
LONG_WORD = 6
NOT_READING: tuple[str, ...] = (
    "table",
    "script",
    "style",
    "svg",
    "code",
    "pre",
    "form",
    "button",
    "h1",
    "h2",
    "h3",
    "h4",
    "nav",
)
NOT_READING += (".pk-sumber", ".pk-tanpa-nilai", ".pk-cek", "noscript", "select", "datalist", "option")
WORDS = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*|\d[\d.,]*")
SENTENCE_END = re.compile(r"(?<=[.!?…:;])[\"”»)]*\s+(?=[\"“«(]?[A-ZÀ-Þ0-9])")
FORBIDDEN: Mapping[str, str] = {
    "pasti dapat": "jangan menjanjikan",
    "pasti cair": "jangan menjanjikan",
    "dijamin dapat": "jangan menjanjikan",
    "jangan sampai menyesal": "jangan menakut-nakuti",
    "jatuh miskin": "jangan menakut-nakuti",
    "buruan": "jangan mendesak",
    "segera daftar sekarang": "jangan mendesak",
    "anda wajib": "pakai “Bapak/Ibu”",
    "preman": "di Jawa Timur berarti lain",
    "barang siapa": "bahasa undang-undang",
    "sebagaimana dimaksud": "bahasa undang-undang",
    "dimaksud dalam": "bahasa undang-undang",
    "peserta aktif dimaksud": "bahasa undang-undang",
}


@dataclass(frozen=True, slots=True)
class Readability:
    """The reading score of one page: its sentences, how many words they have, and what it should not say."""

    sentences: tuple[str, ...]
    words: int
    lix: float
    forbidden: tuple[str, ...]

    @property
    def mean(self) -> float:
        """Mean words a sentence."""
        return self.words / len(self.sentences) if self.sentences else 0.0

    @property
    def too_long(self) -> list[str]:
        """The sentences that must be divided."""
        return [one for one in self.sentences if count_words(one) > LONGEST_SENTENCE]

    def complaints(self) -> list[str]:
        """Say what a page for workers must still improve; empty when it is plain enough."""
        everything = [f"kata terlarang: {word} ({FORBIDDEN[word]})" for word in self.forbidden]
        if self.mean > HIGHEST_MEAN:
            everything.append(f"rata-rata {self.mean:.1f} kata sekalimat, paling banyak {HIGHEST_MEAN}")
        everything += [f"kalimat {count_words(one)} kata: {one}" for one in self.too_long]
        if self.lix > HIGHEST_LIX:
            everything.append(f"LIX {self.lix:.1f}, paling tinggi {HIGHEST_LIX}")
        return everything


def count_words(sentence: str) -> int:
    """Count the words of a sentence; a number is one word."""
    return len(WORDS.findall(sentence))


def page_sentences(html: str) -> list[str]:
    """Give the sentences a reader meets: paragraphs and list items, without tables, headings and sources."""
    sentences = (k for block in blocks(html, without=NOT_READING) for k in SENTENCE_END.split(block))
    return [sentence for sentence in sentences if count_words(sentence) > 1]


def measure(html: str) -> Readability:
    """Score the content of a page.

    >>> measure("<p>Bayar tiap bulan. Bayarnya pakai NIK.</p>").mean
    3.0
    """
    sentences = tuple(page_sentences(html))
    words = [word for sentence in sentences for word in WORDS.findall(sentence)]
    long = sum(len(word) > LONG_WORD and not word[0].isdigit() for word in words)
    lix = len(words) / len(sentences) + 100 * long / len(words) if words else 0.0
    text = " ".join(sentences).casefold()
    forbidden = tuple(k for k in FORBIDDEN if k in text and re.search(rf"\b{re.escape(k)}\b", text))
    return Readability(sentences, len(words), lix, forbidden)

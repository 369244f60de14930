"""The search over jobs: what people type leads to their work, and to the way they do it where they say so."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.data.jobs import jobs
from checker.data.resources import data_file
from checker.views.questionnaire.job_words import status_words
from sitegen.form import search_list
from tests.support import ROOT
from tests.support.golden import golden_cases

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "jobs.yaml").read_text(encoding="utf-8")
)


def offers(typed: list[str], kind: str = "pekerjaan") -> list[dict[str, Any]]:
    """Give for each typed text what the page's own search offers in a list as phones fetch it, under Node."""
    listed = json.loads(search_list(kind)[1])
    told = {"rows": listed["kerja"], "words": listed, "questions": typed}
    command = ("node", str(ROOT / "tests/site/search/jobs.mjs"))
    run = subprocess.run(
        command, input=json.dumps(told, default=list), capture_output=True, text=True, check=True
    )
    answer: list[dict[str, Any]] = json.loads(run.stdout)
    return answer


@pytest.fixture(scope="module")
def offered() -> Mapping[str, dict[str, Any]]:
    """What is offered for every case, asked once."""
    typed = [case["q"] for case in CASES]
    return dict(zip(typed, offers(typed), strict=True))


def accepts(wanted: str, offer: tuple[str, list[str]]) -> bool:
    """`slug`, or `slug/way,way` where the words leave these ways."""
    slug, _, ways = wanted.partition("/")
    return offer[0] == slug and (not ways or offer[1] == ways.split(","))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["q"])
def test_words_lead_to_the_work(case: Mapping[str, Any], offered: Mapping[str, dict[str, Any]]) -> None:
    """The best offer comes first, others that fit are there too, and Enter takes only what is meant."""
    found = offered[case["q"]]
    if not case["kerja"]:
        assert found["jobs"] == []
        return
    assert any(accepts(wanted, found["jobs"][0]) for wanted in case["kerja"]), found
    assert set(case.get("juga", ())) <= {slug for slug, _ in found["jobs"]}, found
    if "pasti" in case:
        assert (found["sure"] == found["jobs"][0][0]) is case["pasti"], found


def test_every_everyday_word_is_sure() -> None:
    """Whoever types a name or an everyday word in full is taken at it; a name goes before another job's everyday word."""
    names = {job["nama"].casefold(): slug for slug, job in jobs().items()}
    words = [(word, slug) for slug, job in jobs().items() for word in (job["nama"], *job["sebutan"])]
    for (word, slug), found in zip(words, offers([word for word, _ in words]), strict=True):
        assert found["sure"] == names.get(word.casefold(), slug), (word, found)


def test_words_for_ways_hide_no_job() -> None:
    """Any job can be said with "karyawan" or "punya" before it, and comes among the offers or by its own word."""
    telling = {word for status in status_words()["status"] for word in status["kata"]}
    named = [
        (slug, next(word for word in job["sebutan"] if not telling & {*word.split()}))
        for slug, job in data_file("core/occupations").items()
        if "karyawan" in job.get("cara", ())
    ]
    for (slug, word), found in zip(named, offers([f"karyawan {word}" for _, word in named]), strict=True):
        assert slug in {offer for offer, _ in found["jobs"]}, (word, found)


def test_owners_find_their_business_by_their_own_words() -> None:
    """Fifty and more businesses as their owners say them: the line of business is among the first three offered."""
    cases = golden_cases("search_businesses")
    offered = offers([case["q"] for case in cases], "usaha")
    missed = [
        case["q"]
        for case, offer in zip(cases, offered, strict=True)
        if not any(f"/umkm/jenis/{slug}/" in case["halaman"] for slug, _ in offer["jobs"][:3])
    ]
    assert missed == []

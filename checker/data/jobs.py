"""The jobs people can name: those with a page of their own, and others of which only the way of working is known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from checker.data.resources import data_file

OPEN_SECTOR = "perlu_konfirmasi"
"""How the list says that the law leaves open whether a job is transport."""

type Job = Mapping[str, Any]


@cache
def jobs() -> Mapping[str, Job]:
    """Give every job by its slug, those with a page first.

    >>> jobs()["tukang-becak"]["nama"], jobs()["karyawan-pabrik"]["nama"]
    ('Tukang becak', 'Karyawan pabrik')
    """
    return MappingProxyType({**data_file("core/occupations"), **data_file("core/other_jobs")})


def ways_of(job: Job) -> tuple[str, ...]:
    """Give the ways a job is done in, the commonest first.

    >>> ways_of(jobs()["tukang-becak"]), ways_of(jobs()["bengkel"])
    (('mandiri',), ('mandiri', 'pemberi_kerja', 'karyawan'))
    """
    return tuple(job["cara"]) if "cara" in job else (job["cara_kerja"],)


def sector_of(slug: str) -> str:
    """Give the sector of a job; empty where the list says nothing of it.

    >>> sector_of("ojek-online"), sector_of("tukang-becak")
    ('transportasi', 'perlu_konfirmasi')
    """
    sector: str = jobs()[slug].get("sektor", "")
    return sector


def told_job(told: Mapping[str, Any]) -> Job:
    """Give the job somebody told, as the lists hold it; empty when none was.

    >>> told_job({"pekerjaan": "tukang-becak"})["nama"], told_job({})
    ('Tukang becak', {})
    """
    return jobs().get(told.get("pekerjaan", ""), {})

"""What the search over jobs looks in: every job with its ways of working, words for those ways, and who is not reckoned here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.fields import questions_for
from checker.data.jobs import jobs, ways_of
from checker.data.resources import data_file

BUSINESS = "usaha"
type Row = tuple[str, str, tuple[str, ...], tuple[str, ...], str]


def job_rows() -> list[Row]:
    """List slug, name, ways of working, everyday words and sector; those not reckoned here have no way.

    >>> [row[2] for row in job_rows() if row[0] in ("tukang-becak", "pensiunan")]
    [('mandiri',), ()]
    """
    known = [
        (slug, job["nama"], ways_of(job), job["sebutan"], job.get("sektor", ""))
        for slug, job in jobs().items()
    ]
    return known + [(slug, one["nama"], (), one["sebutan"], "") for slug, one in beyond().items()]


def business_rows() -> list[Row]:
    """List the lines of business in the same form; one way, since nobody is asked how a business works.

    >>> [row[1] for row in business_rows() if row[0] == "warkop-giras"]
    ['Warkop / giras']
    """
    return [
        (slug, one["nama"], (BUSINESS,), one["sebutan"], "")
        for slug, one in data_file("core/businesses").items()
    ]


def beyond() -> Mapping[str, Mapping[str, Any]]:
    """Give whom this site does not reckon for, with what it can say to them.

    >>> "175" in beyond()["pegawai-negeri"]["kalimat"]
    True
    """
    people: Mapping[str, Mapping[str, Any]] = data_file("core/statuses")["lain"]
    return people


def status_words() -> Mapping[str, Any]:
    """Give the words that tell how somebody works, those that tell nothing, and what the ways are called in short.

    >>> status_words()["status"][0]["cara"], status_words()["cara"]["karyawan"]
    (('karyawan',), 'Digaji')
    """
    content = data_file("core/statuses")
    return {
        "status": [dict(one) for one in content["status"]],
        "abaikan": content["abaikan"],
        "cara": short_names("cara_kerja"),
    }


def short_names(key: str) -> dict[str, str]:
    """Give how the choices of a question are called in a few words.

    >>> short_names("sektor")["lainnya"]
    'Bukan angkutan'
    """
    return {str(p["nilai"]): p.get("dibaca", p["label"]) for p in questions_for("periksa")[key]["pilihan"]}

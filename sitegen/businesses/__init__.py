"""The pages of businesses: one for each line of business, and their index, made at build time.

What a business is called and its lines of the annex come from checker/core/businesses.toml, prices from the engine, who works
there and what may happen from business_pages.toml.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from checker.core.next_steps import next_steps
from checker.data.resources import data_file
from checker.iuran.risk_class import BusinessRisk, business_risk
from checker.law.parameter import load
from checker.views.url_state import fragment
from sitegen.build_day import build_day
from sitegen.businesses.annex import annex_rows, caution, class_words, linked_note, office_question, verdict
from sitegen.businesses.bill import Bill, bill
from sitegen.businesses.neighbours import other_classes, same_line
from sitegen.occupations import front_matter
from sitegen.occupations.engine import Asker, Content
from sitegen.occupations.naming import names_of
from sitegen.pages.site_templates import environment

FILE = Path(__file__).with_name("business_pages.toml")
CLASS_KEYS = ("iuran.pu.kelompok", "iuran.pu.jkk")
"""What every class rests on."""
PAGES = "umkm/jenis/"
SOURCE = "sitegen/businesses/business_pages.toml"


def page_files(config: MkDocsConfig) -> list[File]:
    """Make the Markdown of every business and of the index, as files that stand in no folder."""
    engine = Asker(load(), build_day())
    risks = all_risks(engine)
    content = {f"{slug}.md": page(engine, slug, risks) for slug in risks}
    content["index.md"] = place_index()
    return [File.generated(config, f"{PAGES}{name}", content=text) for name, text in content.items()]


@cache
def read_groups() -> Mapping[str, Content]:
    """Read the groups of the index in their order, each with its title, its example wages and its businesses."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def group_of(slug: str) -> Content:
    """Give the group of a business.

    >>> group_of("laundry")["judul"]
    'Jasa sehari-hari'
    """
    return next(group for group in read_groups().values() if slug in group["usaha"])


def of_occupations() -> dict[str, list[tuple[str, str]]]:
    """Name for each occupation the businesses in which its people have others working for them: slug and name.

    >>> of_occupations()["penjahit"]
    [('penjahit', 'Penjahit / permak / modiste')]
    """
    everything, found = data_file("core/businesses"), dict[str, list[tuple[str, str]]]()
    for group in read_groups().values():
        for slug, own in group["usaha"].items():
            for occupation in own.get("kerja", ()):
                found.setdefault(occupation, []).append((slug, everything[slug]["nama"]))
    return found


def all_risks(engine: Asker) -> dict[str, BusinessRisk]:
    """Give what the annex in force says of every business; raise ValueError where none is known for the day."""
    month = engine.hari.replace(day=1)
    found = {slug: business_risk(slug, engine.aturan, month) for slug in data_file("core/businesses")}
    risks = {slug: risk for slug, risk in found.items() if risk}
    if risks.keys() != found.keys():
        raise ValueError(f"belum ada lampiran kelompok usaha untuk {month}")
    return risks


def page(engine: Asker, slug: str, risks: Mapping[str, BusinessRisk]) -> str:
    """Write the page of one business; `risks`: those of all, for its neighbours."""
    everything, group = data_file("core/businesses"), group_of(slug)
    content, own = everything[slug], group["usaha"][slug]
    risk = risks[slug]
    classes = [row["kelas"] for row in risk.classes]
    costs = None if "tanpa_harga" in own else bill(engine, classes, group["upah"])
    month = engine.hari.replace(day=1)
    body = (
        environment()
        .get_template("businesses/page.md")
        .render(
            isi=content,
            cek=fragment({"jenis_usaha": slug}),
            sendiri=own,
            sebutan=names_of(content),
            kelas=class_words(risk),
            hati_hati=caution(content["status"], risk),
            putusan=verdict(content["status"], risk),
            baris=annex_rows(content, risk, engine.aturan, month),
            catatan=linked_note(content.get("catatan", ""), everything),
            tagihan=costs,
            tanya=office_question(content, own["pekerja"], risk),
            pekerjaan=_occupations(own),
            sebaris=[(s, everything[s]["nama"]) for s in same_line(slug, everything, group["usaha"])],
            lain=[
                (s, everything[s]["nama"], class_words(risks[s]))
                for s in other_classes(slug, everything, risks, group["usaha"])
            ],
            langkah=next_steps("usaha", engine.aturan, month),
            kunci=[k for k in (costs.kunci if costs else ()) if engine.aturan.find(k, month)],
            kunci_kelas=CLASS_KEYS,
        )
    )
    return (
        front_matter(f"{content['nama']}: iuran pekerjanya", _summary(content["nama"], risk, costs), _meta())
        + body
    )


def place_index() -> str:
    """Write the list of all businesses, grouped, each with the words people use."""
    everything = data_file("core/businesses")
    groups = [
        (key, group["judul"], [(s, everything[s], names_of(everything[s])) for s in group["usaha"]])
        for key, group in read_groups().items()
    ]
    body = environment().get_template("businesses/list.md").render(kelompok=groups, many=len(everything))
    summary = (
        f"{len(everything)} jenis usaha dengan sebutan sehari-hari: kelas bahaya kerja dan tagihan sebulan."
    )
    return front_matter("Jenis usaha: kelas dan tagihannya", summary, _meta()) + body


def _meta() -> dict[str, Any]:
    return {"sumber_teks": [SOURCE]}


def _summary(name: str, risk: BusinessRisk, costs: Bill | None) -> str:
    """Say in one line what the owner pays, for search engines and messages."""
    if costs is None:
        return f"{name}: harganya belum pasti. Tanyakan ke kantor BPJS Ketenagakerjaan atau 175."
    return f"{name}: bos bayar {costs.ringkas} sebulan tiap pekerja. Kelas bahaya {class_words(risk)}."


def _occupations(own: Content) -> list[tuple[str, str, bool]]:
    """Name the pages of those who do this work: address, name, whether they do it on their own."""
    occupations = data_file("core/occupations")
    return [
        (slug, occupations[slug]["nama"], occupations[slug]["cara_kerja"] == "mandiri")
        for slug in own.get("kerja", ())
    ]

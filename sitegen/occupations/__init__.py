"""The occupation pages: one for each entry of the occupation list, and their index, made at build time.

What happens at work comes from stories/, prices and benefits from the engine, the choice of examples from occupation_examples.toml.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from checker.core.next_steps import next_steps
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.views.url_state import fragment
from sitegen.build_day import build_day
from sitegen.occupations.benefit_cards import care, events, family
from sitegen.occupations.engine import Asker, Content
from sitegen.occupations.naming import names_of, nearby
from sitegen.occupations.page_links import link_pages
from sitegen.occupations.price import SHOWN, price
from sitegen.occupations.worked_examples import WorkedExample
from sitegen.pages.site_templates import environment

FOLDER = Path(__file__).parent
LONGEST_SUMMARY = 155
EMPLOYER = "pemberi_kerja"


type Firms = Mapping[str, Sequence[tuple[str, str]]]
"""For each occupation the businesses in which others work for its people: slug and name."""


def page_files(config: MkDocsConfig, firms: Firms) -> list[File]:
    """Make the Markdown of every occupation and of the index, as files that stand in no folder."""
    engine = Asker(load(), build_day())
    everything, cerita, word = data_file("core/occupations"), read_stories(), read_words()
    content = {
        f"{slug}.md": page(engine, slug, everything, cerita[slug], word, firms=firms.get(slug, ()))
        for slug in everything
    }
    content["index.md"] = place_index(everything, word)
    return [File.generated(config, f"pekerjaan/{name}", content=text) for name, text in content.items()]


def read_stories() -> dict[str, dict[str, Any]]:
    """Read the story of every occupation: its day, three accidents, meeting place and questions."""
    return {
        slug: content
        for b in sorted((FOLDER / "stories").glob("*.toml"))
        for slug, content in tomllib.loads(b.read_text(encoding="utf-8")).items()
    }


@cache
def story_places() -> dict[str, str]:
    """Name the file that holds the story of each occupation, from the project's root."""
    return {
        slug: str(b.relative_to(FOLDER.parents[1]))
        for b in sorted((FOLDER / "stories").glob("*.toml"))
        for slug in tomllib.loads(b.read_text(encoding="utf-8"))
    }


def read_words() -> dict[str, Any]:
    """Read the words of the groups and the examples chosen for each occupation."""
    return tomllib.loads((FOLDER / "occupation_examples.toml").read_text(encoding="utf-8"))


def page(
    engine: Asker,
    slug: str,
    everything: Mapping[str, Content],
    cerita: Content,
    word: Content,
    *,
    firms: Sequence[tuple[str, str]] = (),
) -> str:
    """Write the page of one occupation; raises KeyError where a story or an example is missing."""
    content, choices, group = (
        everything[slug],
        word["kerja"][slug],
        word["kelompok"][everything[slug]["kelompok"]],
    )
    biaya, compute = price(engine, slug, content, choices), WorkedExample(engine, slug, content, choices)
    peristiwa = [(b, events(compute, b)) for b in cerita["bahaya"]]
    for_family = family(compute, group["anak"])
    bulan_ini = engine.hari.replace(day=1)
    body = (
        environment()
        .get_template("occupations/page.md")
        .render(
            isi=content,
            cara=SHOWN[content["cara_kerja"]],
            sebutan=names_of(content),
            harga=biaya,
            pilihan=choices,
            cerita=cerita,
            tempat=group["tempat"],
            kejadian=peristiwa,
            rawat=care(compute),
            keluarga=for_family,
            langkah=next_steps(content["cara_kerja"], engine.aturan, bulan_ini),
            tanya=[(t["t"], link_pages(t["j"])) for t in cerita["tanya"]],
            dekat=[(s, everything[s]["nama"]) for s in nearby(slug, everything, choices.get("mirip", ()))],
            usaha=firms if EMPLOYER in content.get("cara", ()) else (),
            cek=fragment({"pekerjaan": slug}),
            kunci_harga=[k for k in biaya.kunci if engine.aturan.find(k, bulan_ini)],
            kunci_manfaat=[k for k in compute.used if engine.aturan.find(k, bulan_ini)],
        )
    )
    meta = {
        "pekerjaan": content["sebutan"],
        "cara_kerja": content["cara_kerja"],
        "harga_nanti": biaya.nanti,
        "sumber_teks": [story_places()[slug]],
    }
    return (
        front_matter(
            f"{content['nama']}: iuran dan perlindungan", f"{content['nama']}: {biaya.ringkas}", meta
        )
        + body
    )


def place_index(everything: Mapping[str, Content], word: Content) -> str:
    """Write the list of all occupations, grouped, each with the words people use."""
    group = [
        (key, content["judul"], [(s, p, names_of(p)) for s, p in everything.items() if p["kelompok"] == key])
        for key, content in word["kelompok"].items()
    ]
    body = environment().get_template("occupations/list.md").render(kelompok=group, many=len(everything))
    ringkas = f"{len(everything)} pekerjaan dengan sebutan sehari-hari. Ketuk satu: iuran, bahaya kerja, uang untuk keluarga."
    return (
        front_matter(
            "Daftar pekerjaan", ringkas, {"sumber_teks": ["sitegen/occupations/occupation_examples.toml"]}
        )
        + body
    )


def front_matter(title: str, ringkas: str, added: Content) -> str:
    """Write the front matter; JSON strings are YAML. Raises ValueError when the description is too long."""
    if len(ringkas) > LONGEST_SUMMARY:
        raise ValueError(f"{title}: keterangan {len(ringkas)} huruf, paling banyak {LONGEST_SUMMARY}")
    meta = {"title": title, "ringkas": ringkas, "jenis": "pekerja", "gaya": ["assets/css/occupations.css"]}
    meta |= added
    row = "\n".join(f"{key}: {json.dumps(nilai, ensure_ascii=False)}" for key, nilai in meta.items())
    return f"---\n{row}\n---\n\n"

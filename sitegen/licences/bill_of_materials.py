"""The SBOM: what the site is made of, in CycloneDX, for whoever wants to know whether a known leak touches it."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.builder.this import this_component
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from sitegen import ROOT
from sitegen.licences.shipped import Part

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ENGINE = "mesin"


def bill_of_materials(parts: Sequence[Part], site_dir: Path) -> str:
    """Write the SBOM of a finished site. The same site gives the same bytes: no clock, no chance."""
    site = Component(
        name=PROJECT["name"],
        version=PROJECT["version"],
        type=ComponentType.APPLICATION,
        bom_ref=PROJECT["name"],
    )
    known = [_component(part) for part in parts]
    bom = Bom(components=[*known, *_engine_files(site_dir)])
    bom.metadata.component = site
    bom.metadata.tools.components.add(this_component())
    bom.register_dependency(site, [one for one, part in zip(known, parts, strict=True) if not part.inside])
    by_name = {part.name: one for one, part in zip(known, parts, strict=True)}
    for name in {part.inside for part in parts if part.inside}:
        bom.register_dependency(by_name[name], [by_name[part.name] for part in parts if part.inside == name])
    bom.metadata.timestamp = None  # type: ignore[assignment]  # a new day alone makes no new site
    bom.serial_number = uuid5(NAMESPACE_URL, " ".join(sorted(str(c.bom_ref) for c in bom.components)))
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=part.purl or f"{part.inside}#{part.name}",
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        licenses=[LicenseFactory().make_from_string(part.licence)],
        external_references=[ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(part.source))],
    )


def _engine_files(site_dir: Path) -> Iterator[Component]:
    """Name the files of the engine with their fingerprints: the one part of the site that is not text."""
    for file in sorted((site_dir / ENGINE).glob("*")):
        place, content = file.relative_to(site_dir).as_posix(), file.read_bytes()
        yield Component(
            name=place,
            type=ComponentType.FILE,
            bom_ref=f"{place}:{hashlib.sha256(content).hexdigest()}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(content).hexdigest())],
        )

"""What a page may load and run: its Content-Security-Policy, and the few scripts that stand in pages themselves."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from sitegen.assets.bundle import bundle_beside

FOLDER = "assets/js/inline"
PLACE = "{kebijakan}"
"""Where docs/_headers takes the policy."""
FRAMES = "{bingkai}"
"""Where it takes the folders whose pages no other site may show in a frame."""
FOR_FRAMES = "sisip"
"""The folder of tools that other sites show in theirs."""


def inline_scripts(docs: Path) -> Mapping[str, Markup]:
    """Give the scripts of docs/assets/js/inline/ by name, as they stand in pages; raise like `bundle`."""
    return _small(docs, tuple((file.name, file.read_text("utf-8")) for file in (docs / FOLDER).glob("*.js")))


@lru_cache(maxsize=1)
def _small(docs: Path, sources: tuple[tuple[str, str], ...]) -> Mapping[str, Markup]:
    """Make them small: phones pay for them with every page."""
    made = bundle_beside(docs, (f"{FOLDER}/{name}" for name, _ in sources))
    return {
        name.removesuffix(".js"): Markup(script.strip())  # noqa: S704 - our own file
        for name, script in sorted(made.items())
    }


def policy(scripts: Iterable[str]) -> str:
    """Give the policy: everything from this site, no script in a page but these, WebAssembly for Python, no frames.

    >>> policy(["1"])[:82]
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a4ayc/80/OGda4BO/"
    """
    hashes = (f"'sha256-{b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts)
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self' 'wasm-unsafe-eval'", *hashes)),
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def write_headers(site: Path, allowed: str) -> None:
    """Put the policy, and the folders that may not be framed, into the list of headers for hosts that read one."""
    headers = site / "_headers"
    text = headers.read_text(encoding="utf-8")
    headers.write_text(text.replace(PLACE, allowed).replace(FRAMES, _unframed(site)), encoding="utf-8")


def _unframed(site: Path) -> str:
    folders = sorted(
        {page.relative_to(site).parts[0] for page in site.glob("*/**/index.html")} - {FOR_FRAMES}
    )
    rule = "{}\n  Content-Security-Policy: frame-ancestors 'self'"
    return "\n".join(rule.format(place) for place in ("/", *(f"/{folder}/*" for folder in folders)))

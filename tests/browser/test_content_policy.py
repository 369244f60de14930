"""The strict content policy: pages carry it, hosts that read headers send it, and nothing the site does breaks it.

Every browser test fails on a violation, as it is an error in the console; here stands what only some hosts or pages do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.server import Server
from tests.browser.phone import Phones, answer_head
from tests.support import html_pages

BECAK = "cek/#cara_kerja=karyawan&upah=4000000&skala_usaha=kecil&risiko_jkk=2&bulan=2026-11"
STRICT = (
    *("default-src 'self'", "script-src 'self' 'wasm-unsafe-eval' 'sha256-", "object-src 'none'"),
    *("base-uri 'none'", "form-action 'self'"),
)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


def sent_headers(site: Path, path: str = "/") -> dict[str, str]:
    """Read what a host that reads `_headers` sends with a file: every rule that fits it, the same header joined."""
    sent: dict[str, str] = {}
    fits = False
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if not line.startswith((" ", "#")):
            fits = fnmatch(path, line)
        elif fits and line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


@pytest.fixture
def strict(browser: Browser, site: Path) -> Iterator[Phones]:
    """Give phones on a host that sends the headers."""
    with Server(site, under=f"/{site.name}/") as host:
        host.headers = sent_headers(site)
        phones = Phones(browser, host.url)
        yield phones
        phones.close()


def test_every_page_carries_it(site: Path) -> None:
    """All pages have the same policy, before anything that it could forbid; none of it allows what stands in the page."""
    policies = set()
    for file in html_pages(site):
        html = file.read_text(encoding="utf-8")
        found = POLICY.search(html)
        assert found, file
        assert html.index(found[0]) < html.index("<link"), file
        assert not re.search(r"<(?!svg|path)[^>]+ (style|on[a-z]+)=", html), file
        policies.add(found[1])
    (policy,) = policies
    assert "unsafe-inline" not in policy
    assert [one for one in STRICT if one not in policy] == []


def test_hosts_that_read_headers_send_the_same(site: Path) -> None:
    """The header is the pages' own policy, and forbids every page but the one meant for it to be framed."""
    policy = POLICY.search((site / "index.html").read_text(encoding="utf-8"))
    assert policy
    for file in site.rglob("index.html"):
        path = f"/{file.parent.relative_to(site).as_posix()}/".removeprefix("/.")
        headers = sent_headers(site, path)
        unframed = "" if path == "/sisip/cek/" else ", frame-ancestors 'self'"
        assert headers["Content-Security-Policy"] == policy[1] + unframed, path
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"


def test_python_starts_under_the_headers(strict: Phones) -> None:
    """The worker gets the policy too: the engine starts, answers, and says nothing against it."""
    page = strict(BECAK)
    expect(answer_head(page)).to_be_visible()
    expect(page.locator(".pk-jejak").first).to_be_attached()


def test_it_forbids_what_it_should(strict: Phones) -> None:
    """A script that slipped into a page does not run, and a form leads nowhere else."""
    strict.complaints.allowed += ["Content Security Policy"]
    page = strict("tentang/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.masuk = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x-data: onerror='window.masuk = true'>");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.masuk") is None

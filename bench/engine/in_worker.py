"""Runs Python inside the worker that holds the engine, by the engine's own global names."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

RUN = """([code, payload_json]) => {
  const scope = self.answer.__globals__;
  const builtins = scope.get("__builtins__");
  const locals = builtins.get("dict")();
  locals.set("payload_json", payload_json);
  builtins.get("exec")(code, locals);
  return locals.get("result");
}"""


def run(page: Page, status: str, payload: object) -> Any:  # noqa: ANN401 - any JSON
    """Run code that turns the text `payload_json` (JSON) into the text `result` (JSON); give what it means."""
    (pekerja,) = page.workers
    return json.loads(pekerja.evaluate(RUN, [status, json.dumps(payload)]))

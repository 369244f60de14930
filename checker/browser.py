"""The engine as the page's worker calls it: text in, text out; the only module that knows it runs in a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from typing import BinaryIO

    from checker.core.contract.firm_bill import FirmAnswer
    from checker.core.contract.parts import Refusal

MESSAGES = "pesan:"
"""Before the name of a command: not its answer but the messages made from it."""
TABLE = "tabel:"
"""Before the name of a command: not its answer but the rows of a table made from it."""
LIST = "anggota:"
"""Before an action on the member list that is open in the page (checker/views/members/door.py)."""
INBOX = "/daftar-masuk"
"""Where the worker puts a file that a person has opened."""
CALENDAR = "kalender:"
"""Before the name of a command: not its answer but its days as a calendar file."""
DEFAULT = "Ada yang tidak beres di mesin hitung. Coba lagi, atau telepon 175."


def answer(command: str, input_json: str, hari_ini: str, root: str = "") -> str:
    """Answer one command as JSON: `{jawaban, html, teks, bagikan}`, or `{galat, html}` for bad input.

    `pesan:periksa` gives `{pesan}` instead: the messages made from an answer (checker/views/messages.py).
    `tabel:usaha` gives `{tabel}`: rows of cells (checker/views/arranged/firm_table.py).
    `anggota:buka` and others work on a member list (checker/views/members/door.py).
    `kalender:periksa` gives `{kalender}`: a calendar file (checker/views/answer_calendar.py).

    `hari_ini` is the phone's day (`YYYY-MM-DD`), `root` the way from the page up to the site's root (default: from the
    command's own page). Nothing a page sends makes this raise.

    >>> json.loads(answer("periksa", "{}", "2026-11-22"))["galat"][0]["isian"]
    'cara_kerja'
    """
    from checker.core.fields import InputRefused  # noqa: PLC0415 - nothing is read before the first question

    try:
        return _write(_answer(command, input_json, hari_ini, root))
    except InputRefused as ditolak:
        return _write(_refusal(ditolak.galat))
    except Exception as wrong:  # noqa: BLE001 - a page shows a sentence, whatever went wrong
        return _write(_refusal([{"isian": "", "pesan": DEFAULT}]) | {"sebab": repr(wrong)})


def _answer(command: str, input_json: str, hari_ini: str, root: str) -> dict[str, Any]:
    from datetime import date  # noqa: PLC0415 - see answer

    from checker import commands, views  # noqa: PLC0415 - see answer
    from checker.law.parameter import load  # noqa: PLC0415 - see answer
    from checker.passed_on import passed_on  # noqa: PLC0415 - see answer

    told = json.loads(input_json)
    asked_for_messages, command = command.startswith(MESSAGES), command.removeprefix(MESSAGES)
    asked_for_table, command = command.startswith(TABLE), command.removeprefix(TABLE)
    asked_for_days, command = command.startswith(CALENDAR), command.removeprefix(CALENDAR)
    aturan = load()
    if command.startswith(LIST):
        from checker.views.members.door import act  # noqa: PLC0415 - comes in an archive of its own

        action = command.removeprefix(LIST)
        return act(action, told, _inbox, hari_ini=date.fromisoformat(hari_ini), aturan=aturan)
    context = {"hari_ini": date.fromisoformat(hari_ini), "aturan": aturan, **commands.ASKING[command].in_page}
    answer = commands.answer(command, told, **context)
    if asked_for_messages:
        from checker.views.messages import messages  # noqa: PLC0415 - see answer

        return {"pesan": messages(command, told, answer, aturan)}
    if asked_for_table:
        from checker.views.arranged.firm_table import firm_table  # noqa: PLC0415 - see answer

        return {"tabel": firm_table(cast("FirmAnswer", answer), aturan)}
    if asked_for_days:
        from checker.views.answer_calendar import answer_calendar  # noqa: PLC0415 - see answer

        return {"kalender": answer_calendar(command, told, answer, aturan)}
    besides = passed_on(command, answer, aturan)
    return {
        "jawaban": answer,
        **views.all_forms(command, told, answer, aturan, root=root, besides=besides),
    }


def _inbox() -> BinaryIO:
    from pathlib import Path  # noqa: PLC0415 - see answer

    return Path(INBOX).open("rb")


def _refusal(galat: list[Refusal]) -> dict[str, Any]:
    from checker import views  # noqa: PLC0415 - see answer
    from checker.law.parameter import load  # noqa: PLC0415 - see answer

    return {"galat": galat, "html": views.refusal_html(galat, load())}


def _write(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, default=str)

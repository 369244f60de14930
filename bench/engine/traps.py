"""How often an answer needs a function that was trimmed away: ten thousand questions that the record has not seen."""

from __future__ import annotations

from itertools import batched
from urllib.parse import urljoin

from bench.engine import starters
from bench.engine.random_questions import random_questions
from bench.row import Row
from bench.server import Server
from bench.session import Session, announce

COUNT, AT_ONCE, SEED = 10_000, 500, 2
ASK_ALL = """async ([questions, folder]) => {
  const trapped = [];
  for (const question of questions) {
    await engine.ask(question.perintah, question.masukan, question.hari_ini);
    if (!engine.isWhole) continue;
    trapped.push(question);
    engine.stop();
    window.engine = new engine.constructor({ folder });
  }
  return trapped;
}"""
HOW = (
    f"{COUNT:,} questions of every command, their messages, tables and calendars (golden cases with other amounts, choices,"
    " jobs and slips of the finger), asked in the page's worker; counted is how often Python had to start again, whole"
)


def measure(session: Session) -> list[Row]:
    """Ask them all; after each trap a trimmed Python starts anew."""
    trapped = []
    with Server(session.site) as server, session.phone() as phone:
        page = phone.open_page(server.url)
        starters.ours(page)
        for some in batched(random_questions(COUNT, SEED), AT_ONCE, strict=False):
            trapped += page.evaluate(ASK_ALL, [some, urljoin(page.url, "mesin/")])
    announce(f"  {len(trapped)} of {COUNT} trapped")
    what = f"trimmed functions needed in {COUNT:,} questions"
    return [Row(what, float(len(trapped)), "restarts", HOW, bar=0, notes=tuple(map(str, trapped[:3])))]

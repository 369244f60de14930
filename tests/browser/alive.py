"""Whether a page still does what it is for, whatever came to it: pressed as a person would, told in a few words."""

from __future__ import annotations

from playwright.sync_api import Page

TOOLS = (
    *("cek/", "cek/manfaat/", "cek/usaha/", "cek/slip/", "cek/anggaran/", "cek/nunggak/", "cek/tabungan/"),
    *("koperasi/biaya/", "sisip/cek/"),
)
"""What asks questions and gives an answer."""
OTHERS = ("", "cari/", "koperasi/anggota/", "koperasi/bahan/", "klaim/jht/", "pekerjaan/")
"""A picker, the search, the member list, names on hand-outs, papers to tick, a list that is filtered."""
ASKS_FIRST = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
"""A phone that saves data: the engine, which has tests of its own, does not start unasked."""
PRESSED = """
async () => {
  const rest = () => new Promise((done) => setTimeout(done, 20));
  const seen = (css) => [...document.querySelectorAll(css)].filter((one) => one.getClientRects().length);
  const parts = "#pk-cek form, #pk-cek [data-bagian]:not([data-bagian=galat])";
  const wrong = [];
  const settled = async () => {
    for (let i = 0; i < 250; i++) {
      await rest();
      if (!seen("form[aria-busy], [inert]").length && !seen("#pk-cek [data-bagian=menunggu]").length) return;
    }
    wrong.push("it never settles");
  };
  if (document.documentElement.className !== "js jalan") wrong.push("its scripts have not run");
  if (document.querySelector("#pk-cek")) {
    await settled();
    if (!seen(parts).length) wrong.push("nothing is shown");
    const [on] = seen("#pk-cek form [type=submit]");
    on?.click();
    await settled();
    if (!seen(parts).length) wrong.push("nothing is shown after a press");
    if (on && !seen(".pk-galat, [data-bagian=hemat], [data-bagian=gagal], [data-bagian=tanpa-mesin], form").length)
      wrong.push("a press leads nowhere");
  }
  const [picker] = seen("[data-kerja] input");
  if (picker) {
    picker.value = "becak";
    picker.dispatchEvent(new Event("input", { bubbles: true }));
    for (let i = 0; i < 100 && !seen("[data-kerja] [data-hasil] a").length; i++) await rest();
    if (!seen("[data-kerja] [data-hasil] a").length) wrong.push("the picker finds nothing");
  }
  const [state] = seen(".pk-keadaan label");
  if (state) {
    state.querySelector("input").click();
    if (!state.querySelector("input").checked) wrong.push("a paper can't be ticked");
  }
  const [theme] = document.querySelectorAll("[data-tema]");
  const before = document.documentElement.dataset.mdColorScheme;
  theme?.click();
  if (theme && before === document.documentElement.dataset.mdColorScheme) wrong.push("light stays light");
  theme?.click();
  if (Object.keys(Object.prototype).length) wrong.push("what all objects are has changed");
  return wrong;
}
"""


def what_is_dead(page: Page) -> list[str]:
    """Press what can be pressed and give what does not work."""
    wrong: list[str] = page.evaluate(PRESSED)
    return wrong

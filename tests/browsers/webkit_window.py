#!/usr/bin/python3
"""A bare window of 360×800 with WebKit in it, for WebKitWebDriver: Debian's own small browser can't be that narrow.

Run by Debian's Python, which has the bindings. KEPT names the folder for what the browser keeps, FIRST the file of the
script that runs before every page's own.
"""

from __future__ import annotations

import os
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 - after the versions are named

NAME = "MiniBrowser"  # what the driver asks for
kept = os.environ["KEPT"]
context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=f"{kept}/data", base_cache_directory=f"{kept}/cache"
    )
)
context.set_preferred_languages(["id-ID"])
context.set_automation_allowed(True)
first = WebKit2.UserScript.new(
    Path(os.environ["FIRST"]).read_text(encoding="utf-8"),
    WebKit2.UserContentInjectedFrames.TOP_FRAME,
    WebKit2.UserScriptInjectionTime.START,
    None,
    None,
)


def view(*_: object) -> WebKit2.WebView:
    """Open a window with one page."""
    content = WebKit2.UserContentManager()
    content.add_script(first)
    page = WebKit2.WebView(
        web_context=context,
        user_content_manager=content,
        settings=WebKit2.Settings(javascript_can_access_clipboard=True),
        is_controlled_by_automation=True,
    )
    window = Gtk.Window(decorated=False, default_width=360, default_height=800)
    window.add(page)
    window.show_all()
    window.resize(360, 800)
    page.connect("close", lambda _: window.destroy())
    return page


def start(_: object, session: WebKit2.AutomationSession) -> None:
    """Tell the driver who this is."""
    who = WebKit2.ApplicationInfo()
    who.set_name(NAME)
    who.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(who)
    session.connect("create-web-view", view)


context.connect("automation-started", start)
Gtk.main()

"""Stands in for `asyncio` on the phone: Pyodide's core names the module at start, and nothing here ever waits."""

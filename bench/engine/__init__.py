"""Measures of the engine: what it costs to download, to start, and to ask; beside stock Pyodide."""

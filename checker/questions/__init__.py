"""The questions people ask the engine: one module a command, its fields beside it in TOML."""

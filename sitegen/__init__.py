"""Makes the site: macros and hooks of MkDocs on the outside, plain functions on the engine inside."""

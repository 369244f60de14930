"""The answers of the contract (version 1.1), key by key: what questions give and views show. Amounts are rupiah.

Keys that are not always there are `NotRequired`. A code stands beside every title that anybody decides by. Types only:
nothing here is needed to run, so the engine on the phone goes without.
"""

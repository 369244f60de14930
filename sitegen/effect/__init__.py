"""What a change moves before it is published: answers, prices and sentences, before → after.

`snapshot.py` asks one state of the project (a folder) everything that may move, `compare.py` finds what did, `report.py`
tells it. `python -m sitegen.effect` does it for this folder against another commit.
"""

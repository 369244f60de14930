"""What an event gives: one legal idea a module; `checker/questions/manfaat.py` asks them."""

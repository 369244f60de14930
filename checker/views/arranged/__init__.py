"""What the templates of each command show: its answer, arranged the way people read it."""

"""What a month costs: one kind of contribution a module; `checker/cara_kerja` says whose it is."""

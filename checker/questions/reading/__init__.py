"""What people answer, read and checked: the person, the event, what several commands share."""

"""The member list in the page: one door for its worker, and what its parts show."""

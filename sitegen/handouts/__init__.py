"""What is printed or filled in away from the site."""

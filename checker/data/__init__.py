"""Data files that people edit: read, and told what is wrong with them, whatever they hold."""

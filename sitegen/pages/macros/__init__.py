"""What pages may write between double braces."""

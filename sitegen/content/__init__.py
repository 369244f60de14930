"""What pages say, looked at piece by piece."""

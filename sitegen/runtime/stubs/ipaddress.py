"""Stands in for `ipaddress` on the phone: `urllib.parse` imports it for addresses that no page of ours has."""

"""What pages show of the law: prices, tables, where a number comes from."""

"""Refuses what people write about work in the wrong form: jobs, ways of working, lines of business."""

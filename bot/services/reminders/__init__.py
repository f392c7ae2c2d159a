"""Speaking of deadlines and events again, once, at nine in the morning of each team."""

"""Carrying a team's chat to the other teams: messages, replies, edits, and their translations."""

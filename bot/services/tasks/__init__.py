"""Tasks: added from one line of everyday text, finished, moved and handed over."""

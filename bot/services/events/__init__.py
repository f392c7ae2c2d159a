"""Events: added from one line of everyday text, moved, cancelled, and who comes."""

from datetime import timedelta

TRANSLATION_WAIT = timedelta(seconds=8)
"""After this the original goes out, marked; the translation follows as an edit."""

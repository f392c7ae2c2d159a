"""Consents of authors, and what is stored about them."""

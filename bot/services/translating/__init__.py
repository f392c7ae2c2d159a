"""Getting texts translated, outside of every transaction, by whom team and author allow."""

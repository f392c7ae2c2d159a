"""All tables; importing this package fills `metadata`."""

from storage.tables import delivery, people, programme, relay
from storage.tables.base import metadata

__all__ = ["delivery", "metadata", "people", "programme", "relay"]

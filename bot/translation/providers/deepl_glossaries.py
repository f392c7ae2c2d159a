"""Our glossaries at DeepL: made once for each content, and renewed when it changes.

Source: DeepL API reference, /v3/glossaries: one glossary holds a dictionary per pair of languages;
a free account may have one glossary, which then serves one partnership.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Callable
from itertools import permutations

import deepl
import structlog
from deepl.api_data import MultilingualGlossaryDictionaryEntries

from bot.domain.languages import Language
from bot.translation.terms.glossary import Glossary
from bot.translation.wishes import Wishes

log = structlog.get_logger(__name__)

_PREFIX = "klimapuente"
_REST = 30 * 60.0
"""Seconds before a glossary that DeepL refused is offered again."""
Entries = dict[tuple[Language, Language], dict[str, str]]


class DeepLGlossaries:
    """Keeps at DeepL what partnerships agreed on; called from the engine's threads.

    A glossary that cannot be made, for example because the account has no room for another, is
    done without: the translation's terms are checked afterwards in any case.
    """

    def __init__(
        self, client: deepl.DeepLClient, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._names: dict[int, tuple[Glossary, str]] = {}
        self._ids: dict[str, str] = {}
        self._refused: dict[str, float] = {}

    def id_for(self, wishes: Wishes) -> str | None:
        """Give DeepL's id of the glossary wished for; None to translate without."""
        if wishes.glossary is None:
            return None
        with self._lock:
            name = self._name(wishes.owner, wishes.glossary)
            if name not in self._ids and self._refused.get(name, 0.0) <= self._monotonic():
                self._make(name, wishes.owner, wishes.glossary)
            return self._ids.get(name)

    def forget(self) -> None:
        """Look again at what DeepL has: an id was not accepted."""
        with self._lock:
            self._ids.clear()

    def _make(self, name: str, owner: int, glossary: Glossary) -> None:
        try:
            self._ids[name] = self._found(name, owner) or self._created(name, glossary)
        except Exception as error:  # noqa: BLE001  # whatever it was, we translate without
            self._refused[name] = self._monotonic() + _REST
            log.warning("translation.glossary_refused", kind=type(error).__name__)

    def _found(self, name: str, owner: int) -> str | None:
        """Find this very glossary, and delete the older ones of the same partnership."""
        found = None
        for known in self._client.list_multilingual_glossaries():
            if known.name == name:
                found = known.glossary_id
            elif known.name.startswith(f"{_PREFIX}-{owner}-"):
                self._client.delete_multilingual_glossary(known.glossary_id)
        return found

    def _created(self, name: str, glossary: Glossary) -> str:
        dictionaries = [
            MultilingualGlossaryDictionaryEntries(source.value, target.value, entries)
            for (source, target), entries in _entries(glossary).items()
        ]
        return self._client.create_multilingual_glossary(name, dictionaries).glossary_id

    def _name(self, owner: int, glossary: Glossary) -> str:
        known = self._names.get(owner)
        if known is None or known[0] is not glossary:
            pairs = [[*pair, sorted(words.items())] for pair, words in _entries(glossary).items()]
            digest = hashlib.sha256(json.dumps(pairs).encode()).hexdigest()[:16]
            known = self._names[owner] = (glossary, f"{_PREFIX}-{owner}-{digest}")
        return known[1]


def _entries(glossary: Glossary) -> Entries:
    pairs = permutations(Language, 2)
    return {pair: words for pair in pairs if (words := glossary.pairs(*pair))}

"""Statuses as people write them at the beginning of a measure update, in the four languages."""

import re

from bot.domain.dates.folding import fold
from bot.domain.programme import Status

_WORDS: dict[Status, str] = {
    Status.PLANNED: """geplant|in planung|vorgesehen|planead[ao]|planificad[ao]|previst[ao]
        |en planeacion|en planificacion|planned|planifiee?|prevue?|en planification""",
    Status.IN_PROGRESS: """lae?uft|laufend|in arbeit|in umsetzung|in bearbeitung|im gange
        |begonnen|gestartet|en curso|en marcha|en proceso|en ejecucion|iniciad[ao]|in progress
        |ongoing|under ?way|started|en cours|commencee?|demarree?|lancee?""",
    Status.BLOCKED: "blockiert|gesperrt|bloquead[ao]|blocked|stuck|bloquee?",
    Status.PAUSED: """pausiert|ruht|in pause|pausad[ao]|en pausa|suspendid[ao]|paused|on hold
        |suspended|(?:mise? )?en pause|suspendue?""",
    Status.DONE: """fertig(?:gestellt)?|erledigt|abgeschlossen|beendet|umgesetzt|terminad[ao]
        |list[ao]|completad[ao]|concluid[ao]|finalizad[ao]|hech[ao]|acabad[ao]|done|finished
        |completed?|terminee?|finie?|achevee?|faite?""",
    Status.DROPPED: """aufgegeben|gestrichen|abgebrochen|verworfen|abandonad[ao]|descartad[ao]
        |cancelad[ao]|dropped|abandoned|cancell?ed|abandonnee?|annulee?""",
}
_LEAD = r"\s*(?:(?:ist|jetzt|esta|ya|ahora|is|now|est|maintenant|(?:status|estado|statut):?)\s+)*"
_PART_OF_IT = """mit|bis|auf|in|im|der|die|das|den|dem|ein|eine|ist|sind|war|wurden?|werden|wird
    |con|de|del|el|la|los|las|un|una|en|al|hasta|es|son|fue|with|by|the|an|on|of|for|is|are|was
    |were|avec|du|des|le|les|une|sur|sont|phase|fase|etapa|etape|stage|step|teil|parte|part"""
"""Words by which a beginning such as `terminada la primera fase` speaks of a part only."""
_FINAL = frozenset({Status.DONE, Status.DROPPED})
_TAIL = r"\s?[:,;.!]*(?: ?-(?= ))?"


def _pattern(status: Status, words: str) -> re.Pattern[str]:
    whole = rf"{_LEAD}(?:{_joined(words)})(?!\w)"
    guard = rf"(?! (?:{_joined(_PART_OF_IT)})\b)" if status in _FINAL else ""
    return re.compile(whole + guard + _TAIL)


def _joined(words: str) -> str:
    return re.sub(r"\s*\n\s*", "", words)


_PATTERNS = tuple((status, _pattern(status, words)) for status, words in _WORDS.items())


def take_status(text: str) -> tuple[Status | None, str]:
    """Take the status off the beginning of a text; give it, and the words that remain.

    What ends a measure is only taken where it cannot mean a mere part of it.
    """
    folded = fold(text)
    for status, pattern in _PATTERNS:
        found = pattern.match(folded.text)
        if found is not None:
            return status, text[folded.span(0, found.end())[1] :]
    return None, text

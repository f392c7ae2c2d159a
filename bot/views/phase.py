"""The phase of a partnership: shown, asked for, confirmed, told."""

from bot.domain.languages import Language
from bot.domain.messages import Button, Message
from bot.domain.partnership import Partnership
from bot.domain.phase import Phase
from bot.domain.rich_text import RichText, bold
from bot.texts import say
from bot.views.formats import day, short_day
from bot.views.reader import Reader

_ASKING = "askphase"


def phase_line(partnership: Partnership, reader: Reader) -> str:
    """Write the phase for headings; empty while there is none."""
    first, last = partnership.phase_start, partnership.phase_end
    if first is None or last is None:
        return ""
    start, end = short_day(first, reader), short_day(last, reader)
    return say(reader.language, "programme-phase", start=start, end=end)


def phase_button(language: Language) -> Button:
    """Offer to settle the phase."""
    return Button(say(language, "programme-set-phase"), _ASKING)


def ask_phase(language: Language) -> Message:
    """Ask for the phase; the answer is a reply."""
    return Message(RichText(say(language, "programme-ask-phase")))


def phase_set(phase: Phase, reader: Reader) -> Message:
    """Say which two days were understood, with the way to correct them."""
    change = Button(say(reader.language, "programme-change-phase"), _ASKING)
    return Message(RichText(_days(phase, reader)), ((change,),))


def phase_told(team: str, author: str, phase: Phase, reader: Reader) -> Message:
    """Tell another team of the phase, in one line."""
    return Message(bold(f"{team} · {author}:") + f" {_days(phase, reader)}")


def _days(phase: Phase, reader: Reader) -> str:
    start, end = day(phase.first, reader), day(phase.last, reader)
    return say(reader.language, "programme-phase", start=start, end=end)

"""The summary of the programme, in one message or in pages."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bot.domain.codes import Code, Kind
from bot.domain.messages import Message
from bot.domain.programme import MeasureUpdate
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.snapshot import Setting
from bot.domain.summary import GoalEntry, Item, MeasureEntry, Summary
from bot.domain.summary_filter import Filter
from bot.texts import say
from bot.views.formats import bar, percent, short_day
from bot.views.goals import measure_line
from bot.views.measures import update_line
from bot.views.moments import short_days, short_due
from bot.views.naming import legend, named, titled
from bot.views.paging import page_at, pages, turning
from bot.views.phase import phase_button, phase_line
from bot.views.reader import Reader

_UPDATE_SHOWN = 160
Block = list[RichText]


def programme_summary(
    summary: Summary, setting: Setting, reader: Reader, chosen: Filter, page: int = 0
) -> Message:
    """Show the summary; every page is headed by the partnership."""
    view = _View(setting, reader)
    blocks = [block for block in view.blocks(summary, chosen) if block]
    laid = pages(blocks)
    body, number = page_at(laid, page)
    head = view.head(summary, chosen)
    marks = RichText(legend(body.text, reader.language))
    turn = turning("prog", number, len(laid), str(chosen))
    phase = (phase_button(reader.language),) if chosen == Filter() else ()
    rows = tuple(row for row in (turn, phase) if row)
    return Message(joined(filter(None, [head, body, marks]), "\n\n"), rows)


def empty_programme(setting: Setting, reader: Reader) -> Message:
    """Say that nothing is planned yet, and how to begin."""
    head = bold(say(reader.language, "programme-head", name=setting.partnership.name))
    phase = phase_line(setting.partnership, reader)
    body = head + (f"\n{phase}" if phase else "")
    empty = say(reader.language, "programme-empty")
    return Message(body + f"\n\n{empty}", ((phase_button(reader.language),),))


class _View:
    """Writes the parts of a summary for one reader."""

    def __init__(self, setting: Setting, reader: Reader) -> None:
        self.setting = setting
        self.reader = reader
        self.language = reader.language

    def head(self, summary: Summary, chosen: Filter) -> RichText:
        partnership = summary.partnership
        lines = [bold(say(self.language, "programme-head", name=partnership.name))]
        if phase := phase_line(partnership, self.reader):
            lines.append(RichText(phase))
        if chosen.climate_field is not None:
            lines.append(
                RichText(say(self.language, "programme-field", field=chosen.climate_field))
            )
        if not chosen.overdue:
            lines.append(
                RichText(f"{bar(summary.percent)} {percent(summary.percent, self.language)}")
            )
        return joined(lines)

    def blocks(self, summary: Summary, chosen: Filter) -> Iterator[Block]:
        if chosen.overdue:
            yield self._overdue(summary) or [RichText(say(self.language, "programme-in-time"))]
            return
        if chosen.climate_field is not None and not summary.goals:
            yield [RichText(say(self.language, "programme-none-in-field"))]
        for goal in summary.goals:
            yield self._goal(goal)
        yield self._overdue(summary)
        coming = [RichText(self._coming(item)) for item in summary.coming]
        yield self._section("programme-coming", coming)
        yield self._section("programme-newest", [self._update(one) for one in summary.updates])

    def _section(self, key: str, lines: Block) -> Block:
        return [bold(say(self.language, key)), *lines] if lines else []

    def _overdue(self, summary: Summary) -> Block:
        lines = [RichText(self._late(item)) for item in summary.overdue]
        return self._section("programme-overdue", lines)

    def _goal(self, entry: GoalEntry) -> Block:
        if entry.goal is None:
            title = say(self.language, "programme-without-goal")
        else:
            title = named(entry.goal.code, entry.goal.title, self.setting, self.language)
        share = percent(entry.percent, self.language) if entry.measures else ""
        head = bold(title) + (f" · {share}" if share else "")
        if not entry.measures:
            return [head, RichText(say(self.language, "programme-goal-empty"))]
        return [head, *(RichText(self._measure(one)) for one in entry.measures)]

    def _measure(self, entry: MeasureEntry) -> str:
        line = measure_line(entry.measure, self.setting, self.reader)
        if entry.next_deadline is None:
            return line
        item = entry.next_deadline
        moment = self._day(item)
        if item.code != entry.measure.code:
            moment += f" ({item.code})"
        return f"{line}\n   {say(self.language, 'programme-next', when=moment)}"

    def _late(self, item: Item) -> str:
        title = named(item.code, item.title, self.setting, self.language)
        moment = self._when(item)
        return f"⚠️ {title}\n   {say(self.language, 'programme-since', when=moment)}"

    def _coming(self, item: Item) -> str:
        title = named(item.code, item.title, self.setting, self.language)
        team = self.setting.team(item.team_id).name
        return f"• {self._when(item)}\n   {title} · {team}"

    def _day(self, item: Item) -> str:
        zone = self.reader.zone if item.has_time else self.setting.team(item.team_id).zone
        return short_day(item.when.astimezone(zone).date(), self.reader)

    def _when(self, item: Item) -> str:
        if item.until is not None and not item.has_time and item.zone is not None:
            return short_days(item.when, item.until, ZoneInfo(item.zone), self.reader)
        owner = self.setting.team(item.team_id)
        teams = self.setting.teams
        return short_due(item.when, owner, teams, self.reader, has_time=item.has_time)

    def _update(self, update: MeasureUpdate) -> RichText:
        words = ""
        if update.text is not None:
            words = titled(update.text, self.setting, self.language, _UPDATE_SHOWN)
        code = str(Code(Kind.MEASURE, update.measure_number))
        author = self.setting.name_of(update.author)
        return RichText("• ") + update_line(update, code, words, author, self.reader)

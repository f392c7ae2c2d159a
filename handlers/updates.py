"""Measure updates: by command, by reply to a card, from any chat message, by button."""

import telegram

from bot.domain.codes import Code, Kind
from bot.domain.errors import Usage
from bot.domain.ids import ChatId
from bot.domain.programme import Status
from bot.domain.refusals import StaleButton
from bot.domain.update_line import UpdateLine, read_update_line
from bot.services.programme.loading import load_setting
from bot.services.programme.quoting import quoted
from bot.services.programme.updates import Report
from bot.texts import say
from bot.views.asking import prompt
from bot.views.naming import SHORT, titled
from handlers.answers import Answer, Answers, Reply, Toast
from handlers.arriving import answered, first_writer
from handlers.cards import edit_card, reply_card
from handlers.programme_input import code_in, number_in, part, shown_code
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo, Who


async def update(request: Request) -> Answers:
    """Report on a measure: `/update M3 60% TEXT`, with a photo, or as a reply to a message."""
    line = read_update_line(request.arguments)
    code = Code(Kind.MEASURE, line.measure) if line.measure else shown_code(request, Kind.MEASURE)
    if code is None:
        raise Usage("update")
    report = _reported(request, line)
    if request.message is not None and shown_code(request, Kind.MEASURE) is None:
        report = await _with_source(request, report, answered(request.message))
    if report.empty:
        return (await _ask(request, code),)
    return await _report(request, code, report)


async def reply_to_card(request: Request) -> Answers | None:
    """Take `60 % …` in reply to a measure's card; other words are for the people there."""
    line, code = read_update_line(request.arguments), shown_code(request, Kind.MEASURE)
    if code is None or line.percent is None or line.measure not in {None, code.number}:
        return None
    report = _reported(request, line)
    return await _report(request, code, report)


async def reply_update(request: Request) -> Answers:
    """Take the reply to the question how far a measure is."""
    code = shown_code(request, Kind.MEASURE)
    if code is None:
        raise StaleButton
    line = read_update_line(request.arguments)
    report = _reported(request, line)
    return await _report(request, code, report)


async def press_percent(request: Request) -> Answers:
    """Report a percentage by a button."""
    report = Report(percent=number_in(request, 1))
    return await _press(request, report)


async def press_status(request: Request) -> Answers:
    """Report a status by a button."""
    return await _press(request, Report(status=Status(part(request, 1, set(Status)))))


async def _press(request: Request, report: Report) -> Answers:
    code = code_in(request, 0, Kind.MEASURE)
    work, actor = request.work, request.actor()
    await request.services.programme.report_progress(work, actor, code.number, report)
    noted = Toast(say(request.language, "programme-reported"))
    return (await edit_card(request, code), noted)


async def _report(request: Request, code: Code, report: Report) -> Answers:
    work, actor = request.work, request.actor()
    await request.services.programme.report_progress(work, actor, code.number, report)
    return (await reply_card(request, code, say(request.language, "programme-reported")),)


async def _ask(request: Request, code: Code) -> Answer:
    tenant = request.work.within(request.actor().partnership_id)
    measure = await tenant.measures.get(code.number)
    setting = await load_setting(tenant, [measure.title])
    title = titled(measure.title, setting, request.language, SHORT)
    return Reply(prompt("update", code, title, request.reader), shows=f"update:{code}")


async def _with_source(request: Request, report: Report, source: telegram.Message | None) -> Report:
    """Take over a chat message: its words, its author, its photo, and the way to it."""
    if source is None:
        return report
    actor = request.actor()
    tenant, writing = request.work.within(actor.partnership_id), actor.member.id
    writer = first_writer(source)
    words = source.text or source.caption or ""
    said = await quoted(tenant, ChatId(source.chat.id), source.message_id, words, writer)
    return Report(
        text="\n".join(filter(None, [report.text, said.text])),
        percent=report.percent,
        status=report.status,
        photo=report.photo or _photo(source),
        link=source.link,
        quotes=bool(said.text),
        author=said.author if not report.text or said.author == writing else None,
    )


def _reported(request: Request, line: UpdateLine) -> Report:
    photo = _photo(request.message)
    return Report(text=line.text, percent=line.percent, status=line.status, photo=photo)


def _photo(message: telegram.Message | None) -> str | None:
    """Give the file id of a photo in its largest size."""
    return message.photo[-1].file_id if message is not None and message.photo else None


COMMANDS = (
    Command(
        en="update",
        de="fortschritt",
        es="avance",
        fr="avancement",
        handler=update,
        about="programme-about-update",
        usage="programme-usage-update",
        who=Who.CONTRIBUTORS,
    ),
)
BUTTONS = (Press("pct", press_percent), Press("status", press_status))
REPLIES = (ReplyTo("M", reply_to_card), ReplyTo("update", reply_update))

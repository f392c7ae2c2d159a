"""The partnership's terms: shown, looked up, added, removed, and as a file both ways."""

from bot.domain.errors import Usage
from bot.domain.glossary_line import GlossaryVerb, read_glossary_line
from bot.services.glossary import (
    export_terms,
    find_terms,
    glossary_overview,
    import_terms,
    remove_term,
)
from bot.texts import say
from bot.views import glossary as views
from handlers.answers import Answers, Reply, SendFile
from handlers.request import LARGEST_FILE, Attachment, Request
from handlers.tables import Command, Press

_FILE_NAME = "glossary.csv"
_KILOBYTE = 1024


async def glossary(request: Request) -> Answers:
    """Do what the line behind the command says; a document is taken over."""
    if request.attachment is not None:
        return await _take(request, request.attachment)
    line = read_glossary_line(request.arguments)
    if line.verb is GlossaryVerb.SHOW:
        return await _show(request)
    if line.verb is GlossaryVerb.FILE:
        return await send_file(request)
    if not line.wordings:
        raise Usage("glossary")
    words = line.wordings[0].text
    work, actor = request.work, request.actor()
    if line.verb is GlossaryVerb.SEARCH:
        return (Reply(views.found(await find_terms(work, actor, words), request.language)),)
    if line.verb is GlossaryVerb.REMOVE:
        removed = await remove_term(work, actor, words)
        return (Reply(views.changed("glossary-removed", removed, request.language)),)
    added = await request.services.add_term(work, actor, line.wordings)
    return (Reply(views.changed("glossary-added", added, request.language)),)


async def send_file(request: Request) -> Answers:
    """Send all terms as a table."""
    content = await export_terms(request.work, request.actor())
    return (SendFile(_FILE_NAME, content, say(request.language, "glossary-file")),)


async def _show(request: Request) -> Answers:
    overview = await glossary_overview(request.work, request.actor())
    usage = GLOSSARY.usage_line(request.language)
    return (Reply(views.overview(overview.own, overview.total, request.language, usage)),)


async def _take(request: Request, file: Attachment) -> Answers:
    if file.content is None:
        limit = LARGEST_FILE // _KILOBYTE
        return (Reply(views.said("glossary-file-unfetched", request.language, limit=limit)),)
    count = await import_terms(request.work, request.actor(), file.content)
    return (Reply(views.said("glossary-imported", request.language, count=count)),)


GLOSSARY = Command(
    en="glossary",
    de="glossar",
    es="glosario",
    fr="glossaire",
    handler=glossary,
    about="glossary-about",
    usage="glossary-usage",
    takes_file=True,
)
COMMANDS = (GLOSSARY,)
BUTTONS = (Press("glossary", send_file),)

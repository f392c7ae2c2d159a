"""From answers to rows of the outbox."""

from bot.delivery.files import document_payload
from bot.delivery.payloads import callback_payload, message_payload
from bot.domain.delivery import Outgoing, Stream
from handlers.answers import Answer, Answers, Edit, Reply, SendFile, SetMenu, Toast
from handlers.menus import chat_menu
from handlers.request import Request


async def record(request: Request, answers: Answers) -> None:
    """Store what is to be sent; a pressed button is always answered, if only silently."""
    for answer in answers:
        if (outgoing := _outgoing(request, answer)) is not None:
            await request.work.outbox.add(outgoing, request.now)
    if request.query is not None and not any(isinstance(answer, Toast) for answer in answers):
        await record(request, [Toast()])


def _outgoing(request: Request, answer: Answer) -> Outgoing | None:
    if isinstance(answer, Reply):
        return _reply(request, answer)
    if isinstance(answer, SendFile):
        return _file(request, answer)
    if isinstance(answer, SetMenu):
        return chat_menu(request.chat_id, answer.language)
    if request.query is None:
        return None
    if isinstance(answer, Toast):
        return _toast(request, request.query.id, answer)
    return _edit(request, answer)


def _reply(request: Request, answer: Reply) -> Outgoing:
    written = request.message if request.query is None else None
    quoted = written is not None and answer.quote and not request.private
    return Outgoing(
        partnership_id=request.team.partnership_id if request.team else None,
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        method="send_message",
        payload=message_payload(answer.message),
        reply_to_message=written.message_id if written is not None and quoted else None,
        shows=answer.shows,
        not_before=request.now + answer.waits if answer.waits else None,
    )


def _file(request: Request, answer: SendFile) -> Outgoing:
    return Outgoing(
        partnership_id=request.team.partnership_id if request.team else None,
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        method="send_document",
        payload=document_payload(answer.name, answer.content, answer.caption),
    )


def _edit(request: Request, answer: Edit) -> Outgoing | None:
    """Edit the pressed message; it may be too old to be shown to us, but not to be edited."""
    pressed = request.query.message if request.query else None
    if pressed is None:
        return None
    return Outgoing(
        partnership_id=request.team.partnership_id if request.team else None,
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        method="edit_message_text",
        payload=message_payload(answer.message),
        edits_message=pressed.message_id,
    )


def _toast(request: Request, query_id: str, answer: Toast) -> Outgoing:
    return Outgoing(
        chat_id=request.chat_id,
        method="answer_callback_query",
        payload=callback_payload(query_id, answer.text, answer.alert),
        stream=Stream.CALLBACK,
    )

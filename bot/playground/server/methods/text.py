"""sendMessage and the edits of what a bot said."""

from bot.playground.server.access import Access
from bot.playground.server.chats import Chat
from bot.playground.server.errors import bad_request
from bot.playground.server.formatted import caption_content, read_caption, read_text, text_content
from bot.playground.server.keyboards import Markup
from bot.playground.server.messages import Message
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.delivery import find_target, read_markup, send
from bot.playground.server.posting import change
from bot.playground.server.values import Json

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
CAPTIONED = frozenset({"photo", "video", "animation", "audio", "document", "voice", "live_photo"})


def send_message(call: Call) -> Json:
    """Send a text (Bot API: sendMessage)."""
    formatted = read_text(call.args)
    markup = read_markup(call)
    target = find_target(call)
    content = text_content(formatted, call.world.users) | _preview(call)
    return call.shown(send(call, target, "text", content, markup))


def _preview(call: Call) -> Json:
    options = call.args.json("link_preview_options", "link preview options")
    if options is None:
        disabled = call.args.flag("disable_web_page_preview")
        return {"link_preview_options": {"is_disabled": True}} if disabled else {}
    if not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    return {"link_preview_options": options} if options else {}


def edit_message_text(call: Call) -> Json:
    """Replace the text of a bot's own message (Bot API: editMessageText)."""
    formatted = read_text(call.args)
    markup = read_markup(call)
    message = editable(call)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    content = text_content(formatted, call.world.users) | _preview(call)
    return apply_edit(call, message, content, markup)


def edit_message_caption(call: Call) -> Json:
    """Replace the caption of a bot's own message (Bot API: editMessageCaption)."""
    markup = read_markup(call)
    formatted = read_caption(call.args)
    message = editable(call)
    if message.kind not in CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if not key.startswith("caption")}
    content = kept | caption_content(formatted, call.world.users)
    return apply_edit(call, message, content, markup)


def edit_message_reply_markup(call: Call) -> Json:
    """Replace or remove the buttons of a bot's own message (Bot API: editMessageReplyMarkup)."""
    markup = read_markup(call)
    message = editable(call)
    return apply_edit(call, message, message.content, markup)


def editable(call: Call) -> Message:
    """Find the message to edit; raise ApiError unless the calling bot may edit it."""
    if not call.args.text("chat_id"):
        raise bad_request("message identifier is not specified")
    message = call.message("message to edit", Access.EDIT)
    if not _may_edit(call, message.chat, message) or message.markup is not None:
        raise bad_request("message can't be edited")
    return message


def _may_edit(call: Call, chat: Chat, message: Message) -> bool:
    if message.kind == "service" or "forward_origin" in message.extra:
        return False
    in_channel = message.sender_chat == chat.id and chat.type.value == "channel"
    if in_channel and chat.member(call.bot.id).may("can_edit_messages"):
        return True
    return message.bot == call.bot.id


def apply_edit(call: Call, message: Message, content: Json, markup: Markup, kind: str = "") -> Json:
    """Store an edit; raise ApiError if nothing would change or it is one too many."""
    if content == message.content and markup.inline == message.keyboard:
        raise bad_request(_NOT_MODIFIED)
    chat = message.chat
    call.world.flood.admit(call.bot.id, chat.key, group=chat.is_group, cost=1, now=call.world.now)
    message.keyboard = markup.inline
    change(call.world, message, content=content, kind=kind)
    return call.shown(message)

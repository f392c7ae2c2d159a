"""Webhook settings; getUpdates itself waits and therefore lives in `polling`."""

import json
import re
from typing import Final
from urllib.parse import urlsplit

from bot.playground.server.arguments import Arguments
from bot.playground.server.bots import Webhook
from bot.playground.server.errors import bad_request
from bot.playground.server.methods.call import Call
from bot.playground.server.updates import ALL_TYPES, DEFAULT_TYPES
from bot.playground.server.values import Json

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]*")
_MAX_SECRET: Final = 256


def allowed_updates(args: Arguments) -> list[str] | None:
    """Read allowed_updates; None if missing or senseless, which changes nothing."""
    raw = args.text("allowed_updates")
    if not raw:
        return None
    try:
        kinds = json.loads(raw)
    except ValueError:
        return None
    return [str(kind).lower() for kind in kinds] if isinstance(kinds, list) else None


def set_webhook(call: Call) -> bool:
    """Push updates to a URL from now on (Bot API: setWebhook); http is fine here, too."""
    url = call.args.text("url")
    if not url:
        return delete_webhook(call)
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    secret = call.args.text("secret_token")
    if len(secret) > _MAX_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _drop(call)
    call.bot.queue.allow(allowed_updates(call.args))
    generation = call.bot.webhook.generation + 1
    connections = call.args.clamped("max_connections", 40, 1, 100)
    call.bot.webhook = Webhook(url, secret, connections, generation=generation)
    call.world.changed("webhook", bot=call.bot.id)
    return True


def delete_webhook(call: Call) -> bool:
    """Go back to getUpdates (Bot API: deleteWebhook)."""
    _drop(call)
    call.bot.webhook = Webhook(generation=call.bot.webhook.generation + 1)
    call.world.changed("webhook", bot=call.bot.id)
    return True


def _drop(call: Call) -> None:
    if call.args.flag("drop_pending_updates"):
        call.bot.queue.pending.clear()


def get_webhook_info(call: Call) -> Json:
    """Tell how the webhook fares (Bot API: getWebhookInfo)."""
    hook, queue = call.bot.webhook, call.bot.queue
    queue.expire(call.world.now)
    body: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(queue.pending),
    }
    if hook.url:
        body |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
    if hook.last_error:
        body |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    if queue.allowed != DEFAULT_TYPES:
        body["allowed_updates"] = [kind for kind in ALL_TYPES if kind in queue.allowed]
    return body

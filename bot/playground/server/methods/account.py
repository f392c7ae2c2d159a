"""getMe, leaving the server, and what a bot says of itself."""

from bot.playground.server.arguments import Arguments
from bot.playground.server.chats import ADMIN_RIGHTS
from bot.playground.server.errors import bad_request
from bot.playground.server.methods.call import Call, Method
from bot.playground.server.values import Json

_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(call: Call) -> Json:
    """Say who the bot is (Bot API: getMe)."""
    return call.bot.user.to_me()


def log_out(call: Call) -> bool:
    """Forget waiting updates (Bot API: logOut)."""
    call.bot.queue.pending.clear()
    return True


def close(call: Call) -> bool:
    """Do nothing: a local bot may be opened again at once (Bot API: close)."""
    del call
    return True


def profile_setter(field: str) -> Method:
    """Make setMyName, setMyDescription or setMyShortDescription."""

    def set_profile(call: Call) -> bool:
        text = call.args.text(field)
        if len(text) > _LIMITS[field]:
            raise bad_request(f"BOT_{field.upper()}_TOO_LONG")
        call.bot.profile[field, language(call.args)] = text
        return True

    return set_profile


def profile_getter(field: str) -> Method:
    """Make getMyName, getMyDescription or getMyShortDescription."""

    def get_profile(call: Call) -> Json:
        profile = call.bot.profile
        default = call.bot.user.first_name if field == "name" else ""
        text = profile.get((field, language(call.args))) or profile.get((field, "")) or default
        return {field: text}

    return get_profile


def language(args: Arguments) -> str:
    """Read language_code; raise ApiError 400 unless it is empty or has two letters."""
    code = args.text("language_code")
    if code and not (len(code) == 2 and code.isalpha() and code.islower()):  # noqa: PLR2004 - ISO 639-1
        raise bad_request("invalid language code specified")
    return code


def set_default_rights(call: Call) -> bool:
    """Keep the administrator rights the bot asks for (Bot API: setMyDefaultAdministratorRights)."""
    rights = call.args.json("rights", "ChatAdministratorRights")
    call.bot.rights[_rights_kind(call)] = rights or {}
    return True


def get_default_rights(call: Call) -> Json:
    """Give the administrator rights the bot asks for."""
    base = {"is_anonymous": False} | dict.fromkeys(ADMIN_RIGHTS, False)
    return base | call.bot.rights.get(_rights_kind(call), {})


def _rights_kind(call: Call) -> str:
    return "channels" if call.args.flag("for_channels") else "groups"


def set_menu_button(call: Call) -> bool:
    """Keep the menu button of a private chat (Bot API: setChatMenuButton)."""
    button = call.args.json("menu_button", "menu button")
    call.bot.menu_buttons[call.args.integer("chat_id")] = button or {"type": "default"}
    return True


def get_menu_button(call: Call) -> Json:
    """Give the menu button of a private chat (Bot API: getChatMenuButton)."""
    buttons = call.bot.menu_buttons
    default = buttons.get(0, {"type": "commands"})
    return buttons.get(call.args.integer("chat_id"), default)

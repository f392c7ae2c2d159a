"""All methods by their names in lower case: Telegram does not mind capitals."""

from bot.playground.server.methods import account, chats, commands, queries, text, updates
from bot.playground.server.methods.call import Method

METHODS: dict[str, Method] = {
    "getme": account.get_me,
    "logout": account.log_out,
    "close": account.close,
    "setmyname": account.profile_setter("name"),
    "getmyname": account.profile_getter("name"),
    "setmydescription": account.profile_setter("description"),
    "getmydescription": account.profile_getter("description"),
    "setmyshortdescription": account.profile_setter("short_description"),
    "getmyshortdescription": account.profile_getter("short_description"),
    "setmydefaultadministratorrights": account.set_default_rights,
    "getmydefaultadministratorrights": account.get_default_rights,
    "setchatmenubutton": account.set_menu_button,
    "getchatmenubutton": account.get_menu_button,
    "setwebhook": updates.set_webhook,
    "deletewebhook": updates.delete_webhook,
    "getwebhookinfo": updates.get_webhook_info,
    "setmycommands": commands.set_my_commands,
    "getmycommands": commands.get_my_commands,
    "deletemycommands": commands.delete_my_commands,
    "answercallbackquery": queries.answer_callback_query,
    "sendmessage": text.send_message,
    "editmessagetext": text.edit_message_text,
    "editmessagecaption": text.edit_message_caption,
    "editmessagereplymarkup": text.edit_message_reply_markup,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatadministrators": chats.get_chat_administrators,
    "getchatmembercount": chats.get_chat_member_count,
    "leavechat": chats.leave_chat,
    "sendchataction": chats.send_chat_action,
    "setchattitle": chats.set_chat_title,
}

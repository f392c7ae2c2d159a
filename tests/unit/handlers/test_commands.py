import pytest

from bot.domain.ids import ChatId
from bot.domain.languages import Language
from handlers import commands
from handlers.buttons import BUTTONS, by_verb
from handlers.menus import chat_menu, default_menus
from handlers.parsing import read_command, shown_kind
from handlers.replies import REPLIES, by_shown
from handlers.tables import Press, ReplyTo
from tests.unit.handlers.scene import Scene, anna, wolfsburg

PROMISED = {
    "help": "hilfe ayuda aide",
    "setup": "einrichten configurar configurer",
    "join": "beitreten unirse rejoindre",
    "team": "equipo equipe",
    "language": "sprache idioma langue",
    "timezone": "zeitzone zona fuseau",
    "programme": "programm programa",
    "goal": "ziel objetivo objectif",
    "goals": "ziele objetivos objectifs",
    "measure": "massnahme medida mesure",
    "measures": "massnahmen medidas mesures",
    "update": "fortschritt avance avancement",
    "task": "aufgabe tarea tache",
    "tasks": "aufgaben tareas taches",
    "done": "erledigt hecho fait",
    "reopen": "",
    "event": "termin evento evenement",
    "events": "termine eventos evenements",
    "relay": "weiterleitung retransmision relais",
    "translator": "uebersetzer traductor traducteur",
    "glossary": "glossar glosario glossaire",
    "translate": "uebersetzen traducir traduire",
    "fix": "korrektur corregir corriger",
    "privacy": "datenschutz privacidad confidentialite",
    "start": "",
}
"""What people were told they can type, in all four languages."""
LATER = ("idea", "ideas", "report", "mydata", "forgetme")


def found(name: str) -> str | None:
    typed = read_command(f"/{name}")
    command = commands.find(typed) if typed else None
    return command.en if command else None


@pytest.mark.parametrize(("name", "aliases"), PROMISED.items())
def test_every_promised_name_finds_its_command(name: str, aliases: str) -> None:
    for alias in (name, name.upper(), *aliases.split()):
        assert found(alias) == name


def test_what_does_not_work_yet_is_no_command() -> None:
    assert [found(name) for name in LATER] == [None] * len(LATER)


@pytest.mark.parametrize(
    ("spelt", "name"),
    [("Maßnahme", "measure"), ("übersetzer", "translator"), ("tâche", "task"), ("équipe", "team")],
)
def test_accents_do_not_matter(spelt: str, name: str) -> None:
    assert found(spelt) == name


@pytest.mark.parametrize(
    ("text", "name", "bot", "arguments"),
    [
        ("/task", "task", "", ""),
        ("/task@Klima_bot  Bäume\nzählen ", "task", "Klima_bot", "Bäume\nzählen"),
        ("/task\nBäume", "task", "", "Bäume"),
        ("/task \u202eB\x00äume", "task", "", "Bäume"),
    ],
)
def test_a_command_is_taken_apart(text: str, name: str, bot: str, arguments: str) -> None:
    typed = read_command(text)
    assert typed is not None
    assert (typed.name, typed.bot, typed.arguments) == (name, bot, arguments)


@pytest.mark.parametrize(
    "text", ["", "/", "//task", "/ task", " /task", "a /task", "/task@", "/a/b"]
)
def test_other_texts_are_no_command(text: str) -> None:
    assert read_command(text) is None


@pytest.mark.parametrize(
    ("shows", "kind"), [("M3", "M"), ("date:T5", "date"), ("name:", "name"), ("", "")]
)
def test_a_reply_finds_what_it_answers(shows: str, kind: str) -> None:
    assert shown_kind(shows) == kind


def test_no_two_rows_of_a_table_mean_the_same() -> None:
    twice = commands.COMMANDS[:1] * 2
    with pytest.raises(ValueError, match="two commands"):
        commands.by_name(twice)
    with pytest.raises(ValueError, match="twice"):
        by_verb((*BUTTONS, Press(BUTTONS[0].verb, BUTTONS[0].handler)))
    with pytest.raises(ValueError, match="twice"):
        by_shown((*REPLIES, ReplyTo(REPLIES[0].shows, REPLIES[0].handler)))


@pytest.mark.parametrize("language", list(Language))
def test_a_teams_menu_is_in_its_language_and_without_founding(language: Language) -> None:
    """Bot API, setMyCommands: 100 commands at most, descriptions of 1-256 characters."""
    menu = chat_menu(ChatId(wolfsburg.id), language).payload["commands"]
    names = [entry["command"] for entry in menu]
    assert len(set(names)) == len(names) <= 100
    assert all(1 <= len(entry["description"]) <= 256 for entry in menu)
    setup = next(command for command in commands.COMMANDS if command.en == "setup")
    assert setup.name(language) not in names


def test_default_menus_are_sent_again_only_when_they_change() -> None:
    keys = [menu.key for menu in default_menus()]
    assert len(set(keys)) == len(keys) == 10
    assert keys == [menu.key for menu in default_menus()]


async def test_an_observer_sees_only_what_observers_can_do(scene: Scene) -> None:
    await scene.both()
    await scene.writes(wolfsburg, anna, "/help")
    await scene.presses(wolfsburg, anna, "role:2:coordinator")
    await scene.presses(wolfsburg, anna, "role:1:observer")
    (answer,) = await scene.writes(wolfsburg, anna, "/help")
    assert answer.text.startswith("Du beobachtest die Klimapartnerschaft Wolfsburg – Puebla.")
    assert "/programm" in answer.text
    assert "/erledigt " not in answer.text
    assert "/ziel " not in answer.text

"""A small programme of Wolfsburg and Puebla, as views and the summary get it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.events import Event, EventKind
from bot.domain.ids import ChatId, MemberId, PartnershipId, TeamId, TextId, UserId
from bot.domain.languages import Language
from bot.domain.localized import LocalizedText, Translation
from bot.domain.messages import Message
from bot.domain.partnership import Member, Partnership, Role, Team
from bot.domain.programme import ClimateField, Goal, Measure, MeasureUpdate, Responsible, Status
from bot.domain.snapshot import Programme, Setting
from bot.domain.tasks import Task, TaskState
from bot.views.formats import TRANSLATED_MARK
from bot.views.reader import Reader

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
OURS = PartnershipId(1)
WOLFSBURG, PUEBLA = TeamId(1), TeamId(2)
ANNA, BERND, BEATRIZ = MemberId(1), MemberId(2), MemberId(3)
BERLIN, MEXICO = ZoneInfo("Europe/Berlin"), ZoneInfo("America/Mexico_City")

GERMAN = Reader(Language.DE, BERLIN, NOW)
SPANISH = Reader(Language.ES, MEXICO, NOW)
ENGLISH = Reader(Language.EN, BERLIN, NOW)
FRENCH = Reader(Language.FR, BERLIN, NOW)

_TITLES = {
    1: (Language.DE, "Mehr Grün gegen die Hitze", "Más áreas verdes contra el calor"),
    2: (Language.DE, "Stadtwald verjüngen", "Renovar el bosque urbano"),
    3: (Language.ES, "Mapa de zonas inundables", "Karte der Überflutungsflächen"),
    4: (Language.DE, "Bäume zählen", "Contar los árboles"),
    5: (Language.ES, "Preparar el taller", None),
    6: (Language.DE, "Abschluss", "Cierre"),
    7: (Language.DE, "Die ersten 40 Bäume stehen.", "Ya se plantaron los primeros 40 árboles."),
}


def text(number: int) -> LocalizedText:
    language, words, other = _TITLES[number]
    target = Language.ES if language is Language.DE else Language.DE
    known = {target: Translation(other)} if other else {}
    return LocalizedText(TextId(number), OURS, language, words, ANNA, known)


def team(team_id: TeamId, name: str, language: Language, zone: ZoneInfo) -> Team:
    return Team(
        id=team_id,
        partnership_id=OURS,
        name=name,
        country="DE" if language is Language.DE else "MX",
        language=language,
        time_zone=zone.key,
        chat_id=ChatId(-team_id),
        thread_id=None,
        relay_on=True,
        present=True,
    )


def member(number: MemberId, name: str, side: TeamId, role: Role = Role.MEMBER) -> Member:
    return Member(number, OURS, UserId(number), side, name, None, role)


SETTING = Setting(
    partnership=Partnership(OURS, "Wolfsburg – Puebla", date(2026, 1, 1), date(2027, 12, 31), NOW),
    teams=(
        team(WOLFSBURG, "Wolfsburg", Language.DE, BERLIN),
        team(PUEBLA, "Puebla", Language.ES, MEXICO),
    ),
    members={
        one.id: one
        for one in (
            member(ANNA, "Anna", WOLFSBURG, Role.COORDINATOR),
            member(BERND, "Bernd", WOLFSBURG),
            member(BEATRIZ, "Beatriz", PUEBLA),
        )
    },
    texts={TextId(number): text(number) for number in _TITLES},
)

GOAL = Goal(OURS, 1, TextId(1), NOW)
FOREST = Measure(
    OURS,
    1,
    TextId(2),
    1,
    NOW,
    WOLFSBURG,
    status=Status.IN_PROGRESS,
    percent=60,
    climate_field=ClimateField.ADAPTATION,
    period_start=date(2026, 1, 15),
    period_end=date(2026, 3, 31),
    resources="20.000 €",
    funder="SKEW",
)
MAP = Measure(OURS, 2, TextId(3), None, NOW, PUEBLA)
COUNTING = Task(
    OURS,
    1,
    TextId(4),
    WOLFSBURG,
    ANNA,
    NOW,
    assignees=(ANNA, BEATRIZ),
    due=datetime(2026, 3, 6, 13, 0, tzinfo=UTC),
    due_has_time=True,
    measure_number=1,
)
PREPARING = Task(
    OURS, 2, TextId(5), PUEBLA, BEATRIZ, NOW, due=datetime(2026, 3, 1, 5, 59, tzinfo=UTC)
)
"""Was due on 28 February, Puebla's day."""
FINISHED = Task(
    OURS, 3, TextId(4), WOLFSBURG, ANNA, NOW, state=TaskState.DONE, done_at=NOW, done_by=BERND
)
WORKSHOP = Event(
    OURS,
    1,
    EventKind.WORKSHOP,
    TextId(6),
    WOLFSBURG,
    ANNA,
    NOW,
    start=datetime(2026, 3, 8, 23, 0, tzinfo=UTC),
    end=datetime(2026, 3, 11, 23, 0, tzinfo=UTC),
    has_time=False,
    time_zone="Europe/Berlin",
    place="Dresden",
)
CALL = Event(
    OURS,
    2,
    EventKind.MEETING,
    TextId(5),
    PUEBLA,
    BEATRIZ,
    NOW,
    start=datetime(2026, 3, 5, 16, 0, tzinfo=UTC),
    end=datetime(2026, 3, 5, 17, 30, tzinfo=UTC),
    has_time=True,
    time_zone="America/Mexico_City",
)
UPDATE = MeasureUpdate(
    1, OURS, 1, ANNA, TextId(7), 60, None, None, "https://t.me/c/1/2", NOW - timedelta(days=1)
)
RESPONSIBLE = Responsible(OURS, 1, WOLFSBURG, ANNA)

PROGRAMME = Programme(
    setting=SETTING,
    goals=(GOAL,),
    measures=(FOREST, MAP),
    responsibles=(RESPONSIBLE,),
    tasks=(COUNTING, PREPARING),
    events=(WORKSHOP, CALL),
    updates=(UPDATE,),
)


def written(message: Message) -> str:
    """Give the text, with the mark of machine translations as `°` and plain spaces."""
    text = message.body.text.replace("\u00a0", " ").replace("\u202f", " ")
    mark = TRANSLATED_MARK.replace("\u00a0", " ")
    return text.replace(mark, "°").replace(mark.strip(), "°")

"""For any words: what is sent fits Telegram's limits and adds up to the whole."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import ChatId, MemberId, PartnershipId, TeamId, UserId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.relay import Content, Kind, Reaction, RelayMessage
from bot.domain.relaying import CAPTION_LIMIT, MESSAGE_LIMIT, pages
from bot.domain.rich_text import RichText, utf16_length
from bot.services.relay.pieces import pieces
from bot.services.relay.polls import poll_parameters
from bot.services.relay.react import chosen
from bot.services.relay.showing import Sight

NOW = datetime(2026, 3, 2, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
LONG = st.builds(lambda text, times: text * times, WORDS, st.integers(1, 120))


def message_of(content: Content) -> RelayMessage:
    return RelayMessage(
        partnership_id=PartnershipId(1),
        team_id=TeamId(1),
        chat_id=ChatId(-1),
        message_id=1,
        author=MemberId(1),
        author_name="Anna",
        text=RichText(),
        language=None,
        content_hash="",
        written_at=NOW,
        content=content,
    )


@given(words=LONG)
def test_a_caption_and_what_follows_it_are_the_whole_and_each_fits(words: str) -> None:
    sight = Sight(RichText(words), Message(RichText(words)), Message(RichText()))
    content = Content(Kind.PHOTO, {"photo": "id"})
    first, *rest = pieces(message_of(content), sight)
    assert first.payload["caption"] + "".join(one.payload["text"] for one in rest) == words
    assert utf16_length(first.payload["caption"]) <= CAPTION_LIMIT
    assert all(utf16_length(one.payload["text"]) <= MESSAGE_LIMIT for one in rest)


@given(words=LONG, first=st.integers(4, 30), limit=st.integers(4, 60))
def test_a_first_page_of_its_own_size_loses_nothing(words: str, first: int, limit: int) -> None:
    assert "".join(page.text for page in pages(RichText(words), limit, first)) == words


@given(
    question=st.text("ab ", min_size=1, max_size=300),
    options=st.lists(st.text("cd", min_size=1, max_size=100), min_size=1, max_size=12),
    translated=st.text(max_size=900),
)
def test_a_poll_always_keeps_telegrams_limits_and_its_number_of_options(
    question: str, options: list[str], translated: str
) -> None:
    """Whatever the translation made of its lines."""
    given_ = {"question": question, "options": [{"text": option} for option in options]}
    asked = poll_parameters(Content(Kind.POLL, given_), RichText(translated))
    assert len(asked["question"]) <= 300
    assert len(asked["options"]) == len(options)
    assert all(1 <= len(option["text"]) <= 100 for option in asked["options"])


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["👍", "🔥", "53"])), max_size=9))
def test_a_team_sees_a_reaction_of_others_and_one_that_most_of_them_chose(
    given_: list[tuple[int, str]],
) -> None:
    reader = Team(
        id=TeamId(1), partnership_id=PartnershipId(1), name="Wolfsburg", country="DE",
        language=Language.DE, time_zone="Europe/Berlin", chat_id=ChatId(-1), thread_id=None,
        relay_on=True, present=True,
    )  # fmt: skip
    reactions = [
        Reaction(
            partnership_id=PartnershipId(1), relay_message_id=1, team_id=TeamId(team),
            actor=UserId(place), emoji=emoji, at=NOW,
        )
        for place, (team, emoji) in enumerate(given_)
    ]  # fmt: skip
    others = [emoji for team, emoji in given_ if team != 1]
    shown, *instead = chosen(reactions, reader) or [""]
    assert (shown in others) if others else not shown
    assert all(others.count(shown) >= others.count(other) for other in others)
    assert set(instead) == set(others) - {shown, "53"}

"""Sending everything that is not a plain text."""

from collections.abc import Sequence
from mimetypes import guess_type

from bot.playground.server.chats import Chat
from bot.playground.server.entities import tidy
from bot.playground.server.media import KINDS, StoredFile, live_photo_content, media_content
from bot.playground.server.messages import Message
from bot.playground.server.people.base import Actor, NotPossible
from bot.playground.server.polls import Poll
from bot.playground.server.posting import change
from bot.playground.server.values import Json

_NAMES = {
    "photo": ("photo.jpg", "image/jpeg"),
    "document": ("plan.pdf", "application/pdf"),
    "video": ("video.mp4", "video/mp4"),
    "audio": ("song.mp3", "audio/mpeg"),
    "voice": ("voice.ogg", "audio/ogg"),
    "video_note": ("round.mp4", "video/mp4"),
    "animation": ("cat.mp4", "video/mp4"),
    "sticker": ("sticker.webp", "image/webp"),
    "live_photo": ("live.mp4", "video/mp4"),
}
_WORDLESS = frozenset({"sticker", "video_note"})


class Sends(Actor):
    """Files, places, contacts, polls."""

    def sends(
        self,
        chat: Chat,
        kind: str,
        *,
        caption: str = "",
        entities: Sequence[Json] = (),
        data: bytes = b"bytes",
        name: str = "",
        reply_to: Message | int | None = None,
        topic: int | None = None,
        album: str | None = None,
        spoiler: bool = False,
        **facts: object,
    ) -> Message:
        """Send a file of one of the KINDS.

        `facts` are what the kind has: width, height, duration, emoji, title, performer.
        """
        if kind not in KINDS or (caption and kind in _WORDLESS):
            raise NotPossible(f"{kind} cannot be sent like that")
        usual, mime_type = _NAMES[kind]
        guessed, _ = guess_type(name)
        stored = self.world.files.add(
            kind, name=name or usual, mime_type=guessed or mime_type, data=data, facts=facts
        )
        content = self._showing(stored) | self._caption(caption, entities)
        if spoiler:
            content["has_media_spoiler"] = True
        return self._say(chat, stored.kind, content, reply_to=reply_to, topic=topic, album=album)

    def _showing(self, stored: StoredFile) -> Json:
        if stored.kind != "live_photo":
            return media_content(stored)
        name, mime_type = _NAMES["photo"]
        still = self.world.files.add("photo", name=name, mime_type=mime_type, data=stored.data)
        return live_photo_content(stored, still)

    def sends_photo(
        self,
        chat: Chat,
        *,
        caption: str = "",
        entities: Sequence[Json] = (),
        reply_to: Message | int | None = None,
        topic: int | None = None,
    ) -> Message:
        """Send one photo."""
        return self.sends(
            chat, "photo", caption=caption, entities=entities, reply_to=reply_to, topic=topic
        )

    def sends_album(
        self,
        chat: Chat,
        kinds: Sequence[str] = ("photo", "photo"),
        *,
        captions: Sequence[str] = (),
        reply_to: Message | int | None = None,
        topic: int | None = None,
    ) -> list[Message]:
        """Send an album; bots get one update per part, and no sign of the end."""
        album = str(13_000_000_000_000_000 + self.world.number())
        words = [*captions, *[""] * len(kinds)]
        return [
            self.sends(chat, kind, caption=caption, album=album, reply_to=reply_to, topic=topic)
            for kind, caption in zip(kinds, words, strict=False)
        ]

    def sends_again(self, chat: Chat, stored: StoredFile) -> Message:
        """Send a file that is already on the server."""
        return self._say(chat, stored.kind, media_content(stored))

    def sends_location(
        self,
        chat: Chat,
        latitude: float = 52.4227,
        longitude: float = 10.7865,
        *,
        live_period: int = 0,
        topic: int | None = None,
    ) -> Message:
        """Send a point on the map, live for `live_period` seconds if given."""
        location: Json = {"latitude": latitude, "longitude": longitude}
        if live_period:
            location["live_period"] = live_period
        return self._say(chat, "location", {"location": location}, topic=topic)

    def moves(self, message: Message, latitude: float, longitude: float) -> None:
        """Move one's live location."""
        location = message.content["location"]
        if "live_period" not in location:
            raise NotPossible("only live locations move")
        moved = location | {"latitude": latitude, "longitude": longitude}
        change(self.world, message, content={"location": moved})

    def sends_venue(
        self, chat: Chat, title: str, address: str, *, topic: int | None = None
    ) -> Message:
        """Send a place with its name."""
        location = {"latitude": 19.0437, "longitude": -98.1981}
        venue = {"location": location, "title": title, "address": address}
        return self._say(chat, "venue", {"venue": venue, "location": location}, topic=topic)

    def sends_contact(
        self, chat: Chat, phone_number: str, first_name: str, *, topic: int | None = None
    ) -> Message:
        """Send a telephone number."""
        contact = {"phone_number": phone_number, "first_name": first_name}
        return self._say(chat, "contact", {"contact": contact}, topic=topic)

    def sends_dice(self, chat: Chat, emoji: str = "🎲", *, topic: int | None = None) -> Message:
        """Throw a die."""
        dice = {"emoji": emoji, "value": self.world.rng.randint(1, 5)}
        return self._say(chat, "dice", {"dice": dice}, topic=topic)

    def sends_poll(
        self,
        chat: Chat,
        question: str,
        options: Sequence[str],
        *,
        anonymous: bool = True,
        quiz: bool = False,
        correct: int = 0,
        topic: int | None = None,
    ) -> Message:
        """Ask a question; the right answer of a quiz stays hidden from bots while it is open."""
        number = str(5_000_000_000_000_000 + self.world.number())
        self.world.polls[number] = Poll(
            number,
            question,
            [{"text": option} for option in options],
            anonymous=anonymous,
            quiz=quiz,
            revoting=not quiz,
            correct=[correct] if quiz else [],
        )
        return self._say(chat, "poll", {"poll": number}, topic=topic)

    def _caption(self, caption: str, entities: Sequence[Json]) -> Json:
        text, found = tidy(caption, entities)
        if not text:
            return {}
        return {"caption": text} | ({"caption_entities": found} if found else {})

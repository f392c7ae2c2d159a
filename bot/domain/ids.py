"""Numbers that name stored things; their own types, so that they are not mixed up."""

from typing import NewType

PartnershipId = NewType("PartnershipId", int)
TeamId = NewType("TeamId", int)
MemberId = NewType("MemberId", int)
"""A person's membership in one partnership."""
UserId = NewType("UserId", int)
"""Telegram's number of a person."""
ChatId = NewType("ChatId", int)
"""Telegram's number of a chat; changes when a group becomes a supergroup."""
TextId = NewType("TextId", int)
"""A localized text: what a person wrote, and its translations."""

import secrets
from collections.abc import Callable
from datetime import datetime

from bot.domain.ids import PartnershipId
from bot.domain.partnership import INVITATION_ALPHABET, Invitation
from bot.services.acting import Actor
from storage.unit_of_work import UnitOfWork

CODE_LENGTH = 8
NewCode = Callable[[], str]
"""Draws an invitation code that cannot be guessed."""


class Invite:
    """Give out a code with which one more group can join."""

    def __init__(self, new_code: NewCode) -> None:
        self._new_code = new_code

    async def __call__(self, work: UnitOfWork, actor: Actor) -> Invitation:
        """Raise OnlyCoordinators for anybody else."""
        actor.require_coordinator()
        return await self.for_partnership(work, actor.partnership_id, actor.now)

    async def for_partnership(
        self, work: UnitOfWork, partnership_id: PartnershipId, now: datetime
    ) -> Invitation:
        """Give out a code that was never given out before."""
        code = self._new_code()
        while await work.invitations.get(code) is not None:
            code = self._new_code()
        invitation = Invitation(code, partnership_id, now)
        await work.invitations.add(invitation)
        return invitation


def random_code() -> str:
    """Draw a code of eight letters and figures: one of 2⁴⁰, so that guessing is hopeless."""
    return "".join(secrets.choice(INVITATION_ALPHABET) for _ in range(CODE_LENGTH))

"""People, teams, invitations and consents."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.ids import ChatId, TeamId, UserId
from bot.domain.languages import Language
from bot.domain.partnership import INVITATION_LASTS, Invitation, Person, Role, StakeholderGroup
from storage.database import Database
from storage.errors import NotStored
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, World, add_member, add_team, found

ANNA = UserId(11)


@pytest.fixture
async def world(each_database: Database) -> World:
    return await each_database.run(found)


async def test_a_partnership_can_be_changed(each_database: Database, world: World) -> None:
    changed = replace(world.partnership, name="Neu", phase_end=date(2028, 12, 31))

    async def change(work: UnitOfWork) -> object:
        tenant = work.within(world.partnership.id)
        await tenant.save_partnership(changed)
        return await tenant.partnership()

    assert await each_database.run(change) == changed
    assert await each_database.read(lambda work: work.partnerships.all()) == [changed]
    with pytest.raises(NotStored):
        await each_database.read(lambda work: work.partnerships.get(changed.id + 1))  # type: ignore[arg-type]  # on purpose no id of ours


async def test_a_team_can_be_changed(each_database: Database, world: World) -> None:
    team = replace(
        world.team, language=Language.ES, thread_id=4, relay_on=False, engines=("deepl",)
    )

    async def change(work: UnitOfWork) -> object:
        teams = work.within(world.partnership.id).teams
        await teams.save(team)
        second = await add_team(work.within(world.partnership.id), -2)
        assert await teams.all() == [team, second]
        return await teams.get(team.id)

    assert await each_database.run(change) == team
    empty = replace(team, engines=())
    with pytest.raises(NotStored):
        await each_database.run(
            lambda work: work.within(world.partnership.id).teams.save(
                replace(empty, id=TeamId(999))
            )
        )


async def test_two_teams_cannot_share_a_chat(each_database: Database, world: World) -> None:
    """Neither a whole chat nor a topic; a chat and its topics may belong to several."""

    async def add(work: UnitOfWork, thread: int | None) -> None:
        await add_team(work.within(world.partnership.id), world.team.chat_id, thread)

    await each_database.run(lambda work: add(work, 5))
    for thread in (None, 5):
        with pytest.raises(IntegrityError):
            await each_database.run(lambda work, at=thread: add(work, at))  # type: ignore[misc]  # mypy cannot infer lambdas with defaults


async def test_a_member_can_be_found_and_changed(each_database: Database, world: World) -> None:
    changed = replace(
        world.member,
        username="Anna_WOB",
        role=Role.COORDINATOR,
        stakeholder_group=StakeholderGroup.CIVIL_SOCIETY,
        usual_language=Language.FR,
    )

    async def change(work: UnitOfWork) -> list[object]:
        tenant = work.within(world.partnership.id)
        await tenant.members.save(changed)
        other = await add_team(tenant, -2)
        second = await add_member(work, tenant, other, 22)
        assert await tenant.members.all() == [changed, second]
        assert await tenant.members.for_team(other.id) == [second]
        return [
            await tenant.members.get(changed.id),
            await tenant.members.of_user(changed.user_id),
            await tenant.members.by_username("@anna_wob"),
            await tenant.members.by_username("ANNA_WOB"),
        ]

    assert await each_database.run(change) == [changed] * 4
    members = await each_database.read(lambda work: work.people.memberships(changed.user_id))
    assert members == [changed]
    teams = await each_database.read(lambda work: work.people.teams_of(UserId(22)))
    assert [team.chat_id for team in teams] == [ChatId(-2)]


async def test_nobody_is_a_member_twice(each_database: Database, world: World) -> None:
    async def again(work: UnitOfWork) -> None:
        await add_member(work, work.within(world.partnership.id), world.team, world.member.user_id)

    with pytest.raises(IntegrityError):
        await each_database.run(again)


async def test_a_person_is_saved_again_and_again(each_database: Database) -> None:
    person = Person(ANNA, "Anna")
    assert await each_database.read(lambda work: work.people.get(ANNA)) is None
    for seen in (person, replace(person, username="anna", language=Language.DE), person):
        await each_database.run(lambda work, seen=seen: work.people.save(seen))  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
        assert await each_database.read(lambda work: work.people.get(ANNA)) == seen


async def test_an_invitation_works_once(each_database: Database, world: World) -> None:
    invitation = Invitation("ABCD2345", world.partnership.id, NOW)
    last = NOW + INVITATION_LASTS - timedelta(microseconds=1)

    async def use(code: str) -> bool:
        return await each_database.run(lambda work: work.invitations.use(code, last))

    await each_database.run(lambda work: work.invitations.add(invitation))
    assert await each_database.read(lambda work: work.invitations.get("ABCD2345")) == invitation
    assert not await use("WXYZ")
    assert await use("ABCD2345")
    assert not await use("ABCD2345")
    used = await each_database.read(lambda work: work.invitations.get("ABCD2345"))
    assert used == replace(invitation, used_at=last)


async def test_an_old_invitation_is_refused_at_the_same_moment_by_all(
    each_database: Database, world: World
) -> None:
    """The rule of the value and that of the table agree on the last moment."""
    invitation = Invitation("ABCD2345", world.partnership.id, NOW)
    await each_database.run(lambda work: work.invitations.add(invitation))
    end = NOW + INVITATION_LASTS
    assert not invitation.open_at(end)
    assert not await each_database.run(lambda work: work.invitations.use("ABCD2345", end))


async def test_a_consent_holds_until_it_is_revoked(each_database: Database) -> None:
    async def course(work: UnitOfWork) -> list[set[tuple[str, str]]]:
        consents = work.consents
        states = [await consents.given(ANNA)]
        for _ in range(2):
            await consents.give(ANNA, "google", "1", "hash", NOW)
        await consents.give(ANNA, "mymemory", "1", "hash", NOW)
        await consents.give(UserId(22), "google", "1", "hash", NOW)
        states.append(await consents.given(ANNA))
        assert await consents.given_since(ANNA, "1") == {"google": NOW, "mymemory": NOW}
        await consents.revoke(ANNA, "google", NOW)
        states.append(await consents.given(ANNA))
        await consents.give(ANNA, "google", "2", "other", NOW)
        states.append(await consents.given(ANNA))
        assert await consents.given(UserId(22)) == {("google", "1")}
        return states

    google, memory = ("google", "1"), ("mymemory", "1")
    states = await each_database.run(course)
    assert states == [set(), {google, memory}, {memory}, {memory, ("google", "2")}]


async def test_an_opt_out_can_be_taken_back(each_database: Database) -> None:
    async def course(work: UnitOfWork) -> list[set[str]]:
        for _ in range(2):
            await work.consents.opt_out(ANNA, "deepl", NOW)
        out = await work.consents.opted_out(ANNA)
        await work.consents.opt_in(ANNA, "deepl")
        return [out, await work.consents.opted_out(ANNA)]

    assert await each_database.run(course) == [{"deepl"}, set()]


async def test_nobody_is_asked_the_same_thing_twice(each_database: Database) -> None:
    async def course(work: UnitOfWork) -> list[bool]:
        ask = work.consents.asked
        return [
            await ask(ANNA, ["google"], "1", NOW),
            await ask(ANNA, ["google"], "1", NOW),
            await ask(ANNA, ["google", "mymemory"], "1", NOW),
            await ask(ANNA, ["google"], "2", NOW),
            await ask(UserId(22), ["google"], "1", NOW),
        ]

    assert await each_database.run(course) == [True, False, True, True, True]

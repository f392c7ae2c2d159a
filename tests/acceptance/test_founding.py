"""How two cities come together, as the people in their groups see it."""

from bot.playground.server import Kind
from tests.acceptance.world import World, code_in, opened


async def test_two_groups_become_partners_and_each_hears_it_in_its_language(world: World) -> None:
    card = await world.ask(world.anna, world.wolfsburg, "/einrichten Wolfsburg – Puebla")
    assert card.text.startswith("🤝 Die Klimapartnerschaft Wolfsburg – Puebla ist gegründet.")
    welcome = await world.ask(world.beatriz, world.puebla, f"/unirse {code_in(card)}")
    assert "¡Les damos la bienvenida a la cooperación municipal" in welcome.text
    assert "La retransmisión está activada" in welcome.text
    told = await world.shown(world.wolfsburg, "Das Team Puebla ist jetzt Teil")
    assert "Die Weiterleitung ist an" in told.text
    await world.telegram.until(lambda: "ayuda" in world.menu(world.puebla))
    await world.telegram.until(lambda: "hilfe" in world.menu(world.wolfsburg))


async def test_the_deep_link_adds_the_bot_and_joins(world: World) -> None:
    card = await world.ask(world.anna, world.wolfsburg, "/setup Wolfsburg – Puebla")
    link = f"https://t.me/{world.bot.user.username}?startgroup=join_{code_in(card)}"
    assert link in card.text
    group = world.beatriz.creates_group("Nuestro grupo")
    world.beatriz.follows_group_link(world.bot, f"join_{code_in(card)}", group)
    await world.shown(group, "¡Les damos la bienvenida a la cooperación")
    await world.shown(world.wolfsburg, "Das Team Puebla")


async def test_what_was_guessed_is_corrected_with_buttons_and_replies(world: World) -> None:
    card = await world.ask(world.anna, world.wolfsburg, "/setup Wolfsburg – Puebla")
    await world.press(world.anna, card, "English")
    await world.telegram.until(lambda: "is founded" in card.text)
    assert code_in(card)
    refusal = await world.press(world.bernd, card, "🕒 Time zone")
    assert refusal["text"] == "Only the partnership’s coordinators may do that."
    await world.press(world.anna, card, "🕒 Time zone")
    prompt = await world.shown(world.wolfsburg, "In which city or time zone")
    answer = await world.ask(world.anna, world.wolfsburg, "Lima", reply_to=prompt)
    assert answer.text == "Time zone: America/Lima. It is 04:00 here now."
    await world.press(world.anna, card, "✏️ Name")
    prompt = await world.shown(world.wolfsburg, "What shall your team be called?")
    answer = await world.ask(world.anna, world.wolfsburg, "City of Wolfsburg", reply_to=prompt)
    assert "Your team: 🇩🇪 City of Wolfsburg" in answer.text


async def test_only_administrators_found_a_partnership(world: World) -> None:
    answer = await world.ask(world.bernd, world.wolfsburg, "/setup Wolfsburg – Puebla")
    assert answer.text == "Das dürfen nur die Administratoren dieser Gruppe."


async def test_an_anonymous_administrator_founds_and_coordinates(world: World) -> None:
    world.anna.goes_anonymous(world.wolfsburg)
    card = await world.ask(world.anna, world.wolfsburg, "/setup Wolfsburg – Puebla")
    assert code_in(card)
    answer = await world.ask(world.anna, world.wolfsburg, "/language en")
    assert answer.text == "From now on I write English here."


async def test_removed_and_added_again_the_bot_goes_on(world: World) -> None:
    await world.found()
    world.beatriz.removes_bot(world.puebla, world.bot)
    await world.shown(world.wolfsburg, "nicht mehr in der Gruppe des Teams Puebla")
    world.beatriz.adds_bot(world.puebla, world.bot)
    await world.shown(world.puebla, "¡Estoy de regreso!")
    await world.shown(world.wolfsburg, "wieder in der Gruppe des Teams Puebla")
    card = await world.ask(world.carlos, world.puebla, "/equipo")
    assert "Beatriz Luna (coordinación)" in card.text


async def test_a_basic_group_that_becomes_a_supergroup_keeps_its_team(world: World) -> None:
    basic = world.anna.creates_group("Wolfsburg", [world.bot], supergroup=False)
    await world.shown(basic, "Hallo!")
    await world.ask(world.anna, basic, "/setup Wolfsburg – Puebla")
    grown = world.anna.upgrades(basic)
    card = await world.ask(world.anna, grown, "/team")
    assert "Klimapartnerschaft Wolfsburg – Puebla" in card.text
    await world.telegram.until(lambda: "hilfe" in world.menu(grown))


async def test_a_topic_of_a_forum_can_be_a_team(world: World) -> None:
    forum = world.anna.creates_group("Forum Wolfsburg", forum=True)
    world.anna.adds_bot(forum, world.bot)
    await world.shown(forum, "Hallo!")
    topic = world.anna.creates_topic(forum, "Klima").id
    card = await world.ask(world.anna, forum, "/setup Wolfsburg – Puebla", topic=topic)
    assert card.topic == topic
    await world.ask(world.beatriz, world.puebla, f"/join {code_in(card)}")
    told = await world.shown(forum, "Das Team Puebla")
    assert told.topic == topic
    answer = await world.ask(world.anna, forum, "/programme")
    assert "Hier gibt es noch keine Klimapartnerschaft" in answer.text


async def test_two_partnerships_never_meet(world: World) -> None:
    await world.found()
    kumasi = world.bernd.creates_group("Kumasi")
    dortmund = world.carlos.creates_group("Dortmund")
    world.bernd.adds_bot(kumasi, world.bot)
    world.carlos.adds_bot(dortmund, world.bot)
    await world.shown(kumasi, "Hallo!")
    await world.shown(dortmund, "¡Hola!")
    card = await world.ask(world.bernd, kumasi, "/setup Kumasi – Dortmund")
    before = world.said(world.puebla), world.said(world.wolfsburg)
    await world.ask(world.carlos, dortmund, f"/join {code_in(card)}")
    await world.shown(kumasi, "The team Dortmund is now part")
    answer = await world.ask(world.carlos, dortmund, "/team")
    assert "Weitere Teams: Kumasi" in answer.text
    assert (world.said(world.puebla), world.said(world.wolfsburg)) == before


async def test_help_lists_what_works_for_whom_it_is(world: World) -> None:
    await world.found()
    answer = await world.ask(world.carlos, world.puebla, "/ayuda")
    assert answer.text.startswith("Usted es miembro de la cooperación Wolfsburg – Puebla")
    assert "/equipo – su equipo: nombre, miembros, coordinación" in answer.text
    assert "/configurar" not in answer.text
    private = world.carlos.opens_private_chat(world.bot)
    answer = await world.ask(world.carlos, private, "/start")
    assert answer.text.startswith("Usted es miembro")


async def test_the_whole_way_works_on_postgresql_too(postgres_url: str) -> None:
    """Names and titles with null bytes or half characters are what PostgreSQL would refuse."""
    async with opened(postgres_url) as world:
        world.anna.renames(world.wolfsburg, "Klima\u202e Wolfsburg")
        await world.found()
        answer = await world.ask(world.anna, world.wolfsburg, "/team Wolfsburg \u2066an der Aller")
        assert "🇩🇪 Wolfsburg an der Aller" in answer.text
        await world.shown(world.puebla, "ahora se llama Wolfsburg an der Aller")


async def test_before_there_is_a_team_only_administrators_choose_the_language(
    world: World,
) -> None:
    refused = await world.ask(world.bernd, world.wolfsburg, "/language fr")
    assert refused.text == "Das dürfen nur die Administratoren dieser Gruppe."
    offer = await world.ask(world.bernd, world.wolfsburg, "/language")
    note = await world.press(world.bernd, offer, "Français")
    assert (note["text"], note["show_alert"]) == (refused.text, True)
    await world.press(world.anna, offer, "Français")
    await world.telegram.until(lambda: offer.text.startswith("J’écris ici en français."))
    zone = await world.ask(world.anna, world.wolfsburg, "/fuseau Berlin")
    assert "Europe/Berlin" in zone.text


async def test_no_answer_waits_for_a_menu_that_cannot_be_set(world: World) -> None:
    world.telegram.faults.add(Kind.INTERNAL_ERROR, method="setMyCommands", times=None)
    await world.found()
    for _ in range(3):
        answer = await world.ask(world.anna, world.wolfsburg, "/hilfe")
        assert "/aufgabe" in answer.text
    assert not world.menu(world.wolfsburg)

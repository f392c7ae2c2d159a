"""What somebody does in a private chat with the bot, both groups hear of."""

from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import anna, beatriz, private, puebla, wolfsburg


async def test_what_is_done_in_private_is_told_to_the_own_group_too(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Bäume zählen")
    done = await play.says(private(anna), anna, "/erledigt T1")
    told = {line.chat: line.text for line in done.elsewhere}
    assert told == {
        wolfsburg.id: "Wolfsburg · Anna: ✅ T1 „Bäume zählen“ ist erledigt",
        puebla.id: "Wolfsburg · Anna: ✅ T1 «Bäume zählen (de)» está hecha",
    }
    again = await play.says(private(anna), anna, "/erledigt T1")
    assert again.elsewhere == []


async def test_in_the_group_itself_the_answer_is_enough(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Bäume zählen")
    done = await play.says(wolfsburg, anna, "/erledigt T1")
    assert [line.chat for line in done.elsewhere] == [puebla.id]
    assert len(done.own) == 1


async def test_a_group_that_is_renamed_in_private_hears_of_it(play: Play) -> None:
    renamed = await play.says(private(beatriz), beatriz, "/equipo Puebla de Zaragoza")
    told = {line.chat: line.text for line in renamed.elsewhere}
    assert told == {
        wolfsburg.id: "Das Team Puebla heißt jetzt Puebla de Zaragoza.",
        puebla.id: "El equipo Puebla ahora se llama Puebla de Zaragoza.",
    }

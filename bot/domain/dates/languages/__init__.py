from bot.domain.dates.languages.english import ENGLISH
from bot.domain.dates.languages.french import FRENCH
from bot.domain.dates.languages.german import GERMAN
from bot.domain.dates.languages.spanish import SPANISH

ALL = (GERMAN, SPANISH, ENGLISH, FRENCH)

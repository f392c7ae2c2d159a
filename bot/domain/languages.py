from enum import StrEnum


class Language(StrEnum):
    """The languages Klimapuente speaks, as ISO 639-1 codes."""

    DE = "de"
    ES = "es"
    EN = "en"
    FR = "fr"


OWN_NAMES = {
    Language.DE: "Deutsch",
    Language.ES: "Español",
    Language.EN: "English",
    Language.FR: "Français",
}


def read_language(text: str) -> Language | None:
    """Understand a code, an own name or an English name; None if it is none of ours."""
    word = text.strip().casefold()
    return _SPELLINGS.get(word)


_SPELLINGS = {
    spelling: language
    for language, spellings in {
        Language.DE: ("de", "deutsch", "german", "alemán", "aleman", "allemand"),
        Language.ES: ("es", "español", "espanol", "spanish", "spanisch", "castellano", "espagnol"),
        Language.EN: ("en", "english", "englisch", "inglés", "ingles", "anglais"),
        Language.FR: ("fr", "français", "francais", "french", "französisch", "francés", "frances"),
    }.items()
    for spelling in spellings
}

"""How people are addressed: du in German, ustedes in Spanish, vous in French."""

import re
from pathlib import Path

import pytest

from bot.domain.languages import Language
from bot.texts import say
from bot.texts.catalog import messages
from bot.views.translators import translator_names

TEXTS = Path(__file__).parents[3] / "bot" / "texts"
NAMES_A_FORM = frozenset({"tone-informal"})
"""Texts about forms of address."""
WRONG = {
    Language.DE: r"\b(?:Sie haben|Ihnen|Ihre[nmrs]?)\b",
    Language.ES: r"\b(?:tú|tu|tus|ti|contigo|vosotr[oa]s|vuestr[oa]s?)\b",
    Language.FR: r"\b(?:tu|toi|ton|ta|tes|te)\b|\bt[’']\w|\w\((?:e|ne|le)\)|\w·e",
}


@pytest.mark.parametrize("language", WRONG)
def test_one_form_of_address_runs_through_all_texts(language: Language) -> None:
    keys = messages(language).keys() - NAMES_A_FORM
    files = (TEXTS / language.value).glob("*.ftl")
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    said = [line for line in lines if line.partition(" = ")[0] not in NAMES_A_FORM]
    assert keys
    assert [line for line in said if re.search(WRONG[language], line)] == []


def test_what_is_withdrawn_is_the_consent_not_the_service() -> None:
    labels = [say(one, "privacy-button-revoke", service="Google") for one in Language]
    assert labels == [
        "Zustimmung zu Google widerrufen",
        "Retirar consentimiento: Google",
        "Withdraw consent: Google",
        "Retirer l’accord : Google",
    ]


def test_services_need_no_article_in_spanish() -> None:
    names = translator_names(["google"], Language.ES)
    notice = say(Language.ES, "consent-notice", services=names, command="/privacidad")
    assert "se envía a Google Traductor (Google, EE. UU.)" in notice

"""The gender of Spanish and French nouns, as far as their endings or a list tell it."""

from __future__ import annotations

import re

from bot.domain.glossary import folded
from bot.domain.languages import Language
from bot.translation.terms.stems import WORD


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FEMININE = {
    Language.ES: re.compile(r"(?:a|ion|dad|tad|tud|umbre)$"),
    Language.FR: re.compile(
        r"(?:ion|té|ance|ence|tte|ure|ie|ée|ade|ude|esse|ise|ive|trice|onne|elle|ienne|ille)$"
    ),
}
_MASCULINE = {
    Language.ES: re.compile(r"(?:o|or|aje|in|grama)$"),
    Language.FR: re.compile(
        r"(?:age|ment|eau|isme|oir|ier|al|ail|et|at|ent|ème|ège|if|ic|ard|in|an|ès)$"
    ),
}
_OF_BOTH = {
    Language.ES: re.compile(
        r"(?:ista|guia|guardia|policia|colega|cura|radio|modelo|testigo|orden|capital"
        r"|(?:mej|may|men|pe|eri)or)$"
    ),
    Language.FR: re.compile(r"^(?:poste|mode|tour|livre|voile|manche|aide|élève|garde)$"),
}
_LISTED_FEMININE = {
    Language.ES: _listed(
        "mano foto moto labor flor crisis tesis noche calle parte fuente red luz base gente clase"
        " contraparte imagen razon sal senal aridez llave nube nieve sede serie torre pared ley"
        " carcel buenas"
    ),
    Language.FR: _listed(
        "vague pompe forêt nuit eau peau crue carte bande borne rue mise noue nappe piste preuve"
        " ville zone zones voie étape étude fosse trame lettre lutte citerne canicule analyse"
        " averse prairie centrale demande fontaine empreinte façade politique réserve rencontre"
        " alliance action commune mesure convention page plage image cage nage rage main fin dent"
        " part équipe école place route plante feuille terre mer faim fois éolienne personne"
        " forte fortes bonne meilleure experte chargée décharge cellule particule"
        " campagne base classe ligne liste eaux justice semaine banque taxe tâche"
    ),
}
_LISTED_MASCULINE = {
    Language.ES: _listed(
        "clima programa sistema minisistema ecosistema subsistema problema tema lema esquema"
        " diagrama panorama idioma dilema bioma drama telegrama mapa dia mediodia tranvia planeta"
        " comite camion avion guion gorrion analisis enfasis estres interes compost cajete"
        " alcorque estanque reporte comprobante justificante cronograma oasis gas plan bosque"
        " arbol informe enlace balance taller lugar hogar transporte tanque viaje aire coche"
        " puente mes corredor alcalde buen carril panel material personal indice control"
    ),
    Language.FR: _listed(
        "camion avion million bastion champion espion côté été comté comité arrêté traité"
        " incendie génie parapluie musée lycée trophée mausolée stade grade silence squelette"
        " murmure mercure bilan réseau accord plan gaz climat arbre cours bassin couloir corridor"
        " toit mur pied jardin projet programme risque épisode îlot service espace transport"
        " centre groupe refuge quartier conseil compte site texte acte"
        " transfert vélo échange fossé inventaire contact emploi fonds foyer avis module"
        " cadastre hydrogène jalon milieu stress office protocole appel apport concept"
        " personnel agenda bon parc lieu point bois système organisme rapport tri suivi"
    ),
}


def is_feminine(term: str, language: Language) -> bool | None:
    """Tell the gender of a term's first word; None where neither its ending nor a list tells."""
    head = WORD.search(term)
    if head is None or (len(head[0]) > 1 and head[0].isupper()):
        return None
    word = folded(head[0]) if language is Language.ES else head[0].lower()
    if word in _LISTED_MASCULINE[language]:
        return False
    return _gender(_singular(word, language), language)


def _singular(word: str, language: Language) -> str:
    if language is Language.ES:
        return re.sub(r"(?<=[aeo])s$|(?<=[dlnr])es$", "", word)
    return re.sub(r"(?<=[a-zé])s$", "", word)


def _gender(noun: str, language: Language) -> bool | None:
    if noun in _LISTED_FEMININE[language]:
        return True
    if noun in _LISTED_MASCULINE[language]:
        return False
    if _OF_BOTH[language].search(noun):
        return None
    if _MASCULINE[language].search(noun):
        return False
    return True if _FEMININE[language].search(noun) else None

"""An article before an agreed term is put right, and a right one is never made wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.domain.languages import Language
from bot.translation.terms.agreement import with_article
from bot.translation.terms.gender import is_feminine
from bot.translation.terms.starter import starter_terms
from bot.translation.terms.stems import WORD

ES, EN, FR = Language.ES, Language.EN, Language.FR
FEMININE = {
    ES: """
        agenda acción actuación adaptación administración adopción agua aguas alcaldesa alcaldía
        alianza aplicación aportación aridez asesoría asociación autoridad autoridades avenida
        ayudas azotea basura bicicleta biodiversidad bomba buena buenas calefacción calidad calle
        captación carga carta celda ciclovía ciclopista cifra circulación cisterna ciudad ciudades
        colonia composta comprobación comunicación comunidad consulta consultoría contraparte
        contribución convocatoria cooperación cooperativa coordinación crecida crisis cubierta
        cuenca cuneta decisión declaración delegación depresión depuradora desimpermeabilización
        despavimentación difusión dirección diversidad economía educación eficiencia ejecución
        electrolinera electromovilidad empresa energía entidad estación estrategia evaluación
        experta exposición fachada falta financiación forestación fotovoltaica franja fuente
        generación gestión gestora hermandad huella impermeabilización implementación infiltración
        infraestructura instalación instancia intervención inundación isla justicia justificación
        licitación lluvia localidad lucha manifestación medición medida mesa meta misión mitigación
        movilidad municipalidad naturación neutralidad noche notificación oficina ola onda
        pacificación partes participación partículas persona planeación planificación planta
        plantación población política pradera precipitaciones precipitación presidenta prevención
        protección prueba puesta realización reducción reforestación rehabilitación relaciones
        remodelación renaturación renaturalización rendición renovación reserva resiliencia
        resolución restauración reunión riada secretaría separación sequedad sequía siembra
        sociedad solicitud soluciones solución sombra sostenibilidad subvenciones sustentabilidad
        transferencia transición turbina vegetación vulnerabilidad vía zanja zona área áreas
        fuertes fuerte adopta""",
    FR: """
        action adaptation administration aides aire alliance analyse aridité artificialisation
        atténuation averse bande biodiversité bonne borne canicule carte cartographie cellule
        centrale chargée circulation citerne collectivité commune communication consommation
        contribution convention coopération coopérative crise crue création demande direction
        diversité durabilité décharge décision déclaration délibération délégation
        désimperméabilisation eau eaux efficacité empreinte entreprise experte exposition exécution
        façade fontaine forte fortes forêt fosse gestion imperméabilisation infiltration
        infrastructure inondation installation interlocutrice isolation justice lettre lutte mairie
        meilleure mesure mise mission mobilité modération municipalité nappe neutralité
        notification noue nuit participation particules partie personne piste planification
        plantation pluie pluies politique pompe population prairie preuve protection précipitations
        prévention qualité reforestation relations renaturation rencontre restauration rue
        réalisation récupération réduction régie rénovation réserve résilience réunion société
        solution station subvention subventions sécheresse sécurité toiture trame tranchée
        transition utilisation vague ville voie vulnérabilité végétalisation végétation zone
        économie économies éducation électromobilité énergie énergies éolienne étape étude
        évaluation""",
}
"""The first words of the starter terms' forms that are feminine; all others are masculine."""


def heads(language: Language, *, written: bool = False) -> Iterator[tuple[str, str]]:
    for term in starter_terms():
        forms = [term.written(language)] if written else term.accepted(language)
        for form in forms:
            head = WORD.search(form or "")
            if form and head:
                yield form, head[0].lower()


@pytest.mark.parametrize("language", [ES, FR])
def test_no_starter_term_is_given_the_wrong_gender(language: Language) -> None:
    feminine = frozenset(FEMININE[language].split())
    for form, head in heads(language):
        assert is_feminine(form, language) in {None, head in feminine}, form


@pytest.mark.parametrize(("language", "share"), [(ES, 0.9), (FR, 0.9)])
def test_the_gender_of_most_starter_terms_is_known(language: Language, share: float) -> None:
    known = [is_feminine(form, language) is not None for form, _ in heads(language, written=True)]
    assert sum(known) >= share * len(known)


@pytest.mark.parametrize("language", [ES, FR])
def test_a_right_article_before_a_starter_term_stays(language: Language) -> None:
    feminine = frozenset(FEMININE[language].split())
    pairs = {
        ES: (("el", "la"), ("un", "una"), ("del", "de la"), ("al", "a la"), ("este", "esta")),
        FR: (("un", "une"), ("le", "la"), ("du", "de la"), ("au", "à la"), ("son", "sa")),
    }
    for form, head in heads(language):
        if (language is FR and head[0] in "aeiouéêîhœ") or head in {"agua", "área"}:
            continue
        for pair in pairs[language]:
            before = f"x {pair[head in feminine]} "
            start, now = with_article(before, len(before), form, language)
            assert before[:start] + now == before + form


@pytest.mark.parametrize(
    ("language", "before", "term", "after"),
    [
        (FR, "la ", "vague de chaleur", "la vague de chaleur"),
        (FR, "le ", "vague de chaleur", "la vague de chaleur"),
        (FR, "une ", "pompe à chaleur", "une pompe à chaleur"),
        (FR, "la ", "forêt urbaine", "la forêt urbaine"),
        (FR, "de la ", "réseau", "du réseau"),
        (FR, "à la ", "climat", "au climat"),
        (FR, "de la ", "eau potable", "de l’eau potable"),
        (FR, "l’", "vague", "la vague"),
        (FR, "l’", "hydrologie", "l’hydrologie"),
        (FR, "nouveau ", "îlot de chaleur", "nouvel îlot de chaleur"),
        (FR, "la ", "Zorglub", "la Zorglub"),
        (ES, "la ", "gestión de residuos", "la gestión de residuos"),
        (ES, "el ", "gestión de residuos", "la gestión de residuos"),
        (ES, "una ", "crisis climática", "una crisis climática"),
        (ES, "de la ", "clima urbano", "del clima urbano"),
        (ES, "a la ", "bosque urbano", "al bosque urbano"),
        (ES, "la ", "área verde", "el área verde"),
        (ES, "esta ", "agua potable", "esta agua potable"),
        (ES, "la ", "responsable", "la responsable"),
        (ES, "la ", "CONAGUA", "la CONAGUA"),
        (EN, "an ", "urban heat island", "an urban heat island"),
        (EN, "an ", "hourly fee", "an hourly fee"),
        (EN, "a ", "European fund", "a European fund"),
        (EN, "an ", "NGO", "an NGO"),
        (EN, "an ", "climate plan", "a climate plan"),
        (EN, "a ", "action plan", "an action plan"),
    ],
)
def test_an_article_follows_only_what_is_known(
    language: Language, before: str, term: str, after: str
) -> None:
    start, now = with_article(before, len(before), term, language)
    assert before[:start] + now == after

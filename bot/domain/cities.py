"""Municipalities whose country, language and time zone can be guessed from their name.

The partner municipalities of the programme's countries come first, then larger cities there.
Time zones: IANA time zone database; Ciudad Juárez and Tijuana have zones of their own.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from zoneinfo import available_timezones

from bot.domain.languages import Language

_COUNTRY_LANGUAGES = {
    "DE": Language.DE,
    "AT": Language.DE,
    "CH": Language.DE,
    "MX": Language.ES,
    "AR": Language.ES,
    "BO": Language.ES,
    "PE": Language.ES,
    "CL": Language.ES,
    "CO": Language.ES,
    "EC": Language.ES,
    "ES": Language.ES,
    "GH": Language.EN,
    "SN": Language.FR,
    "TN": Language.FR,
    "FR": Language.FR,
}

_CITIES = {
    ("DE", "Europe/Berlin"): """
        Aachen, Augsburg, Bad Köstritz, Bamberg, Berlin, Bielefeld, Bochum, Bonn, Bottrop,
        Braunschweig, Bremen, Bremerhaven, Chemnitz, Cottbus, Darmstadt, Dortmund, Dresden,
        Duisburg, Düsseldorf, Eberswalde, Erfurt, Erlangen, Essen, Flensburg, Frankfurt am Main,
        Frankfurt, Frankfurt (Oder), Freiburg, Freiburg im Breisgau, Fürth, Garmisch-Partenkirchen,
        Gelsenkirchen, Gera, Gießen, Göttingen, Greifswald, Hagen, Halle, Halle (Saale), Hamburg,
        Hamm, Hannover, Heidelberg, Heilbronn, Herne, Herrenberg, Hildesheim, Ingolstadt, Jena,
        Kaiserslautern, Karlsruhe, Kassel, Kiel, Koblenz, Köln, Konstanz, Krefeld, Leipzig,
        Leverkusen, Lübeck, Ludwigsburg, Lüneburg, Magdeburg, Mainz, Mannheim, Marburg,
        Mönchengladbach, Mülheim an der Ruhr, München, Münster, Neumarkt in der Oberpfalz, Nürnberg,
        Oberhausen, Offenburg, Oldenburg, Osnabrück, Paderborn, Pforzheim, Potsdam, Ravensburg,
        Recklinghausen, Regensburg, Remscheid, Reutlingen, Rostock, Saarbrücken, Salzgitter,
        Schwerin, Siegen, Solingen, Stuttgart, Trier, Tübingen, Ulm, Villingen-Schwenningen, Weimar,
        Wiesbaden, Witten, Wolfsburg, Wuppertal, Würzburg, Zwickau, Zwönitz""",
    ("MX", "America/Mexico_City"): """
        Acapulco, Aguascalientes, Atlixco, Campeche, Celaya, Cholula, Ciudad de México, CDMX,
        Cuernavaca, Durango, Guadalajara, Guanajuato, Irapuato, León, Mérida, México, Mexiko-Stadt,
        Mexico City, Monterrey, Morelia, Oaxaca, Pachuca, Puebla, Puebla de Zaragoza, Querétaro,
        Saltillo, San Andrés Cholula, San Luis Potosí, San Miguel de Allende, San Pedro Cholula,
        Tampico, Tehuacán, Tlaxcala, Toluca, Torreón, Tuxtla Gutiérrez, Veracruz, Villahermosa,
        Xalapa, Zacatecas, Zapopan""",
    ("MX", "America/Cancun"): "Cancún, Chetumal, Playa del Carmen",
    ("MX", "America/Chihuahua"): "Chihuahua",
    ("MX", "America/Ciudad_Juarez"): "Ciudad Juárez",
    ("MX", "America/Hermosillo"): "Hermosillo",
    ("MX", "America/Mazatlan"): "Culiacán, La Paz BCS, Mazatlán, Tepic",
    ("MX", "America/Tijuana"): "Ensenada, Mexicali, Tijuana",
    ("AR", "America/Argentina/Buenos_Aires"): """
        Bahía Blanca, Buenos Aires, General Alvear, Godoy Cruz, La Plata, Mar del Plata, Rosario,
        Santa Fe, Villa María""",
    ("AR", "America/Argentina/Cordoba"): "Corrientes, Córdoba, Paraná, Posadas, Resistencia",
    ("AR", "America/Argentina/Mendoza"): "Mendoza, San Rafael",
    ("AR", "America/Argentina/Salta"): "Neuquén, Salta",
    ("AR", "America/Argentina/Tucuman"): "San Miguel de Tucumán, Tucumán",
    ("BO", "America/La_Paz"): """
        Cochabamba, El Alto, La Paz, Oruro, Potosí, Santa Cruz de la Sierra, Sucre, Tarija,
        Tiquipaya, Trinidad""",
    ("PE", "America/Lima"): """
        Arequipa, Cajamarca, Callao, Chiclayo, Cusco, Huancayo, Ica, Iquitos, Lima, Miraflores,
        Piura, Puno, San Borja, Tacna, Trujillo""",
    ("CL", "America/Santiago"): "Concepción, Santiago de Chile, Valdivia, Valparaíso",
    ("CO", "America/Bogota"): "Bogotá, Cali, Cartagena, Medellín",
    ("EC", "America/Guayaquil"): "Cuenca, Guayaquil, Quito",
    ("ES", "Europe/Madrid"): "Barcelona, Madrid, Sevilla, Valencia",
    ("GH", "Africa/Accra"): """
        Accra, Cape Coast, Ho, Kumasi, Obuasi, Sekondi-Takoradi, Sunyani, Takoradi, Tamale, Tema""",
    ("SN", "Africa/Dakar"): """
        Dakar, Diourbel, Guédiawaye, Kaolack, Louga, Mbour, Pikine, Rufisque, Saint-Louis, Thiès,
        Touba, Ziguinchor""",
    ("TN", "Africa/Tunis"): """
        Ariana, Bizerte, Djerba, Gabès, Gafsa, Hammamet, Kairouan, La Marsa, Mahdia, Monastir,
        Nabeul, Sfax, Sousse, Tozeur, Tunis""",
    ("AT", "Europe/Vienna"): "Graz, Innsbruck, Linz, Salzburg, Wien",
    ("CH", "Europe/Zurich"): "Basel, Bern, Zürich",
    ("FR", "Europe/Paris"): "Bordeaux, Grenoble, Lyon, Marseille, Nantes, Paris, Strasbourg",
}


@dataclass(frozen=True, slots=True)
class City:
    """What is known of a municipality; `country` is an ISO 3166-1 code."""

    name: str
    country: str
    language: Language
    time_zone: str


def find_city(name: str) -> City | None:
    """Find a municipality by its whole name, however accents and capitals are written."""
    return _cities().get(_folded(name))


def city_in(text: str) -> City | None:
    """Find the longest municipality's name within a text, such as a group's title."""
    words = _folded(text).split()
    for length in range(min(len(words), 5), 0, -1):
        for start in range(len(words) - length + 1):
            found = _cities().get(" ".join(words[start : start + length]))
            if found is not None:
                return found
    return None


def mentions(text: str, name: str) -> bool:
    """Whether a text holds the name as whole words: `Clima` does not mention Lima."""
    return f" {_folded(name)} " in f" {_folded(text)} "


def find_time_zone(text: str) -> str | None:
    """Find the IANA name that a city or a zone's name stands for."""
    city = find_city(text)
    return city.time_zone if city else _zones().get(_folded(text))


def country_language(country: str) -> Language | None:
    """Tell the official language of a country among ours."""
    return _COUNTRY_LANGUAGES.get(country)


@cache
def _cities() -> Mapping[str, City]:
    found: dict[str, City] = {}
    for (country, zone), names in _CITIES.items():
        for name in " ".join(names.split()).split(", "):
            found[_folded(name)] = City(name, country, _COUNTRY_LANGUAGES[country], zone)
    return MappingProxyType(found)


@cache
def _zones() -> Mapping[str, str]:
    """Give the zones by full name and by the city at their end; the first of equals stays."""
    names = sorted(name for name in available_timezones() if name[0].isupper() and "/" in name)
    places = [name for name in names if not name.startswith(("Etc/", "SystemV/", "US/"))]
    found = {_folded(name.rsplit("/", 1)[1]): name for name in reversed(places)}
    found |= {_folded(name): name for name in names}
    return MappingProxyType(found | {"utc": "UTC"})


def _folded(name: str) -> str:
    """Make spellings comparable: no accents, no capitals, single spaces for any punctuation."""
    plain = name.casefold().replace("ß", "ss")
    spelled = unicodedata.normalize("NFKD", plain)
    letters = [c for c in spelled if not unicodedata.combining(c)]
    return " ".join("".join(c if c.isalnum() or c == "/" else " " for c in letters).split())

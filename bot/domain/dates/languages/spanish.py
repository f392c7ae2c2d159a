"""Spanish words for dates, as Mexico and Spain write them."""

from bot.domain.dates.words import (
    ClockMeaning,
    DayMeaning,
    Lead,
    Part,
    Stretch,
    Unit,
    Words,
    listed,
)

_NUMBERS = listed(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós "
    "veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve "
    "treinta"
)

_SOON = r"(?:el |la )?(?:próxim[oa]|siguiente)"
_TO_COME = r"(?:próxim[oa]|siguiente|entrante|que (?:viene|entra))"
_NEXT_WEEK = rf"(?:la )?(?:(?:próxima|siguiente) semana|semana {_TO_COME})"
_NEXT_MONTH = rf"(?:el )?(?:(?:próximo|siguiente) mes|mes {_TO_COME})"
_NEXT_YEAR = rf"(?:el )?(?:(?:próximo|siguiente) año|año {_TO_COME})"
_NOT_THE_MORNING = r"(?<!\bla )(?<!esta )(?<!cada )(?<!una )(?<!otra )(?<!pasado )(?<!media )"

SPANISH = Words(
    language="es",
    weekdays={
        "lunes": 0,
        "martes": 1,
        "miércoles": 2,
        "jueves": 3,
        "viernes": 4,
        "sábado": 5,
        "domingo": 6,
    },
    short_weekdays={"lun": 0, "mar": 1, "mié": 2, "jue": 3, "vie": 4, "sáb": 5, "dom": 6},
    risky_weekdays=frozenset({"mar", "dom"}),
    months={
        "enero": 1,
        "ene": 1,
        "febrero": 2,
        "feb": 2,
        "marzo": 3,
        "mar": 3,
        "abril": 4,
        "abr": 4,
        "mayo": 5,
        "may": 5,
        "junio": 6,
        "jun": 6,
        "julio": 7,
        "jul": 7,
        "agosto": 8,
        "ago": 8,
        "septiembre": 9,
        "setiembre": 9,
        "sept": 9,
        "sep": 9,
        "octubre": 10,
        "oct": 10,
        "noviembre": 11,
        "nov": 11,
        "diciembre": 12,
        "dic": 12,
    },
    numbers={
        **{word: number for number, word in enumerate(_NUMBERS)},
        "un": 1,
        "una": 1,
        "treinta y uno": 31,
    },
    ordinals={
        **{word: number for number, word in enumerate(_NUMBERS) if number},
        "primero": 1,
        "primer": 1,
        "treinta y uno": 31,
    },
    nths={
        r"1er|primer": 1,
        r"2do|2o|segundo": 2,
        r"3er|tercer": 3,
        r"4to|4o|cuarto": 4,
        r"último": -1,
    },
    ordinal_mark=r"(?:ro|er|o|°)",
    units={
        "minuto": Unit.MINUTE,
        "minutos": Unit.MINUTE,
        "hora": Unit.HOUR,
        "horas": Unit.HOUR,
        "día": Unit.DAY,
        "días": Unit.DAY,
        "semana": Unit.WEEK,
        "semanas": Unit.WEEK,
        "mes": Unit.MONTH,
        "meses": Unit.MONTH,
        "año": Unit.YEAR,
        "años": Unit.YEAR,
    },
    stretches={
        r"(?:a |el |al )?(?:fin|fines|finales|final|último día) del?": Stretch.END,
        r"(?:a |el |al )?(?:principios?|inicios?|comienzos?) del?": Stretch.START,
        r"(?:a )?(?:mediados|medio|mitad) del?": Stretch.MIDDLE,
    },
    leads={
        Lead.BY: (
            r"(?:para|hasta)(?: el próximo| el día| el| la| este)?",
            r"(?:a )?más tardar(?: el día| el| en)?",
            r"(?:vence|fecha límite:?|plazo:?)(?: el día| el| para el)?",
            r"el(?: día| próximo)?",
            r"al",
            r"en",
            r"a",
            r"por el",
        ),
        Lead.BEFORE: (r"antes del día", r"antes del", r"antes de(?: el)?"),
        Lead.FROM: (
            r"del?(?: día)?",
            r"desde(?: el)?",
            r"a partir del?(?: día)?",
            r"de el",
        ),
        Lead.LOOSE: (
            r"(?:no|excepto|salvo|menos)(?: el| antes del)?",
            r"después del?",
            r"tras el",
            r"hacia(?: el)?",
            r"alrededor del?",
            r"cerca del?",
            r"no antes del?",
        ),
        Lead.EVERY: (r"cada", r"todos los", r"todas las"),
        Lead.BETWEEN: (r"entre(?: el)?",),
    },
    articles=frozenset({"el", "al", "del", "dia"}),
    days={
        DayMeaning.TODAY: (r"hoy(?: mismo)?", r"(?:el )?día de hoy"),
        DayMeaning.THIS_MORNING: (r"esta mañana",),
        DayMeaning.THIS_AFTERNOON: (r"esta tarde",),
        DayMeaning.THIS_EVENING: (r"esta noche",),
        DayMeaning.TOMORROW: (
            rf"{_NOT_THE_MORNING}mañana(?: mismo)?(?! siguiente)",
            r"(?:el )?día de mañana",
        ),
        DayMeaning.DAY_AFTER_TOMORROW: (r"pasado mañana",),
        DayMeaning.PAST_DAY: (
            r"(?:ayer|anteayer|antier)",
            r"(?:el )?{weekday} (?:pasado|anterior)",
            r"hace {count} {unit}",
            r"(?:la semana|el mes|el año) (?:pasad[oa]|anterior)",
            r"(?:el )?pasado {weekday}",
        ),
        DayMeaning.LATER: (
            r"(?:dentro de|en|en un plazo de|en el plazo de|de aquí a) {count} {unit}",
            r"(?:en|dentro de) l[oa]s próxim[oa]s {count} {unit}",
            r"de hoy en {count} {unit}",
        ),
        DayMeaning.WEEKS_FROM_TODAY: (r"(?:de )?hoy en (?P<idiom>ocho|quince)(?: días)?",),
        DayMeaning.WEEKS_FROM_WEEKDAY: (
            r"(?:el |del )?{weekday} (?:dentro de|en) {count} {unit}",
            r"(?:el |del )?{weekday} en (?P<idiom>ocho|quince)(?: días)?",
        ),
        DayMeaning.WEEKDAY: (r"(?:el |día )?{weekday}(?! por el futuro)",),
        DayMeaning.THIS_WEEKDAY: (r"este {weekday}",),
        DayMeaning.COMING_WEEKDAY: (r"(?:el |este )?{weekday} (?:entrante|que (?:viene|entra))",),
        DayMeaning.NEXT_WEEKDAY: (
            rf"(?:este )?{_SOON} {{weekday}}",
            r"(?:el )?{weekday} (?:próximo|siguiente)",
        ),
        DayMeaning.WEEKDAY_THIS_WEEK: (r"(?:el )?{weekday},? (?:de )?esta (?:misma )?semana",),
        DayMeaning.WEEKDAY_NEXT_WEEK: (
            rf"(?:el )?{{weekday}},? (?:de )?{_NEXT_WEEK}",
            rf"{_NEXT_WEEK},? (?:el )?{{weekday}}",
        ),
        DayMeaning.EVERY_WEEKDAY: (
            r"los {weekday}s?",
            r"(?:cada|todos los|todas las) (?:días?|semanas?|mes|meses|mañanas?|tardes?)",
            r"(?:el )?{dnum} de cada mes",
        ),
        DayMeaning.NTH_WEEKDAY: (
            r"(?:el )?{nth} {weekday} del? {long_month}(?:(?: del?)? {year})?",
            r"(?:el )?{nth} {weekday} del? (?:este )?mes",
        ),
        DayMeaning.MONTH_DAY: (
            r"{day} de {month},?(?:(?: del?)? {year})?(?: próximo)?",
            r"{dnum}[ /-]?{month},?(?:(?: del?|/|-)? ?{year})?",
        ),
        DayMeaning.MONTH_DAYS: (r"{day} ?{to} ?{day2}(?: de)? {month},?(?:(?: del?)? {year})?",),
        DayMeaning.EITHER_DAY: (r"{day} {either} {day2}(?: de)? {month},?(?:(?: del?)? {year})?",),
        DayMeaning.BARE_DAY_OF_MONTH: (
            r"{dnum}",
            r"{dnum} (?:de este mes|del presente(?: mes)?|del mes en curso)",
        ),
        DayMeaning.DAY_OF_NEXT_MONTH: (rf"{{day}} del? (?:el )?{_NEXT_MONTH}",),
        DayMeaning.MONTH: (r"(?:{stretch} )?(?:mes de )?{long_month}(?:(?: del?)? {year})?",),
        DayMeaning.THIS_MONTH: (
            r"{stretch} (?:este )?mes(?: en curso)?",
            r"este mes",
        ),
        DayMeaning.NEXT_MONTH: (rf"(?:{{stretch}} )?{_NEXT_MONTH}",),
        DayMeaning.YEAR: (r"{stretch} {year}",),
        DayMeaning.THIS_YEAR: (r"{stretch} (?:este )?año(?: en curso)?",),
        DayMeaning.NEXT_YEAR: (rf"{{stretch}} {_NEXT_YEAR}",),
        DayMeaning.QUARTER_END: (
            r"(?:fin|fines|finales|final) del? (?:este )?trimestre",
            r"(?:fin|fines|finales|final) del? (?:q|t){quarter}(?:(?: del?)? {year})?",
        ),
        DayMeaning.WEEK_NUMBER: (r"(?:{stretch} )?(?:la )?semana {week}(?: (?:del? )?{year})?",),
        DayMeaning.WEEKDAY_OF_WEEK_NUMBER: (
            r"{weekday} (?:de )?(?:la )?semana {week}(?: (?:del? )?{year})?",
        ),
        DayMeaning.THIS_WEEK: (
            r"(?:{stretch} )?esta (?:misma )?semana",
            r"{stretch} (?:la )?semana",
        ),
        DayMeaning.NEXT_WEEK: (rf"(?:{{stretch}} )?{_NEXT_WEEK}",),
        DayMeaning.WEEKEND: (r"(?:el |este )?(?:próximo )?fin de semana(?: que viene)?",),
        DayMeaning.VAGUE: (
            r"en (?:unos|algunos|pocos) (?:días|meses)",
            r"en (?:unas|algunas|pocas) semanas",
            rf"{_NEXT_YEAR}",
            r"en breve",
        ),
        DayMeaning.FEAST: (r"{feast}",),
    },
    clocks={
        ClockMeaning.EXACT: (
            r"a las? {clock}[:.]{minute}",
            r"a las? {clock} ?(?:hs|hrs?\.?|h|horas)",
        ),
        ClockMeaning.HOURS: (r"{clock} ?horas",),
        ClockMeaning.SPOKEN: (r"(?:a|para|hacia|tipo|sobre) las? {hour}(?: en punto)?",),
        ClockMeaning.HALF_PAST: (r"a las? {hour} y media",),
        ClockMeaning.QUARTER_PAST: (r"a las? {hour} y cuarto",),
        ClockMeaning.QUARTER_TO: (
            r"a las? {hour} menos cuarto",
            r"(?:a )?(?:un )?cuarto para las? {hour}",
        ),
        ClockMeaning.PAST: (r"a las? {hour} y {count}(?: minutos)?",),
        ClockMeaning.TO: (
            r"a las? {hour} menos {count}(?: minutos)?",
            r"(?:a )?{count} para las? {hour}",
        ),
        ClockMeaning.NOON: (r"(?:a |al )?medio ?día",),
        ClockMeaning.MIDNIGHT: (r"(?:a (?:la )?)?media ?noche",),
    },
    before_clock=(
        r"a las?",
        r"las?",
        r"a",
        r"hasta las?",
        r"desde las?",
        r"antes de las?",
        r"hacia las?",
        r"para las?",
        r"a partir de las?",
        r"a más tardar a las?",
    ),
    before_clock_range=(r"de(?: las?)?", r"entre(?: las?)?", r"desde(?: las?)?"),
    before_day_after_clock=(r"del", r"de", r"el", r"del día", r"de este"),
    parts={
        Part.MORNING: (
            r"(?:por|en|de|a) la (?:mañana|madrugada)",
            r"temprano(?: por la mañana)?",
        ),
        Part.AFTERNOON: (r"(?:por|en|de|a) la tarde",),
        Part.EVENING: (r"(?:por|en|de|a) la noche",),
        Part.AM: (r"am",),
        Part.PM: (r"pm",),
    },
    to=(r"-", r"al?", r"hasta(?: el)?", r"a las?", r"hasta las?"),
    either=(r"[oóuy](?: el| las?)?", r"/"),
    joins_part=False,
    after_weekday=r"(?: ?, ?| )?(?:el |día )?",
    small_words=frozenset(
        listed(
            "a al ante bajo como con desde el en entre hasta hay la las los mas ni o para "
            "pero por porque que se si sin sobre tras un una y"
        )
    ),
    spoken_until=7,
    week_idioms={8: 7, 15: 14},
    feasts={
        "semana santa": None,
        "viernes santo": None,
        "jueves santo": None,
        "domingo de ramos": None,
        "domingo de pascua": None,
        "miércoles de ceniza": None,
        "pascua": None,
        "carnaval": None,
        "navidad": (12, 25),
        "nochebuena": (12, 24),
        "nochevieja": (12, 31),
        "fin de año": (12, 31),
        "año nuevo": (1, 1),
        "día de muertos": (11, 2),
        "vacaciones": None,
        "reyes": (1, 6),
    },
)

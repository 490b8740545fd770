"""What is said of a number with its unit, and of one with a word such as “about” before it."""

from __future__ import annotations

import re
from dataclasses import replace

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.complaints.signs import useless
from tutor.notation.lexicon.prepared_vocabulary import Known

_WORDS = (
    "mm|cm|dm|km|nm|inch|inches|ft|foot|feet|yd|yards?|miles?|mi|mg|kg|grams?|lbs?|oz|tons?|"
    "ms|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|Hz|kHz|kN|kJ|kW|kWh|Pa|kPa|MPa|mol|"
    "ml|mL|liters?|litres?|eV|rad|radians?|°|degs?|degrees?|dollars?|USD|EUR|GBP|euros?|cents?|percent|units?|"
    "CM|KM|MM|KG|mph|km/h|bits?|bytes?|KB|MB|GB|FLOPs?|times|people|meters?|metres?|N/m|m/s|[€£¥]"
)
_LETTERS = "m|s|g|h|t|l|L|N|J|W|V|A|K|C|F"
_POWER = r"(?:\s*(?:\^\s*\{?\s*-?[0-9]\s*\}?|[²³⁻¹]+)|[0-9](?![0-9.]))?"
_LATEX = (
    rf"(?<![_^])\\(?:text|mathrm|mbox|textrm)\s*\{{(?:(?:{_WORDS}|{_LETTERS})(?![A-Za-z])|[ /·^0-9²³-])+\}}"
    rf"|\\[dt]?frac\s*\{{(?:{_WORDS}|{_LETTERS})\}}\s*\{{(?:{_WORDS}|{_LETTERS}){_POWER}\}}"
)
_SUFFIX = re.compile(
    rf"\s*(?P<unit>(?:{_LATEX}|(?<![A-Za-z\\_])(?:{_WORDS}|{_LETTERS})(?![A-Za-z_(])){_POWER}"
    rf"(?:\s*(?:[/·*]\s*)?(?:{_WORDS}|{_LETTERS}|per|squared|cubed)(?![A-Za-z_(]){_POWER})*)\s*\.?\s*$"
)
_PREFIX = re.compile(
    r"^\s*(?P<word>USD|EUR|GBP|[€£¥~]|\\sim\b|about|approximately|approx\.?|roughly|around|circa|ca\.?|nearly|almost)\s*"
    r"(?=[0-9.+-])",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s*\(?\s*(?P<word>approx(?:imately|\.)?|rounded|about|or so|ca\.?|roughly|exact(?:ly)?)"
    r"\s*\)?\s*\.?\s*$",
    re.IGNORECASE,
)
_REPEATING = re.compile(
    r"^\s*(?P<number>-?[0-9]*\.[0-9]{1,7})\s*(?P<word>repeat(?:ing|ed|s)?|recurring|periodic|r)\s*\.?\s*$"
)
_PERCENT = re.compile(r"percent")
_ANGLE = re.compile(r"deg|°")
_LONGEST = 200
"""Nobody types a unit behind a longer formula."""
_TIME = re.compile(
    r"^\s*(?P<hours>[0-9]{1,3})(?:\s*(?:h|hrs?|hours?)\s*|:(?=[0-9]{2}))(?P<minutes>[0-5]?[0-9])\s*(?:m|min|mins|minutes)?\s*$"
)


def first(place: Place) -> Message | None:
    """What is said of such a text, where reading failed at the unit or at the word."""
    if len(place.text) > _LONGEST:
        return None
    return _time(place) or _repeating(place) or _prefix(place) or _about(place) or _suffix(place)


def _time(place: Place) -> Message | None:
    found = _TIME.match(place.text)
    if found is None:
        return None
    hours, minutes = found["hours"], found["minutes"]
    whole = (0, len(place.text))
    return say(
        "A time is typed as one number, as in 2 + 30/60, and a quotient with /.",
        f"{hours} + {minutes}/60",
        span=whole,
    )


def _repeating(place: Place) -> Message | None:
    """For `0.3 repeating`: with the last digit, or all that follow the point, again and again."""
    found = _REPEATING.match(place.text)
    if found is None or place.known.declared(found["word"]):
        return None
    whole, _, digits = found["number"].partition(".")
    shown = f"{whole}.{digits * 3 if len(digits) == 1 else digits * 2}…"
    return say(f"A repeating decimal is typed with dots, as in {shown}", shown, span=found.span("word"))


def _about(place: Place) -> Message | None:
    """For `0.05 (approx)`."""
    found = _ABOUT.search(place.text)
    if found is None or place.span[0] < found.start() or not place.text[: found.start()].strip():
        return None
    sentence = f"Type the number alone, without {found['word'].rstrip('.')}."
    return say(sentence, place.text[: found.start()], span=found.span("word"))


def _prefix(place: Place) -> Message | None:
    found = _PREFIX.match(place.text)
    if found is None:
        return None
    sentence = f"Type the number alone, without {found['word'].rstrip('.')}."
    return say(sentence, place.text[found.end() :], span=found.span("word"))


def _suffix(place: Place) -> Message | None:
    found = _SUFFIX.search(place.text)
    if found is None or not place.text[: found.start()].strip() or place.span[0] < found.start():
        return None
    unit = found["unit"].strip()
    if _may_be_names(unit, place.known):
        return None
    shown = re.sub(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"\1/\2", unit)
    shown = re.sub(r"\\[a-z]+\s*\{([^{}]*)\}", r"\1", shown).strip()
    if _ANGLE.match(shown):
        angle = f"{place.text[: found.start()].rstrip()}°"
        return say("Type an angle in degrees with their sign, as in 30°.", angle, span=found.span("unit"))
    if _PERCENT.match(shown):
        percent = useless(replace(place, span=found.span("unit")), "a percent sign", shown)
        return replace(percent, span=found.span("unit"))
    sentence = f"Type the number alone, without its unit {shown}."
    return say(sentence, place.text[: found.start()], span=found.span("unit"))


def _may_be_names(unit: str, known: Known) -> bool:
    """Whether single letters stand for names that were meant, rather than for units."""
    letters = set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", unit))
    declared = {name.casefold() for name in known.declarations}
    return bool(declared) and (len(unit) == 1 or any(letter.casefold() in declared for letter in letters))

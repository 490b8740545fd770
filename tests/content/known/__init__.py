"""Wrong answers that the shipped pack knows by name, each in several spellings."""

from tests.content.known.others import DISTRIBUTED, FLAWS
from tests.content.known.penalized import PENALIZED
from tests.content.known.plane import PLANE
from tests.content.known.versions import PRICES

KNOWN = PENALIZED + PLANE + DISTRIBUTED + FLAWS + PRICES

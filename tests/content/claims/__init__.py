"""What the pack's texts claim, passage by passage, each with a computation that decides whether it is so."""

from tests.content.claims.balls import BALLS
from tests.content.claims.claim import Claim
from tests.content.claims.counts import COUNTS
from tests.content.claims.flaws import FLAWS
from tests.content.claims.no_claims import NO_CLAIMS
from tests.content.claims.planes import PLANES
from tests.content.claims.prices import PRICES

CLAIMS: tuple[Claim, ...] = PRICES + BALLS + PLANES + COUNTS + FLAWS

__all__ = ["CLAIMS", "NO_CLAIMS", "Claim"]

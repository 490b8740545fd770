"""A box of three components of θ, seen from a side that can be turned; what lies behind a plane is hidden."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

CORNERS = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (-1.0, 1.0)])
EDGES = tuple((i, j) for i in range(8) for j in range(i + 1, 8) if int((CORNERS[i] != CORNERS[j]).sum()) == 1)


@dataclass(frozen=True, eq=False)
class Camera:
    """Looks at the box from afar (orthographic), turned around the third axis and tilted toward it.

    Attributes:
        low, high: the box's corners in θ, shape (3,).
        turn: degrees around the third axis.
        tilt: degrees above the plane of the first two.
    """

    low: Array
    high: Array
    turn: float
    tilt: float
    toward: Array = field(init=False, repr=False)
    """From the box to the eye, of unit length, in units of the box's own."""
    _screen: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        turn, tilt = math.radians(self.turn), math.radians(self.tilt)
        cosine, sine = math.cos(turn), math.sin(turn)
        toward = [math.cos(tilt) * cosine, math.cos(tilt) * sine, math.sin(tilt)]
        right = [-sine, cosine, 0.0]
        up = [-math.sin(tilt) * cosine, -math.sin(tilt) * sine, math.cos(tilt)]
        object.__setattr__(self, "toward", np.array(toward))
        object.__setattr__(self, "_screen", np.array([right, up]).T)

    def unit(self, theta: Array) -> Array:
        """θ (…, 3) in the box's own units, −1 … 1 along each side."""
        return np.asarray(2.0 * (theta - self.low) / (self.high - self.low) - 1.0)

    def seen(self, unit: Array) -> Array:
        """Where points (…, 3) of the box stand on the screen, (…, 2): to the right and up."""
        return np.asarray(unit @ self._screen)

    def back(self) -> int:
        """The corner that is farthest from the eye."""
        return int((CORNERS @ self.toward).argmin())


@dataclass(frozen=True, eq=False)
class Sheet:
    """A plane in the box's own units: all q with normal·q = offset."""

    normal: Array
    offset: float

    @classmethod
    def of(cls, a: Array, constant: float, camera: Camera) -> Sheet | None:
        """The plane aᵀθ = constant for a of shape (3,); None where all its entries are zero."""
        half, middle = 0.5 * (camera.high - camera.low), 0.5 * (camera.high + camera.low)
        normal, offset = a * half, constant - float(a @ middle)
        length = float(np.linalg.norm(normal))
        return cls(normal / length, offset / length) if length > 0.0 else None

    def hides(self, unit: Array, camera: Camera) -> NDArray[np.bool_]:
        """Which of the points (m, 3) the part of the plane inside the box stands before."""
        across = float(self.normal @ camera.toward)
        if abs(across) < 1e-9:
            return np.zeros(len(unit), dtype=bool)
        way = (self.offset - unit @ self.normal) / across
        meets = unit + way[:, np.newaxis] * camera.toward
        return np.asarray((way > 1e-3) & (np.abs(meets) <= 1.0).all(axis=1))

    def lines(self, spacing: float = 0.25) -> list[Array]:
        """Pieces (2, 3) of lines that rule the plane inside the box, along its two flattest directions."""
        steep = int(np.abs(self.normal).argmax())
        flat = [axis for axis in range(3) if axis != steep]
        found = []
        for fixed, free in (flat, flat[::-1]):
            for at in np.arange(-1.0, 1.0 + spacing / 2, spacing):
                piece = self._piece(fixed, float(at), free, steep)
                if piece is not None:
                    found.append(piece)
        return found

    def _piece(self, fixed: int, at: float, free: int, steep: int) -> Array | None:
        """Where q_fixed = at cuts the plane, as far as it lies in the box."""
        slope = -float(self.normal[free] / self.normal[steep])
        level = (self.offset - float(self.normal[fixed]) * at) / float(self.normal[steep])
        low, high = -1.0, 1.0
        if abs(slope) < 1e-12:
            if abs(level) > 1.0:
                return None
        else:
            bounds = sorted(((-1.0 - level) / slope, (1.0 - level) / slope))
            low, high = max(low, bounds[0]), min(high, bounds[1])
        if low >= high:
            return None
        piece = np.empty((2, 3))
        piece[:, fixed], piece[:, free] = at, (low, high)
        piece[:, steep] = level + slope * piece[:, free]
        return piece

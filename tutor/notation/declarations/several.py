"""What several declarations of one name say together: `n in N`, `n >= 2` is a natural number from 2 on."""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.lexicon.vocabulary import Declaration, Domain, Vocabulary

_NARROWEST_FIRST: tuple[Domain, ...] = ("natural", "integer", "rational", "real", "complex")


def with_declaration(names: Vocabulary, declared: Declaration) -> Vocabulary:
    """The names, with what one more declaration adds; a definition or another kind of thing replaces."""
    before = names.get(declared.name)
    both = None if before is None else _both(before, declared)
    if both is None:
        return names.extended(declared)
    return replace(
        names,
        declarations=tuple(both if known is before else known for known in names.declarations),
    )


def _both(before: Declaration, later: Declaration) -> Declaration | None:
    """Both declarations in one, or None where the later one cannot be added to the earlier."""
    if later.definition is not None or later.form == "function":
        return None
    if before.form == "function":
        return before if later.bounds else None  # `f > 0` says nothing that could be kept
    if (before.form, before.dims) == (later.form, later.dims):
        domain = min(before.domain, later.domain, key=_NARROWEST_FIRST.index)
        return _bounded(before, later, domain)
    if later.form == "scalar" and later.bounds:  # `g in R^d`, `g > 0`: each component
        return _bounded(before, later, before.domain)
    if before.form == "scalar" and before.bounds and before.definition is None:
        return replace(_bounded(before, later, later.domain), form=later.form, dims=later.dims)
    return None


def _bounded(before: Declaration, later: Declaration, domain: Domain) -> Declaration:
    scalars = before.form == later.form == "scalar"
    bounds = [
        bound
        for bound in dict.fromkeys((*before.bounds, *later.bounds))
        if scalars or bound[0] != "!="  # a vector that is not 0 may well have components that are
    ]
    both = replace(before, domain=domain, bounds=tuple(bounds), text=f"{before.text}, {later.text}")
    return replace(both, aside=before.aside and later.aside)

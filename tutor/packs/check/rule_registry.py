"""Every rule of the check of packs, in the order in which they are looked at; a new one is a line here."""

from __future__ import annotations

from tutor.packs.check.experiments import confirm, stated_objective
from tutor.packs.check.files import skill_needs, stray_files
from tutor.packs.check.keys import (
    derivation_facts,
    equal_options,
    other_spellings,
    own_key,
    property_bounds,
    term_settings,
)
from tutor.packs.check.ladders import following, leaked_keys, rungs, worked_solution
from tutor.packs.check.mathematics import (
    form_words,
    readable,
    stated_facts,
    unlucky_draws,
    variant_values,
)
from tutor.packs.check.mistakes import recognised, suggested_slips, unreachable, written_patterns
from tutor.packs.check.siblings import all_but_one, listed_names, other_versions
from tutor.packs.check.subject import student_texts
from tutor.packs.check.subject.checks import Check, on
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts import (
    consistent_notation,
    later_keys,
    layout,
    links,
    near_duplicates,
    reader_texts,
    stated_bounds,
)
from tutor.packs.model.pack import Pack, Problem

INTRODUCED: tuple[Check[student_texts.Text], ...] = (
    reader_texts.dollars_paired,
    reader_texts.formulas_between_dollars,
    reader_texts.braces_paired,
    reader_texts.formulas_drawn,
    reader_texts.commands_between_dollars,
)
"""Rules about texts that belong to no part: what a pack says of itself, what the parts of a problem share."""

WHOLE: tuple[Check[Pack], ...] = (
    stray_files.nothing_stray,
    stray_files.nothing_executable,
    stray_files.skills_used,
    skill_needs.needs_known,
    skill_needs.needs_in_order,
    skill_needs.asked_enough,
    stray_files.version_counts,
    near_duplicates.problems_differ,
    *(on(student_texts.of_pack, rule) for rule in INTRODUCED),
)
"""Rules about the folder and the manifest."""

SHARED: tuple[Check[Problem], ...] = (
    consistent_notation.one_way_to_write,
    layout.shared_spans_read,
    all_but_one.reflections_answered,
    all_but_one.labs_named,
    other_versions.versions_differ,
    *(on(student_texts.of_problem, rule) for rule in INTRODUCED),
    on(student_texts.shared, links.links_lead_on),
)
"""Rules about what the parts of a problem share."""

DRAWN: tuple[Check[Problem], ...] = (
    unlucky_draws.draws_have_values,
    unlucky_draws.mistakes_stay_wrong,
    unlucky_draws.numbers_stay_small,
)
"""Rules about all draws of a problem, of which the rest looks at ten."""

READING: tuple[Check[Subject], ...] = (
    variant_values.variants_differ,
    variant_values.variants_sound,
    readable.declarations_read,
    readable.declarations_agree,
    stated_facts.facts_agree,
    readable.keys_read,
    term_settings.settings_known,
    readable.patterns_read,
    readable.values_filled,
    form_words.forms_known,
)
"""Rules that the rest builds on: a part that breaks one is not examined further."""

LOOKING: tuple[Check[Subject], ...] = (
    on(student_texts.of_variants, reader_texts.formulas_drawn),
    on(student_texts.of_part, reader_texts.braces_paired),
    on(student_texts.of_part, reader_texts.commands_between_dollars),
    layout.fits_the_screen,
    layout.labels_fit,
    layout.spans_read,
    own_key.keys_plain,
    on(student_texts.of_part_without_price, reader_texts.dollars_paired),
    on(student_texts.of_part_without_price, reader_texts.formulas_between_dollars),
    on(student_texts.of_part, links.links_lead_on),
    reader_texts.second_question_asked,
    reader_texts.solution_written,
    reader_texts.reflection_written,
    reader_texts.reflection_answered,
    written_patterns.enough_mistakes,
    written_patterns.patterns_fit,
    written_patterns.patterns_told_apart,
    written_patterns.blanks_named,
    property_bounds.conditions_counted,
    unreachable.planes_fit,
    unreachable.options_wrong,
    rungs.kinds_in_order,
    rungs.enough_rungs,
    rungs.point_not_last,
    rungs.nothing_twice,
    following.road_after_contradiction,
    following.steps_match,
    written_patterns.cells_named,
    stated_objective.objective_stated,
    stated_bounds.text_and_declaration,
    stated_bounds.bounds_declared,
    stated_bounds.values_as_given,
    stated_facts.facts_used,
    listed_names.names_listed,
    listed_names.names_spelt_alike,
    all_but_one.sequels_named,
    other_versions.skills_declared,
)
"""Rules that need no checker."""

OWN_KEY: tuple[Check[Subject], ...] = (*(on(own_key.own_trials, rule) for rule in own_key.KEYS),)
"""Rules that ask the checker for the part's own key: a part that breaks one is not judged further."""

JUDGING: tuple[Check[Subject], ...] = (
    *(on(own_key.small_trials, rule) for rule in own_key.KEYS),
    on(own_key.small_trials, own_key.no_other_accepted),
    equal_options.options_differ,
    other_spellings.key_in_other_spellings,
    other_spellings.nothing_else_accepted,
    other_spellings.statement_refused,
    property_bounds.something_refused,
    property_bounds.conditions_decided,
    property_bounds.nothing_trivial,
    worked_solution.solution_ends_in_the_key,
    derivation_facts.starting_facts_lead_to_the_key,
    *recognised.EXAMPLES,
    recognised.later_patterns_wrong,
    recognised.patterns_reached,
    unreachable.multiples_differ,
    leaked_keys.nothing_leaks,
    leaked_keys.no_version_leaks,
    following.multiples_show_the_same,
    later_keys.nothing_told_early,
    suggested_slips.slips_expected,
    *confirm.EXPERIMENT,
)
"""Rules that ask the checker, or an experiment; only for parts that accept their own key."""

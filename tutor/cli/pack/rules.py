"""`tutor pack rules`: what `tutor pack check` holds a pack to."""

from __future__ import annotations

import json
import textwrap

import click

from tutor.terminal_charset import ascii_only

WIDTH = 78


@click.command()
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def rules(name: str | None, as_json: bool) -> None:
    """List the rules that a pack is checked against, each with an example of what breaks it.

    With the NAME of a rule, such as leaks-key, only that one.
    """
    from tutor.packs.check.guide_rules import RULES, TOPICS
    from tutor.packs.model.faults import cure_for

    if name is not None and name not in RULES:
        cure = cure_for(name, RULES, "“tutor pack rules” lists them.")
        raise click.UsageError(f"There is no rule “{name[:60]}”. {cure}")
    if as_json:
        listed = [
            {
                "topic": topic,
                "name": rule.name,
                "says": rule.says,
                "example": rule.example,
                "severity": rule.severity,
            }
            for topic, rules in TOPICS.items()
            for rule in rules
            if name in (None, rule.name)
        ]
        click.echo(json.dumps(listed, ensure_ascii=ascii_only(), indent=2))
        return
    for topic, found in TOPICS.items():
        shown = [rule for rule in found if name in (None, rule.name)]
        if shown and name is None:
            click.echo(f"{topic}\n")
        for rule in shown:
            kind = "" if rule.severity == "error" else f" ({rule.severity})"
            click.echo(f"  {rule.name}{kind}")
            for line in textwrap.wrap(rule.says, WIDTH - 6):
                click.echo(f"      {line}")
            for line in textwrap.wrap(f"broken by: {rule.example}", WIDTH - 6):
                click.echo(f"      {line}")
        if shown and name is None:
            click.echo()

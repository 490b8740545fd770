"""What the rules of the check have in common: what they look at, and how a function becomes one.

A rule is a generator of one `Subject`, `Text`, `Problem` or `Pack`, and yields what breaks it as findings.
Above it stands `@checks(Rule(name, topic, says, example, …, breaks=…))`: that is all that is ever said of the
rule. `rule_registry.py` lists when it is looked at; the guide, `tutor pack rules` and the tests find it
there.
"""

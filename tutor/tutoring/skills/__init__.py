"""What a student knows, skill by skill, as far as the answers show it.

`skill_graph.py` has the skills of all packs and what each builds on; `tracing.py` is the rule by which one
observation changes what is believed; `knowledge.py` puts them together.
"""

"""What a student knows, skill by skill, as far as the answers show it.

`skill_graph.py` has the skills of all packs and what each builds on; `tracing.py` is the rule by which one
observation changes what is believed; `knowledge.py` puts them together; `observations.py` makes observations
of what is remembered; `placement.py` chooses what to ask somebody who knows some of it.
"""

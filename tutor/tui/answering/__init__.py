"""Fields to answer in, the preview beside them, and the palette of symbols.

How each kind of blank is answered stands in `kinds`; `answer_form.py` lays the fields out, and
`live_reading.py` says how what is typed reads.
"""

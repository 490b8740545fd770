"""What every picture is drawn on and with: canvas, braille dots, signs, inks, numbers.

Nothing here knows a lab; something comes here when a second lab draws it.
"""

"""What stands between the app and the terminal: bytes that come in, signals, and the way back to the shell.

`input_reader.py` makes messages of bytes, whatever they are; `keyboard_layouts.py` has the keyboards whose
keys a terminal names by position; `terminal_driver.py` reads and writes.
"""

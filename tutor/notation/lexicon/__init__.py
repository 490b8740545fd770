"""Letters, symbols, functions and names: what words mean before anything is read.

A new function is a record in the file of its family, as `functions_of_numbers.py`; a new sign stands in
`symbol_table.py`.
"""

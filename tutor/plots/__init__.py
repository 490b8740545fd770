"""Experiments → terminal pictures, drawn in braille dots. Values in, a `Picture` out; no screen is touched.

Importing this package imports nothing else; NumPy comes with the modules that draw.
"""

"""Whole journeys through the real program in a pseudo-terminal."""

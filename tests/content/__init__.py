"""Tests of the shipped pack: what it accepts, what it recognises, and what it shows."""

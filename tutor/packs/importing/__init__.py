"""Turns problems that were written for other tutors into packs, and says what could not be carried over."""

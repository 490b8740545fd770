"""The terminal's side of the app."""

"""The app: its screens, keys and theme, and what is made ready before it is needed."""

"""The Textual app: screens and widgets that show what the other rooms compute, and pass on what was typed."""

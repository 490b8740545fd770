"""One file a screen. A screen composes widgets and forwards messages."""

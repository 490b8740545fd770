"""One file a widget. Widgets talk by typed messages and never reach into each other."""

"""Measurements, printed side by side with a yardstick; nothing here asserts on a clock."""

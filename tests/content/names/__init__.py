"""What a method may be called, and what not: a table for each method that the pack asks for by name."""

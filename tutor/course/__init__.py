"""Many students' hand-ins folded into one report: where the class got stuck, and what nobody expected."""

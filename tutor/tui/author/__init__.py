"""The app as an author runs it: a student's screens, what lies behind them, and both anew at each save."""

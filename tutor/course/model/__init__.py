"""What a class report holds, as values, and how long making it may take."""

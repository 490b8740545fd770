"""From files to students: every hand-in read, those of one student put together."""

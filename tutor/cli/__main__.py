"""`python -m tutor.cli` is the `tutor` command, for where that is not on the path."""

from tutor.cli import main

if __name__ == "__main__":
    main()

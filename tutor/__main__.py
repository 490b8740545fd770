"""`python -m tutor`: the same as `tutor`, where the script is not on the path."""

from tutor.cli import main

if __name__ == "__main__":
    main()

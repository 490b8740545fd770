"""What `make lint` holds the files to: no circles, small folders, files and functions, and a true map.

`python -m tests.house` prints what is against them, each with its cure, and ends with 1 if anything is;
`python -m tests.house map` draws the map of the rooms anew.
"""

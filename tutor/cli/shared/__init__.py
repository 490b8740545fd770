"""What several commands share: options, JSON lines, words, files that are written wholly or not at all.

Something comes here when a second command needs it. How a kind of blank is spoken of stands in `kinds`.
"""

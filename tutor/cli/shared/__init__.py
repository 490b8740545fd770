"""What several commands share: options, JSON lines, words, files that are written wholly or not at all."""

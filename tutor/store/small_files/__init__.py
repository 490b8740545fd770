"""Small files beside the record: settings, drafts, a name."""

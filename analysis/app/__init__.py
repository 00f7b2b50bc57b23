"""The explorer as a page of its own, for one person on this computer."""

"""Finds submissions whose code is more alike than the assignment makes it: a hint to a person, and never a penalty."""

"""Numbers on a command line."""

import argparse


def positive(text: str) -> int:
    """Return a whole number of 1 or more."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


positive.__name__ = "whole number"
"""What argparse calls it where the text is not a number."""

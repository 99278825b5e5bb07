"""Adds a subcommand to `course`, which says the same of it in the list of all and in its own --help."""

import argparse


def add_command(commands: argparse._SubParsersAction, name: str, does: str) -> argparse.ArgumentParser:
    """Return the parser of a new subcommand; `does` says what it does, beginning with a small letter."""
    return commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")

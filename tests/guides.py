"""Reads a guide in docs/: its code blocks, the lines before them, and the commands in them."""

import re
from dataclasses import dataclass

from places import COURSE

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = re.compile(r"([a-z]*)\$ ")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_NAMED = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True)
class Block:
    """A code block of a guide.

    Attributes:
        language: as the guide says it: console, python, markdown, text.
        text: what is in it.
        names: what the paragraph before it names in backticks.
        section: the heading that it stands under.
    """

    language: str
    text: str
    names: tuple[str, ...]
    section: str

    @property
    def commands(self):
        """The commands of a console block: who types it (a name or nobody), the command, the output shown below it."""
        commands = []
        for line in self.text.splitlines():
            typed = _PROMPT.match(line)
            if typed:
                commands.append((typed[1], line[typed.end() :], []))
            else:
                commands[-1][2].append(line)
        return commands


def blocks(guide):
    """Return the code blocks of `docs/GUIDE`, in their order."""
    text = (COURSE / "docs" / guide).read_text(encoding="utf-8")
    found, end, section = [], 0, ""
    for match in _BLOCK.finditer(text):
        between = text[end : match.start()].rstrip()
        paragraph = between.rpartition("\n\n")[2]
        section = ([section, *_HEADING.findall(between)])[-1]
        found.append(Block(match[1], match[2], tuple(_NAMED.findall(paragraph)), section))
        end = match.end()
    return found

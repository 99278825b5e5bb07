"""Texts in which MathJax, which reads every page, finds nothing to act on."""

import re

_COMMAND = re.compile(r"\\(?=(?:href|mmlToken|require|cssId|class|style|unicode)\b)")
_INVISIBLE = "\u200b"


def without_commands(text: str) -> str:
    r"""Return `text` in which MathJax finds no command that makes links or attributes, such as \href."""
    return _COMMAND.sub(lambda found: found[0] + _INVISIBLE, text)

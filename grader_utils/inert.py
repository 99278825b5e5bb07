"""Makes text that others wrote safe to show: on a terminal, on a page, and in a table that a spreadsheet opens."""

import re
import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FORMULA = re.compile(r"\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff05\uff5c\ufe66\ufe62\ufe63\ufe6b]|[\t\r\n]")


def for_terminal(text: str, keep: str = "") -> str:
    r"""Return `text` with all that is not to be seen written as escapes: ESC becomes \x1b.

    Control characters can rename a terminal's window, erase lines and forge others; characters that change the
    direction of writing make one name look like another.

    Args:
        text: what somebody else wrote; it may hold bytes of a file's name that are no UTF-8.
        keep: characters that stay, such as "\n".
    """
    return "".join(
        char if char in keep or unicodedata.category(char) not in _HIDDEN else _escape(char) for char in text
    )


def in_one_direction(text: str) -> str:
    r"""Return `text` with the characters that turn the direction of writing as escapes: U+202E becomes \u202e.

    They make a text read otherwise than it is written. Letters of scripts that run from right to left need none of
    them, and stay.
    """
    return _TURNS.sub(lambda found: _escape(found[0]), text)


def for_csv(text: str) -> str:
    """Return `text` as a spreadsheet takes it for text: one that would be a formula begins with an apostrophe.

    Numbers stay numbers, negative ones too.
    """
    try:
        float(text)
    except ValueError:
        seen = "".join(char for char in text if char in "\t\r\n" or unicodedata.category(char) not in _HIDDEN)
        return f"'{text}" if _FORMULA.match(seen) else text
    return text


def _escape(char: str) -> str:
    if "\udc80" <= char <= "\udcff":  # a byte that is no UTF-8, as Python reads it from a file's name
        return f"\\x{ord(char) - 0xDC00:02x}"
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")

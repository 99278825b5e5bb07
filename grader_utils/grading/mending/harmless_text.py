"""Takes the power out of a student's texts, which formgrader and feedback pages show to others as Markdown."""

import html
import re
from collections.abc import Collection

LONGEST = 20_000
"""What Markdown is shown of one text, in characters: converting it can take the square of its length."""

_CUT_OFF = "\n\n(The rest is left out: a text may have {} characters.)"
_RUN_OF_SPACES = re.compile(r"[^\S\n]{100,}")
_MOST_DECODINGS = 5
_INVISIBLE = "\u200b"
_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_COMMAND = re.compile(r"\\(?=(?:href|mmlToken)\b)")  # MathJax makes links of them
_LINK = re.compile(r"\](?=[(:]\s{0,1000}(?P<place><[^<>\n]{0,1000}|[^\s)<]{0,1000}))")
_HARMLESS_PLACE = re.compile(r"<?(?:https?://|mailto:|#)", re.IGNORECASE)
_ATTACHMENT = "attachment:"


def harmless(text: str, attachments: Collection[str] = ()) -> str:
    """Return Markdown that looks the same, and can neither run anything as whoever reads it nor hold up who shows it.

    No HTML tag begins in it, no link leads elsewhere than to the web, to a file or to one of its own pictures, and it
    is not longer than `LONGEST`. Character entities become the characters that they stand for.

    Args:
        text: what a student wrote.
        attachments: the names of the pictures that come with it.
    """
    text = _RUN_OF_SPACES.sub(" ", _decoded(_shortened(text)))
    for pattern in (_TAG, _COMMAND):
        text = pattern.sub(lambda found: found[0] + _INVISIBLE, text)
    return _LINK.sub(lambda found: "]" if _leads_well(found["place"], attachments) else f"]{_INVISIBLE}", text)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + _CUT_OFF.format(LONGEST)


def _decoded(text: str) -> str:
    """Return `text` without character entities, in which a letter of a forbidden word could hide."""
    for _ in range(_MOST_DECODINGS):
        decoded = html.unescape(text)
        if decoded == text:
            return text
        text = decoded
    return text.replace("&", f"&{_INVISIBLE}")


def _leads_well(place: str, attachments: Collection[str]) -> bool:
    if place.startswith(_ATTACHMENT):  # nbconvert fails over a picture that is not there
        return place.removeprefix(_ATTACHMENT) in attachments
    return (":" not in place and len(place) < 1000) or bool(_HARMLESS_PLACE.match(place))

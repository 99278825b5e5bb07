"""What a student's kernel hands over in English, as data, said again in the language of whoever reads the verdict."""

import re
from functools import cache

from grader_utils.messages import say, to_say

UNUSABLE = (
    to_say("something that cannot be read"),
    to_say("something nested more than {count} levels deep"),
    to_say("a whole number of over 30 digits"),
    to_say("an array of dtype {dtype}"),
    to_say("an array of shape {shape}, which is far larger than the answer"),
    to_say("a {kind} of {count} values of different shapes"),
    to_say("a dict with keys that are not names"),
    to_say("a torch tensor; return a NumPy array"),
    to_say("a picture that `figures` drew for you; draw your own"),
    to_say("a function"),
    to_say("a {kind}"),
    to_say("an {kind}"),
)
"""What `answering.wire` says of a value that cannot be marked; the first that fits is meant."""

OWNERS = (
    to_say("the module {name}"),
    to_say("the class {name}"),
    to_say("the function {name}"),
    to_say("an array"),
    to_say("a list"),
    to_say("a tuple"),
    to_say("a number"),
    to_say("a whole number"),
    to_say("a text"),
    to_say("a {kind}"),
    to_say("an {kind}"),
)
"""What `answering.clues` calls an object that lacks an attribute."""


def retold(text: str, messages: tuple[str, ...]) -> str:
    """Return a text that one of the messages made, as it is said at present; as it is, where none did."""
    for message in messages:
        if found := _made_by(message).fullmatch(text):
            return say(message, **found.groupdict())
    return text


@cache
def _made_by(message: str) -> re.Pattern:
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(message)), re.DOTALL)

"""What may be said of an array, as a message: compared while it is looked for, and said when it is found."""

from dataclasses import dataclass

from grader_utils.messages import say


@dataclass(frozen=True)
class Phrase:
    """A message and what its placeholders stand for; values may be phrases themselves.

    Of an array it has the placeholders {each} and {all} as well, for the array's name.
    """

    message: str
    values: tuple[tuple[str, object], ...] = ()

    def said(self, **others: object) -> str:
        """Return the message in the language spoken at present, with its values and others put in."""
        return say(self.message, **{name: said(value) for name, value in self.values}, **others)


Told = tuple[Phrase, bool]
"""A phrase that is true, and whether that is telling."""


def said(value: object) -> object:
    """Return a phrase in the language spoken at present, several with commas between them, and all else as it is."""
    if isinstance(value, tuple):
        return ", ".join(str(said(one)) for one in value)
    return value.said() if isinstance(value, Phrase) else value


def phrase(message: str, **values: object) -> Phrase:
    """Return a message, marked by `to_say` where it is written, with its values."""
    return Phrase(message, tuple(values.items()))

"""Notes what has passed. Whatever goes wrong here, the check itself is not touched by it."""

from grader_utils.messages import say
from grader_utils.progress.standing import Standing
from grader_utils.progress.stored_card import CannotSave, StoredCard

_told: set[str] = set()


def note_pass(name: str) -> None:
    """Note that `name`, a question or a lesson, has passed, and say so when that earned an achievement.

    A card that cannot be written is told about once, in one line; nothing is raised.
    """
    card = StoredCard.here()
    try:
        if not card.note(name):
            return
    except CannotSave as failure:
        if str(failure) not in _told:
            _told.add(str(failure))
            print(failure)
        return
    after = card.read()
    before = {other: when for other, when in after.items() if other != name}
    for achievement in Standing(after).achieved:
        if achievement not in Standing(before).achieved:
            name, what = say(achievement.name), say(achievement.what)
            print(say("★ New on your card: {name} ({what}).", name=name, what=what))

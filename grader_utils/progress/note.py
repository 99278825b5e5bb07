"""Notes what has passed. Whatever goes wrong here, the check itself is not touched by it."""

from grader_utils.messages import say
from grader_utils.progress.achievements import achievements
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
    after = card.names()
    for achievement in achievements():
        if achievement.earned(after) and not achievement.earned(after - {name}):
            name, what = say(achievement.name), say(achievement.what)
            print(say("★ New on your card: {name} ({what}).", name=name, what=what))

"""Starts a student's card anew; the old card is set aside, never deleted."""

from grader_utils.messages import say
from grader_utils.progress.stored_card import CannotSave, StoredCard


def reset(confirm: bool) -> str:
    """Set the card of whoever is at work aside, if `confirm` says so, and return what to tell them."""
    card = StoredCard.here()
    if not confirm:
        return say(
            "This empties the card of {student}. If you mean it, say: reset_progress(confirm=True). "
            "The old card is kept beside the new one.",
            student=card.student,
        )
    try:
        kept = card.set_aside()
    except CannotSave as failure:
        return str(failure)
    if kept is None:
        return say("Your card is empty already.")
    return say(
        "Your card is empty. The old card is kept in {kept}; rename it to {name} to have it back.",
        kept=kept,
        name=card.folder.name,
    )

"""Starts a student's card anew; the old card is set aside, never deleted."""

from grader_utils.progress.stored_card import CannotSave, StoredCard


def reset(confirm: bool) -> str:
    """Set the card of whoever is at work aside, if `confirm` says so, and return what to tell them."""
    card = StoredCard.here()
    if not confirm:
        return (
            f"This empties the card of {card.student}. If you mean it, say: reset_progress(confirm=True). "
            "The old card is kept beside the new one."
        )
    try:
        kept = card.set_aside()
    except CannotSave as failure:
        return str(failure)
    if kept is None:
        return "Your card is empty already."
    return f"Your card is empty. The old card is kept in {kept}; rename it to {card.folder.name} to have it back."

"""Starts a student's card anew; the old record is set aside, never deleted."""

from grader_utils.progress.record import CannotSave, Record


def reset(confirm: bool) -> str:
    """Set the record of whoever is at work aside, if `confirm` says so, and return what to tell them."""
    record = Record.here()
    if not confirm:
        return (
            f"This empties the card of {record.student}. If you mean it, say: reset_progress(confirm=True). "
            "The old record is kept beside the new one."
        )
    try:
        kept = record.set_aside()
    except CannotSave as failure:
        return str(failure)
    if kept is None:
        return "Your card is empty already."
    return f"Your card is empty. The old record is kept in {kept}; rename it to {record.folder.name} to have it back."

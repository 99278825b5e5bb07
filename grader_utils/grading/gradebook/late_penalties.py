"""What lateness costs, by the plug-in that the course's settings name."""

from nbgrader.api import SubmittedAssignment, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.orm import Session
from traitlets.config import Config


class LatePenalties:
    """Takes points off what was handed in late.

    Args:
        config: the course's settings.
    """

    def __init__(self, config: Config) -> None:
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()

    def write(self, db: Session, submission: SubmittedAssignment) -> None:
        """Set the penalty of each notebook of a submission; none is negative, or more than the notebook's score."""
        late = submission.total_seconds_late
        if late > 0:  # the database sums up what a penalty is taken from
            db.flush()
            db.expire_all()
        for notebook in submission.notebooks:
            notebook.late_submission_penalty = self._penalty(submission.student_id, notebook, late)

    def _penalty(self, student: str, notebook: SubmittedNotebook, late: float) -> float | None:
        if late <= 0:
            return None
        penalty = self._late.plugin_inst.late_submission_penalty(student, notebook.score, late)
        return None if penalty is None else min(max(penalty, 0), notebook.score)

"""True observations of a wrong answer: what relates it to torch's in every part that fails. Computed, never guessed."""

from grader_utils.marking.observing.observe import MarkedPart, Observation, observe

__all__ = ["MarkedPart", "Observation", "observe"]

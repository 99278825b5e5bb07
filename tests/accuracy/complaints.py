"""Says in words where a result is not the one that a solution's file promises."""

from accuracy.classroom import Result
from accuracy.dependence import users_of
from accuracy.hints import fits


def complaints(results: list[Result]) -> list[str]:
    """Return a sentence for each thing that is wrong with the grader, or with what a file says of its solution."""
    return [complaint for result in results for complaint in _complaints(result)]


def wrongly_accepted(result: Result) -> bool:
    """Return whether a wrong solution kept all points of its question."""
    return not result.is_right and result.accepted


def wrongly_rejected(result: Result) -> bool:
    """Return whether a right solution lost a point of its question, or of one that does not run its code."""
    return result.is_right and (not result.accepted or bool(hurt_without_cause(result)))


def hurt_without_cause(result: Result) -> set[str]:
    """Return the other questions that lost something, and whose checks do not run the solution's cell."""
    solution = result.solution
    return result.others_hurt - users_of(solution.assignment, solution.cell) if result.others_hurt else set()


def _complaints(result: Result) -> list[str]:
    solution, found = result.solution, []
    if wrongly_accepted(result):
        found.append("is wrong, and lost nothing")
    elif result.lost != result.meant_to_lose:
        found.append(f"lost {_named(result.lost)}; its file says {_named(result.meant_to_lose)}")
    if hurt := hurt_without_cause(result):
        found.append(f"cost points of {', '.join(sorted(hurt))}, which do not run the cell {solution.cell}")
    for question in result.hints:
        if not fits(result, question):
            found.append(f"got a wrong hint for {question}: {result.hints[question]}")
    if solution.mistake and solution.question not in result.hints:
        found.append(f"got no hint; its file names the mistake {solution.mistake!r}")
    return [f"{solution.assignment}/{solution.name} {complaint}." for complaint in found]


def _named(parts: set[str]) -> str:
    return ", ".join(map(repr, sorted(parts))) or "nothing"

"""`make accuracy`: grades every solution of the classroom, and says how often the grader is wrong."""

import argparse
import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])  # this folder is the package `accuracy`

from places import ASSIGNMENTS, COURSE  # noqa: E402

from accuracy import mutation, rewriting  # noqa: E402
from accuracy.classroom import CLASSROOM, NotGraded, Result, grade_all  # noqa: E402
from accuracy.complaints import complaints  # noqa: E402
from accuracy.table import Report, readme_difference  # noqa: E402
from grader_utils.demo.solution_files import SolutionFile, read_solutions  # noqa: E402
from grader_utils.environment import find_own_programs_first  # noqa: E402
from grader_utils.exam_room.settings import CannotLockDown  # noqa: E402
from grader_utils.grading.class_run.pool import local_pool  # noqa: E402


def main() -> int:
    """Read the options, measure, and return the exit status."""
    parser = argparse.ArgumentParser(prog="make accuracy", description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of assignment/question/idea (default: everything)")
    parser.add_argument(
        "--without-mutants",
        action="store_true",
        help="leave out the mutants, which take half the time",
    )
    parser.add_argument("--without-rewritten", action="store_true", help="leave out solutions that a machine rewrote")
    parser.add_argument("--only-rewritten", action="store_true", help="judge new code made from right solutions alone")
    parser.add_argument(
        "--classroom", action="store_true", help="with --only-rewritten: rewrite the right ones of tests/classroom, too"
    )
    options = parser.parse_args()
    names = options.names
    if options.only_rewritten:
        find_own_programs_first()
        return _judge_rewritten(names, classroom=options.classroom)
    solutions = _chosen(names)
    if not solutions:
        parser.error(f"no solution's name contains {' or '.join(names)}")
    find_own_programs_first()
    try:
        with local_pool(mutation.PROCESSES) as new_pool:
            results = list(grade_all(solutions, new_pool, say))
    except (NotGraded, CannotLockDown) as failure:
        print(failure, file=sys.stderr)
        return 1
    if names:
        return _judge_some(results)
    return _judge_all(results, not options.without_mutants, not options.without_rewritten)


def _judge_some(results: list[Result]) -> int:
    for result in results:
        lost = ", ".join(sorted(result.lost)) or "nothing"
        print(f"{result.solution.name}: lost {lost}; hint: {result.hints.get(result.solution.question, 'none')}")
    return _complain(complaints(results))


def _judge_all(results: list[Result], mutants: bool, rewriting_too: bool) -> int:
    counts = {}
    try:
        rewritten = _rewritten(list(ASSIGNMENTS), classroom=False) if rewriting_too else {}
        if mutants:
            say("mutants of the instructor's solutions")
            counts = mutation.mutation_results(say=say)
    except (mutation.BadSurvivors, rewriting.BadExceptions) as failure:
        print(failure, file=sys.stderr)
        return 1
    report = Report(results, counts, rewritten)
    if mutants:
        report.write(COURSE / "build" / "accuracy.json")
    print(f"\n{report.table()}\n")
    surprises = [*mutation.complaints(counts), *rewriting.complaints(rewritten)]
    wrong = [*complaints(results), *report.complaints(), *surprises]
    return _complain([*wrong, *readme_difference(report.table(), mutants)])


def _judge_rewritten(names: list[str], classroom: bool) -> int:
    chosen = [name for name in ASSIGNMENTS if not names or any(part in name for part in names)]
    results = _rewritten(chosen, classroom)
    print(rewriting.table(results))
    return _complain(rewriting.complaints(results))


def _rewritten(assignments: list[str], classroom: bool) -> dict[str, rewriting.RewriteCount]:
    say("right solutions, rewritten")
    with local_pool(mutation.PROCESSES) as new_pool:
        return rewriting.rewriting_results(new_pool, classroom, assignments, say)


def _complain(found: list[str]) -> int:
    if found:
        print("This has to be mended:", *found, sep="\n- ", file=sys.stderr)
    return int(bool(found))


def _chosen(names: list[str]) -> list[SolutionFile]:
    found = read_solutions(CLASSROOM)
    everything = [solution for name in sorted(found) for solution in found[name].values()]
    wanted = [(f"{solution.assignment}/{solution.name}", solution) for solution in everything]
    return [solution for path, solution in wanted if not names or any(name in path for name in names)]


def say(line: str) -> None:
    """Show progress, away from the results."""
    print(f"[accuracy] {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""`make bench`: one class graded in four ways; an evening; how long students wait; shortcuts; a cluster."""

import argparse
import sys
import time
from pathlib import Path
from statistics import median

sys.path[0] = str(Path(__file__).resolve().parents[1])  # this folder is the package `bench`

from bench.clusters import CLUSTER_WAY, bench_cluster  # noqa: E402
from bench.courses import COURSE  # noqa: E402
from bench.evening import EVENING, EVENING_SUBMISSIONS, bench_evening  # noqa: E402
from bench.grades import Grades, differences  # noqa: E402
from bench.measure import CommandFailed  # noqa: E402
from bench.report import Report, total  # noqa: E402
from bench.shortcuts import SHORTCUTS_WAY, bench_shortcuts  # noqa: E402
from bench.submissions import Submission, class_of  # noqa: E402
from bench.verdicts import VERDICTS, CheckFailed, bench_verdicts  # noqa: E402
from bench.ways import (  # noqa: E402
    APART,
    AUTOGRADE,
    GRADE,
    LIMIT,
    NAMES,
    STOCK,
    Costs,
    Workshop,
    counts,
    course_grade_exists,
    in_turns,
)
from grader_utils.course.assignments import assignments_in  # noqa: E402
from grader_utils.demo.solution_files import read_solutions  # noqa: E402
from grader_utils.environment import find_own_programs_first  # noqa: E402

SUBMISSIONS = 60
TIMES_LARGER = 10
BUILD = COURSE / "build"


class Bench:
    """One run of the benchmark.

    Args:
        ways: letters of the ways to measure.
        submissions: how many are graded.
        repeat: how often the fast ways are measured; after the first time, without the assignment that stands apart.
    """

    def __init__(self, ways: list[str], submissions: int, repeat: int) -> None:
        self._ways, self._submissions, self._repeat = ways, submissions, repeat
        self._names = assignments_in(COURSE / "source")
        self._solutions = read_solutions(COURSE / "tests" / "classroom")
        self._class = class_of(submissions, self._names, self._solutions)
        self._workshop = Workshop(BUILD / "bench", self._names, say)
        self._graded: dict[str, Grades] = {}
        self._different: list[str] = []

    def run(self) -> int:
        """Measure everything, show and write the report, and return the exit status."""
        say("laying out the courses")
        self._workshop.lay_out(with_stock=STOCK in self._ways)
        runs: dict[str, list[Costs]] = {way: [] for way in self._ways}
        again = [submission for submission in self._class if submission.assignment != APART]
        for way in in_turns(self._ways, self._repeat):
            runs[way].append(self._measure(way, again if runs[way] else self._class))
        self._different += differences(self._graded)
        growth, peak_mib = (self._growth(), self._peak_mib()) if GRADE in self._ways else (None, None)
        report = Report(runs, counts(self._class), growth, peak_mib)
        report.write(BUILD / "bench.json")
        print(f"\n{report.table()}\n")
        return self._judge_grades()

    def _measure(self, way: str, submissions: list[Submission]) -> Costs:
        began = time.perf_counter()
        if way == LIMIT:
            costs = self._workshop.limit(submissions)
        else:
            grade = {STOCK: self._workshop.stock, AUTOGRADE: self._workshop.autograde, GRADE: self._workshop.grade}[way]
            costs, grades = grade(submissions)
            self._note_grades(way, grades)
        say(
            f"({way}) {NAMES[way]}, {len(submissions)} submissions: {time.perf_counter() - began:.0f} s with setting up"
        )
        return costs

    def _note_grades(self, way: str, grades: Grades) -> None:
        """Keep the grades of the first run, with which those of the other ways and of later runs are compared."""
        if way in self._graded:
            first = {cell: score for cell, score in self._graded[way].items() if cell[1] != APART}
            self._different += differences({way: first, f"{way} again": grades})
        else:
            self._graded[way] = grades

    def _growth(self) -> float:
        """Return the wall clock of a submission in a class ten times as large, over that in the small one."""
        small = median(self._each(times=1) for _ in range(self._repeat))
        return self._each(TIMES_LARGER) / small

    def _each(self, times: int) -> float:
        names = [name for name in self._names if name != APART]
        submissions = class_of(self._submissions, names, self._solutions, times)
        costs, _ = self._workshop.grade(submissions)
        each = total(costs, apart=False).wall / len(submissions)
        say(f"({GRADE}) {len(submissions)} submissions: {each:.3f} s each")
        return each

    def _peak_mib(self) -> float:
        mib = self._workshop.peak_mib(self._class)
        say(f"({GRADE}) peak memory: {mib:.0f} MiB")
        return mib

    def _judge_grades(self) -> int:
        if self._different:
            print("These scores differ:", *self._different, sep="\n  ", file=sys.stderr)
            return 1
        if len(self._graded) > 1:
            scores = len(self._graded[self._ways[0]])
            print(f"All {scores} scores are the same, graded in the ways {' and '.join(self._graded)}.")
        return 0


def main() -> int:
    """Read the options, run the benchmark and return the exit status."""
    every = [*NAMES, EVENING, VERDICTS, SHORTCUTS_WAY, CLUSTER_WAY]
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--ways", default=",".join(every), help="which to measure (default: %(default)s)")
    parser.add_argument("--students", type=int, help=f"students in each assignment (default: {SUBMISSIONS} in all)")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each fast way (default: %(default)s)")
    evening = "submissions of an instructor's evening (default: %(default)s)"
    parser.add_argument("--evening", type=int, default=EVENING_SUBMISSIONS, metavar="N", help=evening)
    options = parser.parse_args()
    ways = sorted(set(options.ways.split(",")))
    if not set(ways) <= {*every} or min(options.repeat, options.students or 1, options.evening) < 1:
        parser.error(f"--ways takes letters of {','.join(every)}; --students, --repeat and --evening take 1 or more")
    find_own_programs_first()
    if GRADE in ways and not course_grade_exists():
        say(f"({GRADE}) is left out: this version of the `course` command cannot grade")
        ways.remove(GRADE)
    grading = [way for way in ways if way in NAMES]
    submissions = options.students * len(assignments_in(COURSE / "source")) if options.students else SUBMISSIONS
    try:
        status = Bench(grading, submissions, options.repeat).run() if grading else 0
        if EVENING in ways:
            solutions = read_solutions(COURSE / "tests" / "classroom")
            print(f"\n{bench_evening(BUILD / 'bench.json', options.evening, solutions, say)}")
        if VERDICTS in ways:
            print(f"\n{bench_verdicts(BUILD / 'bench.json')}")
        if SHORTCUTS_WAY in ways:
            print(f"\n{bench_shortcuts(BUILD / 'bench.json', options.repeat, say)}")
        if CLUSTER_WAY in ways:
            solutions = read_solutions(COURSE / "tests" / "classroom")
            print(f"\n{bench_cluster(BUILD / 'bench.json', options.repeat, solutions, say)}")
        return status
    except (CommandFailed, CheckFailed) as failure:
        print(failure, file=sys.stderr)
        return 1


def say(line: str) -> None:
    """Show progress, away from the results."""
    print(f"[bench] {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

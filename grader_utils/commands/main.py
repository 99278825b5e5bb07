"""The `course` command: what instructors and maintainers run from a terminal."""

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from typing import NoReturn

from grader_utils.commands.explanation import SETTINGS, explanation
from grader_utils.environment import find_own_programs_first
from grader_utils.failure import INTERRUPTED, ExpectedFailure, check_assignments, check_folder
from grader_utils.inert import for_terminal


def main(arguments: list[str] | None = None) -> int:
    """Run one subcommand and return the exit status."""
    options = _parser().parse_args(arguments)
    find_own_programs_first()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _interrupt)
    course = Path(options.course).resolve()
    if not (course / SETTINGS).is_file():
        print(f"{course} holds no course: there is no nbgrader_config.py. Say --course FOLDER.", file=sys.stderr)
        return 2
    try:
        return options.run(course, options)
    except ExpectedFailure as failure:
        print(for_terminal(str(failure), keep="\n"), file=sys.stderr)
        return failure.status
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        said = explanation(error, course)
        if said is None:
            raise
        print(for_terminal(said, keep="\n"), file=sys.stderr)
        return 1


def _interrupt(*_: object) -> NoReturn:
    """End on SIGTERM as on Ctrl-C: what was started is stopped, and its folders are removed."""
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="course", description="A notebook course on neural networks, and its grader.")
    parser.add_argument("--course", default=".", help="the folder of the course (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="generate every student version into release/")
    build.add_argument("--check", action="store_true", help="change nothing; fail when release/ is out of date")
    build.set_defaults(run=_build)

    grade = commands.add_parser("grade", help="grade everything that was collected")
    grade.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="which to grade (default: all)")
    grade.add_argument(
        "--student", action="append", default=[], metavar="STUDENT", help="grade this one; may be repeated"
    )
    grade.add_argument("--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="submissions at a time")
    grade.add_argument("--force", action="store_true", help="grade also what is graded already")
    grade.set_defaults(run=_grade)

    report = commands.add_parser("report", help="write a page about an assignment: what the class got wrong")
    report.add_argument("assignment", metavar="ASSIGNMENT", help="which assignment")
    report.add_argument("--output", type=Path, metavar="FILE", help="where to (default: reports/ASSIGNMENT.html)")
    report.set_defaults(run=_report)

    extend = commands.add_parser("extend", help="give one student more time, and set the late penalty anew")
    extend.add_argument("assignment", metavar="ASSIGNMENT", help="which assignment")
    extend.add_argument("student", metavar="STUDENT", help="who has handed it in")
    extend.add_argument("--days", type=_days, required=True, metavar="N", help="counted from the due date; 0: none")
    extend.set_defaults(run=_extend)

    new = commands.add_parser("new-question", help="add a question that works, for you to change")
    new.add_argument("name", metavar="NAME", help="of the question and of the function that students write: leaky_relu")
    new.add_argument("--assignment", required=True, metavar="ASSIGNMENT", help="where it is asked: 03_sigmoid")
    new.add_argument("--points", type=_positive, default=4, metavar="N", help="what its check earns (default: 4)")
    new.set_defaults(run=_new_question)

    bundle = commands.add_parser("bundle", help="build one zip for students: lessons, student versions, the package")
    bundle.add_argument("--folder", type=Path, metavar="FOLDER", help="where to (default: build in the course)")
    bundle.set_defaults(run=_bundle)

    doctor = commands.add_parser("doctor", help="say what of the things that grading needs holds on this machine")
    doctor.set_defaults(run=_doctor)

    demo = commands.add_parser("demo", help="play one class of sample students through nbgrader")
    demo.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="which to play (default: all)")
    demo.add_argument("--folder", help="where to play it (default: build/class in the course)")
    demo.set_defaults(run=_demo)
    return parser


def _build(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.course.release import generate, stale_files

    if not options.check:
        generate(course, course / "release")
        print(f"release/ holds the student versions of all assignments in {course.name}/source/.")
        return 0
    stale = stale_files(course)
    for name in stale:
        print(f"release/{name} is out of date; run: course build", file=sys.stderr)
    return 1 if stale else 0


def _grade(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.commands.grade import grade_class

    return grade_class(course, options.assignments, options.student, options.jobs, options.force)


def _report(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.commands.report import report_class

    return report_class(course, options.assignment, options.output)


def _extend(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.commands.extend import extend_deadline

    return extend_deadline(course, options.assignment, options.student, options.days)


def _new_question(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.authoring.new_question import add_question

    for path in add_question(course, options.name, options.assignment, options.points):
        print(f"wrote  {path.relative_to(course)}")
    print("The question works already: it asks for 2x. docs/authors.md says how to make it yours.")
    return 0


def _bundle(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.bundle.build import build_bundle
    from grader_utils.course.release import stale_files

    folder = options.folder or course / "build"
    check_folder(folder)  # before it takes half a minute to fill it
    for name in (stale := stale_files(course)):
        print(f"release/{name} is out of date; run: course build", file=sys.stderr)
    if stale:
        return 1
    made = build_bundle(course, folder)
    print(f"{made} holds the course for students: {made.stat().st_size / 1e6:.1f} MB. START_HERE.html in it says how.")
    return 0


def _doctor(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.commands.doctor import examine

    return examine(course)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _days(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 3650:
        raise argparse.ArgumentTypeError("must be 0 or more days, and no more than ten years")
    return number


def _demo(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.course.release import assignments
    from grader_utils.demo.table import score_table
    from grader_utils.demo.term import Term

    check_assignments(options.assignments, assignments(course))
    folder = Path(options.folder).resolve() if options.folder else course / "build" / "class"
    term = Term(course, folder, sorted(options.assignments))
    term.play()
    print(f"\n{score_table(term.gradebook, term.assignments)}\n")
    print(f"gradebook  {term.gradebook}")
    print(f"grades     {term.grades}")
    print(f"feedback   {term.feedback_page(term.sample.names[-1], term.assignments[0])}")
    return 0

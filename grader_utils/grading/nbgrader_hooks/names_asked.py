"""Which names a command of nbgrader's asks for: patterns such as `*`, and students that are excluded."""

from fnmatch import fnmatchcase

from nbgrader.coursedir import CourseDirectory


def is_asked_for(student: str, asked: CourseDirectory) -> bool:
    """Return whether a command asks for a student's submissions."""
    return matches(student, asked.student_id) and student not in asked.student_id_exclude.split(",")


def matches(name: str, pattern: str) -> bool:
    """Return whether `name` is the pattern, or is one of those that it stands for."""
    return name == pattern or fnmatchcase(name, pattern)

"""What the course keeps in the gradebook beside nbgrader's own tables: extensions, sections, and who left."""

from datetime import timedelta

from sqlalchemy import Column, Connection, Float, MetaData, String, Table, delete, insert, inspect, select

_TABLES = MetaData()
_EXTENSIONS = Table(
    "course_extension",
    _TABLES,
    Column("assignment", String(128), primary_key=True),
    Column("student", String(128), primary_key=True),
    Column("seconds", Float, nullable=False),
)
_LEFT = Table("course_left", _TABLES, Column("student", String(128), primary_key=True))
_SECTIONS = Table(
    "course_section",
    _TABLES,
    Column("student", String(128), primary_key=True),
    Column("section", String(128), nullable=False),
)


def keep_extension(connection: Connection, assignment: str, student: str, more: timedelta) -> None:
    """Keep how much more time a student has for an assignment, whether or not there is a submission; 0: none."""
    _TABLES.create_all(connection)
    same = (_EXTENSIONS.c.assignment == assignment) & (_EXTENSIONS.c.student == student)
    connection.execute(delete(_EXTENSIONS).where(same))
    if more:
        row = {"assignment": assignment, "student": student, "seconds": more.total_seconds()}
        connection.execute(insert(_EXTENSIONS).values(row))


def extensions(connection: Connection, assignment: str) -> dict[str, timedelta]:
    """Return the extensions that were kept for an assignment, by student."""
    if not inspect(connection).has_table(_EXTENSIONS.name):
        return {}
    found = select(_EXTENSIONS.c.student, _EXTENSIONS.c.seconds).where(_EXTENSIONS.c.assignment == assignment)
    return {student: timedelta(seconds=seconds) for student, seconds in connection.execute(found)}


def keep_left(connection: Connection, student: str, left: bool) -> None:
    """Keep that a student has left the course, or is back."""
    _TABLES.create_all(connection)
    connection.execute(delete(_LEFT).where(_LEFT.c.student == student))
    if left:
        connection.execute(insert(_LEFT).values(student=student))


def who_left(connection: Connection) -> set[str]:
    """Return the students who have left the course."""
    if not inspect(connection).has_table(_LEFT.name):
        return set()
    return set(connection.execute(select(_LEFT.c.student)).scalars())


def keep_sections(connection: Connection, sections: dict[str, str]) -> None:
    """Keep which section each student belongs to, in place of what was kept before."""
    _TABLES.create_all(connection)
    connection.execute(delete(_SECTIONS))
    if sections:
        connection.execute(insert(_SECTIONS), [{"student": who, "section": its} for who, its in sections.items()])


def sections(connection: Connection) -> dict[str, str]:
    """Return the section of each student who belongs to one."""
    if not inspect(connection).has_table(_SECTIONS.name):
        return {}
    found = connection.execute(select(_SECTIONS.c.student, _SECTIONS.c.section))
    return {row.student: row.section for row in found}

"""The card: a student's standing as HTML for JupyterLab, and as text for everything else.

Everything that it says, it says in words; colors are those of JupyterLab's theme, light or dark.
"""

from grader_utils.elements import BREAK, Html, element, fragment
from grader_utils.messages import say, say_count, to_say
from grader_utils.phrasing import columns, padded
from grader_utils.progress.achievements import Achievement
from grader_utils.progress.place import why_none_is_kept
from grader_utils.progress.standing import (
    POINTS_OF_A_LESSON,
    POINTS_OF_A_QUICK_QUESTION,
    POINTS_OF_AN_EXERCISE,
    LessonStanding,
    Standing,
)

RULE = to_say(
    "{exercise} points for each exercise that passed its practice, {lesson} for each lesson "
    "whose closing question you answered, {quick} for each quick question. They are yours alone: "
    "grades are made elsewhere."
)
_FRAME = (
    "border:1px solid var(--jp-border-color1,#767676);border-radius:6px;padding:12px 18px;max-width:52em;"
    "color:var(--jp-content-font-color1,inherit);background:var(--jp-layout-color1,transparent)"
)
_HEADS = ("", to_say("lesson"), to_say("read"), to_say("exercises"), to_say("quick questions"))
_CELL = "text-align:left;padding:2px 16px 2px 0;white-space:nowrap"
_BAR = "width:{}em;vertical-align:middle;accent-color:var(--jp-brand-color1,#1976d2)"
_BADGES = "display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:4px 0;padding:0"
_BADGE = "border-radius:14px;padding:4px 14px;max-width:16em;line-height:1.3;border:2px {} {}"
_EARNED = _BADGE.format("solid", "var(--jp-brand-color1,#1976d2)")
_TO_COME = _BADGE.format("dashed", "var(--jp-border-color1,#767676)")


class Card:
    """What `progress_card()` returns; a notebook shows it.

    Args:
        standing: where the student stands.
        student: whose card it is.
        kept: whether a card is kept at all.
    """

    def __init__(self, standing: Standing, student: str, kept: bool = True) -> None:
        self._standing, self._student, self._kept = standing, student, kept

    def __repr__(self) -> str:
        standing = self._standing
        lines = [self._title(), "", *(f"  {line}" for line in self._summary()), ""]
        width = max(columns(say(row.title)) for row in standing.lessons)
        lines += [
            f"  {row.number}  {padded(say(row.title), width)}  "
            f"{padded(_read(row), 10)}{padded(_passed(row), 18)}{_answered(row)}"
            for row in standing.lessons
        ]
        lines += ["", f"  {self._achieved()}"]
        lines += [f"    ★ {say(one.name)}: {say(one.what)}" for one in standing.achieved]
        return "\n".join(lines)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def html(self) -> str:
        """Return the card as a fragment of HTML, without scripts."""
        title = self._title()
        first, *others = self._summary()
        return element(
            "section",
            element("p", element("strong", title), style="font-size:1.2em;margin:0 0 6px"),
            element("p", first, *(piece for line in others for piece in (BREAK, line)), style="margin:0 0 8px"),
            self._way_on(),
            self._table(),
            self._achievements(),
            element("p", element("small", _rule()), style="margin:8px 0 0"),
            aria_label=title,
            style=_FRAME,
        )

    def _title(self) -> str:
        return say("Progress of {student}", student=self._student)

    def _summary(self) -> list[str]:
        standing = self._standing
        read, lessons = standing.lessons_read, len(standing.lessons)
        passed, asked = standing.exercises_passed, standing.exercises_asked
        answered, questions = standing.quick_answered, standing.quick_asked
        lines = [
            self._level(),
            say("Points: {points} of {most}", points=standing.points, most=standing.most_points),
            say("Lessons read: {count} of {most}", count=read, most=lessons),
            say("Exercises passed: {count} of {most}", count=passed, most=asked),
            say("Quick questions answered: {count} of {most}", count=answered, most=questions),
        ]
        if not self._kept:
            lines.append(why_none_is_kept())
        return lines

    def _level(self) -> str:
        level, to_next_level = say(self._standing.level), self._standing.to_next_level
        if not to_next_level:
            return say("Level: {level}", level=level)
        after, missing = to_next_level
        return say_count(
            missing,
            "Level: {level} (next: {after}, in {count} point)",
            "Level: {level} (next: {after}, in {count} points)",
            level=level,
            after=say(after),
        )

    def _way_on(self) -> Html:
        """The bar from this level to the next one."""
        gathered, whole = self._standing.way_to_next_level
        if not self._standing.to_next_level:
            return fragment()
        level, after = say(self._standing.level), say(self._standing.to_next_level[0])
        label = say(
            "{count} of {most} points on the way from {level} to {after}",
            count=gathered,
            most=whole,
            level=level,
            after=after,
        )
        bar = _bar(label, gathered, whole, width=22)
        return element("p", f"{level} ", bar, f" {after}", style="margin:0 0 8px")

    def _table(self) -> Html:
        caption = element("caption", element("strong", say("Lessons and exercises")), style="text-align:left")
        heads = (element("th", say(head), scope="col", style=_CELL) for head in _HEADS)
        rows = element("tbody", *map(_row, self._standing.lessons))
        style = "margin:4px 0;color:inherit;font-size:inherit"
        return element("table", caption, element("thead", element("tr", *heads)), rows, style=style)

    def _achievements(self) -> Html:
        earned, still_open = self._standing.achieved, self._standing.still_open
        pieces = [element("p", element("strong", self._achieved()), style="margin:8px 0 2px"), _badges(earned, _EARNED)]
        if still_open:
            summary = element("summary", say("{count} to come", count=len(still_open)))
            pieces.append(element("details", summary, _badges(still_open, _TO_COME)))
        return fragment(*pieces)

    def _achieved(self) -> str:
        earned, still_open = len(self._standing.achieved), len(self._standing.still_open)
        return say("Achievements: {count} of {most}", count=earned, most=earned + still_open)


def _rule() -> str:
    return say(RULE, exercise=POINTS_OF_AN_EXERCISE, lesson=POINTS_OF_A_LESSON, quick=POINTS_OF_A_QUICK_QUESTION)


def _badges(achievements: list[Achievement], look: str) -> Html:
    items = [
        element("li", element("strong", say(one.name)), BREAK, element("small", say(one.what)), style=look)
        for one in achievements
    ]
    return element("ul", *items, style=_BADGES) if items else fragment()


def _row(row: LessonStanding) -> Html:
    label = say(
        "{count} of {most} exercises passed in lesson {number}",
        count=row.passed,
        most=row.exercises,
        number=row.number,
    )
    bars = [_bar(label, row.passed, row.exercises)] if row.exercises else []
    title = element("th", say(row.title), scope="row", style=f"{_CELL};font-weight:normal")
    contents = (_read(row), fragment(*bars, f" {_passed(row)}"), _answered(row))
    cells = (element("td", content, style=_CELL) for content in contents)
    return element("tr", element("td", str(row.number), style=_CELL), title, *cells)


def _bar(label: str, value: int, most: int, width: int = 6) -> Html:
    return element("progress", aria_label=label, value=value, max=most, style=_BAR.format(width))


def _read(row: LessonStanding) -> str:
    return say("✓ read") if row.read else say("not yet")


def _passed(row: LessonStanding) -> str:
    if not row.exercises:
        return say("none to pass")
    passed = say("{count} of {most} passed", count=row.passed, most=row.exercises)
    return f"✓ {passed}" if row.passed == row.exercises else passed


def _answered(row: LessonStanding) -> str:
    answered = say("{count} of {most}", count=row.answered, most=row.quick_questions)
    return f"✓ {answered}" if row.answered == row.quick_questions else answered

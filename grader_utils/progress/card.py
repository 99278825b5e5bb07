"""The card: a student's standing as HTML for JupyterLab, and as text for everything else.

Everything that it says, it says in words; colors are those of JupyterLab's theme, light or dark.
"""

from grader_utils.elements import BREAK, Html, element, fragment
from grader_utils.progress.achievements import Achievement
from grader_utils.progress.standing import (
    POINTS_OF_A_LESSON,
    POINTS_OF_A_QUICK_QUESTION,
    POINTS_OF_AN_EXERCISE,
    LessonStanding,
    Standing,
)

RULE = (
    f"{POINTS_OF_AN_EXERCISE} points for each exercise that passed its practice, {POINTS_OF_A_LESSON} for each lesson "
    f"whose closing question you answered, {POINTS_OF_A_QUICK_QUESTION} for each quick question. They are yours alone: "
    "grades are made elsewhere."
)
_FRAME = (
    "border:1px solid var(--jp-border-color1,#767676);border-radius:6px;padding:12px 18px;max-width:52em;"
    "color:var(--jp-content-font-color1,inherit);background:var(--jp-layout-color1,transparent)"
)
_HEADS = ("", "lesson", "read", "exercises", "quick questions")
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
        lines = [f"Progress of {self._student}", "", *(f"  {line}" for line in self._summary()), ""]
        width = max(len(row.title) for row in standing.lessons)
        lines += [
            f"  {row.number}  {row.title:<{width}}  {_read(row):<10}{_passed(row):<18}{_answered(row)}"
            for row in standing.lessons
        ]
        lines += ["", f"  Achievements: {len(standing.achieved)} of {self._all_achievements()}"]
        lines += [f"    ★ {one.name}: {one.what}" for one in standing.achieved]
        return "\n".join(lines)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def html(self) -> str:
        """Return the card as a fragment of HTML, without scripts."""
        title = f"Progress of {self._student}"
        first, *others = self._summary()
        return element(
            "section",
            element("p", element("strong", title), style="font-size:1.2em;margin:0 0 6px"),
            element("p", first, *(piece for line in others for piece in (BREAK, line)), style="margin:0 0 8px"),
            self._way_on(),
            self._table(),
            self._achievements(),
            element("p", element("small", RULE), style="margin:8px 0 0"),
            aria_label=title,
            style=_FRAME,
        )

    def _summary(self) -> list[str]:
        standing = self._standing
        lines = [
            f"Level: {standing.level}",
            f"Points: {standing.points} of {standing.most_points}",
            f"Lessons read: {standing.lessons_read} of {len(standing.lessons)}",
            f"Exercises passed: {standing.exercises_passed} of {standing.exercises_asked}",
            f"Quick questions answered: {standing.quick_answered} of {standing.quick_asked}",
        ]
        if standing.to_next_level:
            level, missing = standing.to_next_level
            lines[0] += f" (next: {level}, in {missing} {'point' if missing == 1 else 'points'})"
        if not self._kept:
            lines.append("Nothing is noted at present, because COURSE_PROGRESS is off.")
        return lines

    def _way_on(self) -> Html:
        """The bar from this level to the next one."""
        gathered, whole = self._standing.way_to_next_level
        if not self._standing.to_next_level:
            return fragment()
        level, after = self._standing.level, self._standing.to_next_level[0]
        label = f"{gathered} of {whole} points on the way from {level} to {after}"
        bar = _bar(label, gathered, whole, width=22)
        return element("p", f"{level} ", bar, f" {after}", style="margin:0 0 8px")

    def _table(self) -> Html:
        caption = element("caption", element("strong", "Lessons and exercises"), style="text-align:left")
        heads = (element("th", head, scope="col", style=_CELL) for head in _HEADS)
        rows = element("tbody", *map(_row, self._standing.lessons))
        style = "margin:4px 0;color:inherit;font-size:inherit"
        return element("table", caption, element("thead", element("tr", *heads)), rows, style=style)

    def _achievements(self) -> Html:
        earned, still_open = self._standing.achieved, self._standing.still_open
        count = f"Achievements: {len(earned)} of {self._all_achievements()}"
        pieces = [element("p", element("strong", count), style="margin:8px 0 2px"), _badges(earned, _EARNED)]
        if still_open:
            summary = element("summary", f"{len(still_open)} to come")
            pieces.append(element("details", summary, _badges(still_open, _TO_COME)))
        return fragment(*pieces)

    def _all_achievements(self) -> int:
        return len(self._standing.achieved) + len(self._standing.still_open)


def _badges(achievements: list[Achievement], look: str) -> Html:
    items = [
        element("li", element("strong", one.name), BREAK, element("small", one.what), style=look)
        for one in achievements
    ]
    return element("ul", *items, style=_BADGES) if items else fragment()


def _row(row: LessonStanding) -> Html:
    bar = _bar(f"{row.passed} of {row.exercises} exercises passed in lesson {row.number}", row.passed, row.exercises)
    title = element("th", row.title, scope="row", style=f"{_CELL};font-weight:normal")
    contents = (_read(row), fragment(bar, f" {_passed(row)}"), _answered(row))
    cells = (element("td", content, style=_CELL) for content in contents)
    return element("tr", element("td", str(row.number), style=_CELL), title, *cells)


def _bar(label: str, value: int, most: int, width: int = 6) -> Html:
    return element("progress", aria_label=label, value=value, max=most, style=_BAR.format(width))


def _read(row: LessonStanding) -> str:
    return "✓ read" if row.read else "not yet"


def _passed(row: LessonStanding) -> str:
    return f"{'✓ ' if row.passed == row.exercises else ''}{row.passed} of {row.exercises} passed"


def _answered(row: LessonStanding) -> str:
    return f"{'✓ ' if row.answered == row.quick_questions else ''}{row.answered} of {row.quick_questions}"

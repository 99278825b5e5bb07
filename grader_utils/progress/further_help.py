"""The steps behind a hint, below a check that has not passed: its numbers worked out by hand, and the lesson."""

from grader_utils.elements import Html, element, filled, fragment
from grader_utils.environment import this_notebook
from grader_utils.marking.at_once import FailedCheck, someone_is_looking
from grader_utils.marking.verdict import Verdict
from grader_utils.messages import say, to_say
from grader_utils.progress.explained import Place, places
from grader_utils.questions.working import worked_part

_NEXT, _LAST = to_say("A step further:"), to_say("And one more:")
_READ = to_say("read {place} again.")
_CLOSE = "margin:4px 0"


def show_further_help(question: str, failed: AssertionError) -> None:
    """Show what may help after the hint, where somebody is looking: a fold with the working, and a way to the lesson.

    Args:
        question: the question's name.
        failed: what `practice` raised.
    """
    if not isinstance(failed, FailedCheck) or not someone_is_looking():
        return
    verdict = next((one for one in failed.verdicts if one.question == question), None)
    working, place = working_of(verdict) if verdict else None, places().get(question)
    if working is None and place is None:
        return
    from IPython.display import display

    plain, html = [], []
    if working is not None:
        part, lines = working
        about = {"question": question, "part": say(part)}  # a cell may hold several checks
        folded = say("{question}, {part}, worked out by hand, lies folded below this check.", **about)
        plain.append(f"{say(_NEXT)} {folded}")
        title = say("{question}, {part}, worked out by hand", **about)
        summary = element("summary", element("strong", say(_NEXT)), f" {title}", style="cursor:pointer")
        html.append(element("details", summary, element("pre", "\n".join(lines), style="margin:4px 0 4px 1.2em")))
    if place is not None:
        name = say(_LAST if working else _NEXT)
        plain.append(f"{name} {say(_READ, place=place)}")
        html.append(element("p", element("strong", name), " ", filled(say(_READ), place=_link(place)), style=_CLOSE))
    frame = element("div", *html, style="border-left:3px solid;padding-left:10px")
    display({"text/html": frame, "text/plain": "\n".join(plain)}, raw=True)


def working_of(verdict: Verdict) -> tuple[str, list[str]] | None:
    """Return the first public part that failed and can be worked out by hand, by name, and the lines of its working."""
    return worked_part(verdict.question, {part.part for part in verdict.parts if part.public and not part.passed})


def _link(place: Place) -> Html:
    address = place.link_from(this_notebook())
    return element("a", str(place), href=address) if address else fragment(str(place))

"""Where questions are declared and found by name: all modules of this package are imported at the first look-up."""

import contextlib
import difflib
import functools
import importlib
import sys
from collections.abc import Callable
from typing import Any

from grader_utils.messages import say
from grader_utils.questions.kinds import LayerQuestion
from grader_utils.questions.question import Question
from grader_utils.questions.tolerance import judged

_questions: dict[str, Question] = {}


class UnknownQuestion(LookupError):  # noqa: N818 (it names what was asked for)
    """No question has this name; the message says which one may have been meant."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


def question(name: str, /, **options: Any) -> Callable[[Callable], Question]:
    """Make the decorated reference a question called `name`, and register it.

    Args:
        name: as notebooks say it; no other question may have it.
        **options: `labels`, `tolerance`, `in_numpy` and `right` of `Question`.
    """
    return _declaring(Question, name, options)


def _declaring(kind: type[Question], name: str, options: dict[str, Any]) -> Callable[[Callable], Any]:
    return lambda reference: register(kind(name, reference, **options))


def figure(name: str, /) -> Callable[[Callable], Question]:
    """Make the decorated reference, which returns a `Drawing` or `Measurements`, a question about a figure."""
    return question(name, tolerance=judged("What a person sees counts: see [how figures are judged](figures.md)."))


def layer(name: str, /, **options: Any) -> Callable[[Callable], LayerQuestion]:
    """Make the decorated reference a question about a layer, forward and backward; see `question`."""
    return _declaring(LayerQuestion, name, options)


def register(question: Question) -> Question:
    """Add `question`; raise ValueError when another module has a question of this name."""
    other = _questions.get(question.name)
    if other is not None and other.reference.__module__ != question.reference.__module__:
        raise ValueError(f"there are two questions called {question.name!r}")
    question.declared_in = _declaring_module() or question.declared_in
    _questions[question.name] = question
    return question


def _declaring_module() -> str:
    """Return the module of an assignment whose code is declaring a question right now, or "" outside of them."""
    frame = sys._getframe()
    while frame is not None:
        name = frame.f_globals.get("__name__", "")
        if frame.f_code.co_name == "<module>" and name.startswith("grader_utils.questions."):
            return name
        frame = frame.f_back
    return ""


def find(name: str) -> Question:
    """Return the question called `name`.

    Raises:
        UnknownQuestion: there is none.
    """
    if name not in _questions and isinstance(name, str):
        _import_declaring_module(name)
    if name in _questions:
        return _questions[name]
    questions = all_questions()
    if name not in questions:
        close = difflib.get_close_matches(str(name), questions, n=1)
        meant = say(" Did you mean {name}?", name=repr(close[0])) if close else ""
        raise UnknownQuestion(say("There is no question called {name}.", name=repr(name)) + meant)
    return questions[name]


def all_questions() -> dict[str, Question]:
    """Return every question by name."""
    _import_all()
    return dict(_questions)


def declaring_modules() -> dict[str, str]:
    """Return by name the module that declares each question, as far as it is stored or imported: nothing is imported.

    A name that is no question of an assignment may be among them: closing questions are stored, too.
    """
    from grader_utils.questions.stored.answers import stored_modules

    return stored_modules() | {name: question.declared_in for name, question in _questions.items()}


def _import_declaring_module(name: str) -> None:
    """Import the module that declares a question, where that is known: the first check of a kernel needs no others."""
    from grader_utils.questions.stored.answers import stored_answers

    module = stored_answers(name)["module"]
    if module:
        with contextlib.suppress(ModuleNotFoundError):  # it was moved: then all are imported, which tells more
            importlib.import_module(module)


@functools.cache
def _import_all() -> None:
    import pkgutil  # a student's kernel needs neither

    import grader_utils.questions as package

    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)

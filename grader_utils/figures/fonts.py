"""The fonts that figures are written in: DejaVu Sans, and one more for letters that it lacks.

It knows where fonts lie; matplotlib takes each letter from the first font that has it.
"""

import warnings
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from matplotlib.font_manager import fontManager

from grader_utils.environment import figures_are_drawn
from grader_utils.messages import language, say, to_say

FIRST = "DejaVu Sans"
PACKAGE, FOLDER = "koreanize_matplotlib", "fonts"
"""A package that ships NanumGothic. It is not imported: that would change matplotlib's settings."""
MORE = {"ko": ("NanumGothic", "Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic")}
"""The fonts for a language, the best first: of the package, of Linux, of macOS and of Windows."""

NONE_FOUND = to_say(
    "This computer has no font with the letters of your language, so figures show boxes in their place. "
    "Install one with pip install {package}, and restart the kernel."
)


def families() -> list[str]:
    """Return the names of the fonts for the language that is spoken at present; matplotlib has each of them."""
    return [FIRST, *_more(language())]


@cache
def _more(code: str) -> tuple[str, ...]:
    wanted = MORE.get(code, ())
    if wanted:
        _add_those_of_the_package()
    known = {font.name for font in fontManager.ttflist} if wanted else set()
    found = tuple(name for name in wanted if name in known)[:1]
    if wanted and not found and figures_are_drawn():
        warnings.warn(say(NONE_FOUND, package=PACKAGE.replace("_", "-")), stacklevel=2)
    return found


def _add_those_of_the_package() -> None:
    found = find_spec(PACKAGE)
    for place in (found.submodule_search_locations or ()) if found else ():
        for file in sorted(Path(place, FOLDER).glob("*.ttf")):
            fontManager.addfont(file)

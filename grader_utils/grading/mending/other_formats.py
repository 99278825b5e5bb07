"""Says what a file is that bears a notebook's name and is none."""

import re

from grader_utils.messages import say, to_say

_MERGE_MARK = re.compile(rb"^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)", re.MULTILINE)
_UNMERGED = to_say(
    "it holds the marks of a git merge that was not finished ({mark} in line {line}). Keep one of the two versions, as "
    "git checkout --ours does, see that it opens in Jupyter, and hand it in again"
)
_LONGEST_BEGINNING = 200
_ICLOUD = to_say("it is a placeholder that iCloud left for it. Download the notebook in Finder, and hand that in")
_WEB_PAGE = to_say(
    "it is a web page. Hand in the notebook itself; on GitHub, that is what the button for the raw file gives"
)
_SCRIPT = to_say("it is a Python script. Hand in the notebook itself, the file that Jupyter opens")
_BEGINNINGS = {
    rb"PK\x03\x04|PK\x05\x06": to_say("it is a zip file. Unpack it, and hand in the notebook"),
    rb"Rar!|7z\xbc\xaf|\x1f\x8b": to_say("it is a packed file. Unpack it, and hand in the notebook"),
    rb"%PDF": to_say("it is a PDF. Hand in the notebook itself, the file that Jupyter opens"),
    rb"bplist00": _ICLOUD,
    rb"version https://git-lfs": to_say(
        "it is a pointer that Git LFS left for it. Run git lfs pull, and hand in the notebook"
    ),
    rb"<(?:!doctype|html|head|\?xml)\b": _WEB_PAGE,
    rb"# *(?:%%|-\*-|---\r?\n)|#!|(?:import|from) \w": _SCRIPT,
}


def what_it_is(content: bytes) -> str:
    """Return what a file that is no JSON is, as the end of a sentence, and what to do; "" where it does not show."""
    if mark := _MERGE_MARK.search(content):
        return say(_UNMERGED, mark=mark[0].decode(), line=content.count(b"\n", 0, mark.start()) + 1)
    beginning = content[:_LONGEST_BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((say(said) for sign, said in _BEGINNINGS.items() if re.match(sign, beginning, re.IGNORECASE)), "")

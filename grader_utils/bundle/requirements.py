"""What a student installs: the pinned packages of the course, without those that only maintainers use."""

_MAINTAINERS = ("nbval",)


def student_requirements(requirements: str, wheel: str) -> str:
    """Return the text of a student's requirements.txt.

    Args:
        requirements: the text of the course's own.
        wheel: the file name of the package, which lies beside it.
    """
    lines = ["# Everything that the course needs. In this folder: python -m pip install -r requirements.txt"]
    for line in requirements.splitlines():
        name = line.split("==")[0].strip()
        if "==" in line and name not in _MAINTAINERS:
            lines.append(line)
    return "\n".join([*lines, f"./{wheel}", ""])

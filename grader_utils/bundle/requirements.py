"""What a student installs from the bundle: the pinned packages, and the package of the course as a wheel."""


def student_requirements(requirements: str, wheel: str, more: str = "") -> str:
    """Return the text of a student's requirements.txt.

    Args:
        requirements: the text of the course's requirements-student.txt.
        wheel: the file name of the package, which lies beside it.
        more: the text of the requirements of a language.
    """
    lines = ["# Everything that the course needs. In this folder: python -m pip install -r requirements.txt"]
    lines += [line for line in f"{requirements}\n{more}".splitlines() if "==" in line]
    return "\n".join([*lines, f"./{wheel}", ""])

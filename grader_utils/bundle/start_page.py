"""The page that a student opens first: how to set the course up on Windows, macOS and Linux."""

from importlib.resources import files


def start_page() -> str:
    """Return the start page, HTML."""
    return files(__package__).joinpath("start_page.html").read_text(encoding="utf-8")

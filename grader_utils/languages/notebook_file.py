"""The notebooks that are translated, read from files and written byte for byte as `course build` lays them out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def notebooks_of(course: Path) -> Iterator[tuple[str, Path]]:
    """Yield every notebook with the name of its catalog: notebooks/NAME or source/NAME."""
    yield from ((f"notebooks/{path.stem}", path) for path in sorted(course.glob("notebooks/*.ipynb")))
    yield from ((f"source/{path.stem}", path) for path in sorted(course.glob("source/*/*.ipynb")))


def read_notebook(path: Path) -> dict[str, Any]:
    """Return a notebook as its file states it."""
    return json.loads(path.read_text(encoding="utf-8"))


def notebook_text(notebook: dict[str, Any]) -> str:
    """Return what the file of a notebook holds."""
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"

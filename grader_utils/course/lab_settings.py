"""JupyterLab's own language: it reads a folder of settings that hold unless somebody chose others."""

import json
from pathlib import Path

from grader_utils.languages.language import Language

FOLDER = "jupyterlab"
_NAMES_LANGUAGE = "@jupyterlab/translation-extension:plugin"


def write_lab_settings(folder: Path, language: Language) -> Path | None:
    """Write the folder for `jupyter lab --LabApp.app_settings_dir`, and return it; None where JupyterLab has no pack.

    Args:
        folder: in which the folder goes.
        language: one of the course's.
    """
    if not language.jupyterlab:
        return None
    settings = folder / FOLDER
    settings.mkdir(parents=True, exist_ok=True)
    overrides = {_NAMES_LANGUAGE: {"locale": language.jupyterlab}}
    (settings / "overrides.json").write_text(json.dumps(overrides, indent=1) + "\n", encoding="utf-8")
    return settings

"""The page that a student opens first: how to set the course up on Windows, macOS and Linux."""

from grader_utils.grading.pages.page_templates import page_templates


def start_page(options: str = "") -> str:
    """Return the start page, HTML, in the language that is spoken.

    Args:
        options: for JupyterLab, with a space behind them.
    """
    return page_templates("grader_utils.bundle").get_template("start_page.html.j2").render(options=options)

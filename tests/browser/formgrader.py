"""nbgrader's Formgrader in JupyterLab: assignments, submissions, and marking by hand."""

from playwright.sync_api import FrameLocator, Locator, Page, Response, expect


class Formgrader:
    """The tab that Nbgrader → Formgrader opens; its pages stand in a frame."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def frame(self) -> FrameLocator:
        """The page that is shown."""
        return self.page.frame_locator("#formgrader-iframe iframe")

    def press(self, row: str, column: str) -> str:
        """Press the button in a column of an assignment's or submission's row, and return the log that it shows.

        Fails unless nbgrader says that it was a success.
        """
        self.row(row).locator(f"td.{column} a").click()
        dialog = self.frame.locator(".modal.in, .modal.show")
        expect(dialog.locator(".modal-title")).to_have_text("Success")
        log = dialog.inner_text()
        dialog.locator("button[data-dismiss=modal], button[data-bs-dismiss=modal]").first.click()
        expect(dialog).to_have_count(0)
        return log

    def row(self, name: str) -> Locator:
        """Return the row of an assignment or a student, once nothing in it is under way."""
        row = self.frame.locator("#main-table tr", has_text=name)
        expect(row).to_be_visible()
        return row

    def go(self, section: str) -> None:
        """Choose a section at the side."""
        self.frame.get_by_role("link", name=section, exact=True).first.click()

    def choose_section(self, name: str) -> None:
        """Choose whose submissions a list shows."""
        self.frame.get_by_label("Section").select_option(label=name)

    def open_submissions(self, assignment: str) -> None:
        """Open the list of what was handed in."""
        self.row(assignment).locator("td.num-submissions a").click()

    def mark_by_hand(self, cell: str, score: str, comment: str) -> None:
        """Give a score and a comment on the page of one submission, by keyboard, and wait until both are saved."""
        # Both boxes have been loaded when one shows that it waits for a mark, and the other has found its size.
        expect(self.frame.locator(f"#{cell}.needs_manual_grade")).to_be_visible()
        expect(self.frame.locator(f"#{cell}-comment[data-autosize-on]")).to_be_visible()
        for box, text, kind in ((f"#{cell}", score, "grade"), (f"#{cell}-comment", comment, "comment")):
            with self.page.expect_response(lambda answer, kind=kind: _saved(answer, kind)):
                self.frame.locator(box).fill(text)
                self.frame.locator(box).press("Tab")


def _saved(answer: Response, kind: str) -> bool:
    return f"/formgrader/api/{kind}/" in answer.url and answer.request.method == "PUT" and answer.ok

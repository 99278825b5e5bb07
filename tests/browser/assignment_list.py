"""nbgrader's Assignment List in JupyterLab: fetch, open, validate, submit, and feedback."""

from playwright.sync_api import Locator, Page, expect


class AssignmentList:
    """The tab that Nbgrader → Assignment List opens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.panel = page.locator("#nbgrader-assignment-list")
        self.released = self.panel.locator("#released_assignments_list")
        self.downloaded = self.panel.locator("#fetched_assignments_list")
        self.submitted = self.panel.locator("#submitted_assignments_list")

    def refresh(self) -> None:
        """Press the button that reads the lists again."""
        self.panel.locator("#refresh_assignments_list").click()

    def fetch(self, assignment: str) -> None:
        """Fetch a released assignment."""
        self._row(self.released, assignment).get_by_role("button", name="Fetch", exact=True).click()
        expect(self._row(self.downloaded, assignment)).to_be_visible()

    def open(self, assignment: str, notebook: str) -> None:
        """Open a notebook of a downloaded assignment."""
        link = self.downloaded.get_by_text(notebook, exact=True)
        if not link.is_visible():
            self.downloaded.get_by_text(assignment, exact=True).click()
        link.click()

    def validate(self, assignment: str, notebook: str) -> Locator:
        """Press Validate beside a notebook, and return the dialog with the result."""
        row = self.downloaded.locator(".nested_list_item", has_text=notebook)
        if not row.is_visible():
            self.downloaded.get_by_text(assignment, exact=True).click()
        row.get_by_role("button", name="Validate", exact=True).click()
        dialog = self.page.locator(".jp-Dialog")
        expect(dialog).to_be_visible()
        return dialog

    def submit(self, assignment: str) -> None:
        """Submit a downloaded assignment."""
        self._row(self.downloaded, assignment).get_by_role("button", name="Submit", exact=True).click()
        expect(self._row(self.submitted, assignment)).to_be_visible()

    def fetch_feedback(self, assignment: str) -> None:
        """Fetch the feedback for a submitted assignment."""
        self._row(self.submitted, assignment).get_by_role("button", name="Fetch Feedback").click()

    def view_feedback(self) -> None:
        """Press "view feedback" beside the newest submission: the file browser goes to its folder."""
        self.submitted.get_by_text("(view feedback)").last.click()

    def _row(self, box: Locator, assignment: str) -> Locator:
        return box.locator(".list_item", has_text=assignment).first

"""A notebook in JupyterLab: finding a cell by its id, writing into it, running it, reading what comes out."""

import re

from playwright.sync_api import Locator, Page, expect

TALLEST = 15_000  # pixels: Chromium draws no taller screen
_FRONT = ".jp-NotebookPanel:not(.lm-mod-hidden)"
_INDEX = """id => jupyterapp.shell.currentWidget.content.widgets.findIndex(cell => cell.model.id === id)"""
_READY = """() => {
    const panel = jupyterapp.shell.currentWidget
    const session = panel?.sessionContext?.session
    return session?.kernel?.status === 'idle' && panel.content.widgets.length > 0
}"""
_RUN = """async command => {
    const done = await jupyterapp.commands.execute(command)
    await jupyterapp.shell.currentWidget.sessionContext.session.kernel.info
    return done
}"""
_ERRORS = """() => jupyterapp.shell.currentWidget.content.widgets.flatMap(cell =>
    (cell.model.sharedModel.outputs ?? [])
        .filter(output => output.output_type === 'error')
        .map(output => `${cell.model.id}: ${output.ename}: ${output.evalue}`))"""


class NotebookPanel:
    """The notebook in front."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.panel = page.locator(_FRONT)
        self.scroller = self.panel.locator(".jp-WindowedPanel-outer")

    def wait_until_ready(self) -> None:
        """Wait for the cells and the kernel."""
        expect(self.panel.locator(".jp-Cell").first).to_be_visible()
        self.page.wait_for_function(_READY)

    def cell(self, cell_id: str) -> Locator:
        """Return the cell with this id."""
        index = self.page.evaluate(_INDEX, cell_id)
        assert index >= 0, f"there is no cell {cell_id}"
        return self.panel.locator(f'.jp-Cell[data-windowed-list-index="{index}"]')

    def write(self, cell_id: str, text: str) -> None:
        """Replace what stands in a cell, by keyboard."""
        cell = self.cell(cell_id)
        cell.scroll_into_view_if_needed()
        if "jp-MarkdownCell" in cell.get_attribute("class"):
            cell.locator(".jp-MarkdownOutput").dblclick()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def run(self, cell_id: str) -> Locator:
        """Run a code cell with Shift+Enter, wait for its end, and return its outputs."""
        cell = self.cell(cell_id)
        cell.scroll_into_view_if_needed()
        before = cell.locator(".jp-InputPrompt").inner_text()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Shift+Enter")
        prompt = cell.locator(".jp-InputPrompt")
        expect(prompt).not_to_have_text(before)
        expect(prompt).to_have_text(re.compile(r"\[\d+\]:"))
        return self.outputs(cell_id)

    def run_all(self) -> None:
        """Run all cells, and wait for the last."""
        assert self.page.evaluate(_RUN, "notebook:run-all-cells"), f"stopped at an error: {self.errors()}"

    def outputs(self, cell_id: str) -> Locator:
        """Return the outputs of a cell."""
        return self.cell(cell_id).locator(".jp-OutputArea-output")

    def errors(self) -> list[str]:
        """Return the errors among the outputs, each with the id of its cell."""
        return self.page.evaluate(_ERRORS)

    def show_whole(self, width: int) -> None:
        """Make the screen this wide, and so tall that the whole notebook is seen, from its top."""
        self.page.set_viewport_size({"width": width, "height": TALLEST})
        inside = self.scroller.evaluate("panel => panel.querySelector('.jp-WindowedPanel-inner').scrollHeight")
        self.page.set_viewport_size({"width": width, "height": min(inside + 150, TALLEST)})
        self.scroller.evaluate("panel => panel.scrollTo(0, 0)")

    def shut_down(self) -> None:
        """End the kernel."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")

    def save(self) -> None:
        """Save with Ctrl+S."""
        self.page.keyboard.press("Control+s")
        self.page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")

    def validate(self) -> Locator:
        """Press Validate in the toolbar, and return the dialog with the result."""
        self.panel.locator(".jp-NotebookPanel-toolbar").get_by_text("Validate", exact=True).click()
        dialog = self.page.locator(".jp-Dialog")
        expect(dialog).to_be_visible()
        return dialog

"""JupyterLab as somebody sees it in a browser: its menus, its files, its themes."""

from browser.lab_server import LabServer
from browser.notebook_panel import NotebookPanel
from playwright.sync_api import FrameLocator, Locator, Page, expect

LIGHT, DARK = "JupyterLab Light", "JupyterLab Dark"


class JupyterLab:
    """One browser tab with JupyterLab in it."""

    def __init__(self, page: Page, server: LabServer) -> None:
        self.page, self.server = page, server

    def open(self) -> "JupyterLab":
        """Load JupyterLab with nothing open."""
        self.page.goto(f"{self.server.address()}&reset")
        expect(self.page.locator("#jupyterlab-splash")).to_have_count(0)
        expect(self.page.locator(".jp-Launcher-section").first).to_be_visible()
        return self

    def choose(self, menu: str, entry: str) -> None:
        """Choose an entry of a menu in the menu bar."""
        self.page.locator(".lm-MenuBar-itemLabel", has_text=menu).click()
        self.page.locator(".lm-Menu-item:not(.lm-mod-hidden)", has_text=entry).click()

    def open_notebook(self, path: str) -> NotebookPanel:
        """Open a notebook by its path in the server's folder."""
        self.page.evaluate("async path => { await jupyterapp.commands.execute('docmanager:open', {path}) }", path)
        return self.current_notebook()

    def close_file(self) -> None:
        """Save the file in front, so that nothing is asked, and close it."""
        self.page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
        self.page.evaluate("() => jupyterapp.commands.execute('application:close')")

    def open_listed_file(self, name: str) -> None:
        """Open a file that the file browser lists, by a double click."""
        self.page.locator(".jp-DirListing-item", has_text=name).dblclick()

    def shown_page(self) -> FrameLocator:
        """Return the HTML page that is open in front."""
        return self.page.frame_locator(".jp-HTMLViewer:not(.lm-mod-hidden) iframe")

    def current_notebook(self) -> NotebookPanel:
        """Return the notebook in front, once it is loaded and its kernel runs."""
        panel = NotebookPanel(self.page)
        panel.wait_until_ready()
        return panel

    def use_theme(self, theme: str) -> None:
        """Change the theme, as Settings → Theme does."""
        self.page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
        self.page.wait_for_function("name => document.body.dataset.jpThemeName === name", arg=theme)

    def dialog(self) -> Locator:
        """Return the dialog that is open."""
        return self.page.locator(".jp-Dialog")

    def close_dialog(self) -> None:
        """Press the dialog's last button."""
        self.dialog().locator(".jp-Dialog-button").last.click()
        expect(self.dialog()).to_have_count(0)

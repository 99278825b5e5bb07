"""What can be measured of how a page looks: contrast of text, what sticks out, the order of headings."""

from playwright.sync_api import Locator

_CONTRAST = """(root) => {
    // Colors as the browser mixes them: painted on a canvas, read back as sRGB.
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})
    const painted = colors => {
        canvas.fillStyle = 'white'
        canvas.fillRect(0, 0, 1, 1)
        for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1) }
        return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)
    }
    const backgrounds = element => element === null ? []
        : [...backgrounds(element.parentElement), getComputedStyle(element).backgroundColor]
    const luminance = rgb => {
        const [r, g, b] = [...rgb].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const found = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim()
        if (!text) continue
        const element = walker.currentNode.parentElement
        const behind = backgrounds(element)
        const [one, other] = [painted(behind), painted([...behind, getComputedStyle(element).color])].map(luminance)
        found.push([text, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)])
    }
    return found
}"""
_STICKING_OUT = """(panel) => {
    const right = panel.getBoundingClientRect().right + 1
    return [...panel.querySelectorAll('.jp-OutputArea-output *, .jp-RenderedMarkdown *')]
        .filter(element => element.getBoundingClientRect().width > 1)
        .filter(element => element.getBoundingClientRect().right > right)
        .filter(element => !element.closest('.MathJax, mjx-container'))
        .map(element => element.outerHTML.slice(0, 100))
}"""


def contrasts(element: Locator) -> list[tuple[str, float]]:
    """Return every piece of text in an element with its contrast, from 1 to 21, as WCAG defines it."""
    return [(text, ratio) for text, ratio in element.evaluate(_CONTRAST)]


def sticking_out(panel: Locator) -> list[str]:
    """Return the beginning of every output or text that reaches over the right edge of `panel`."""
    return panel.evaluate(_STICKING_OUT)


def heading_levels(element: Locator) -> list[int]:
    """Return the levels of the headings in an element, in order."""
    return element.evaluate("root => [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))")

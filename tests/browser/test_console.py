"""An error in the browser's console is noticed; only what the course cannot cause is put up with."""

import pytest
from browser.tab import opened_tab

UNREADABLE = "SyntaxError: Kernel message validation error: Unexpected token 's', \"{}\" is not valid JSON"


@pytest.mark.parametrize(
    ("script", "noticed"),
    [
        ("console.log('grey')", []),
        ("console.error('red')", ["error: red"]),
        ("setTimeout(() => { throw Error('a cell') })", ["uncaught: Error: a cell"]),
        (f"setTimeout(() => {{ throw Error(`{UNREADABLE.format('status')}`) }})", [UNREADABLE.format("status")]),
        (f"setTimeout(() => {{ throw Error(`{UNREADABLE.format('stream.stderr')}`) }})", []),
    ],
)
def test_an_error_in_the_console_is_noticed(chromium, script, noticed):
    def last(message):
        return message.text == "all said"

    with opened_tab(chromium) as (page, console), page.expect_event("console", last):
        page.evaluate(f"() => {{ {script}; setTimeout(() => console.log('all said'), 10) }}")
    assert [part for part, line in zip(noticed, console.errors, strict=True) if part not in line] == []

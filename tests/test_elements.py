"""Pieces of HTML in which no text becomes markup."""

from grader_utils.elements import BREAK, Html, element, fragment, with_code

HOSTILE = "<script>alert(1)</script> & \"double\" 'single'"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;double&quot; &#x27;single&#x27;"


def test_a_text_is_escaped_wherever_it_stands():
    assert element("p", HOSTILE) == f"<p>{ESCAPED}</p>"
    assert element("p", title=HOSTILE, aria_label="a") == f'<p title="{ESCAPED}" aria-label="a"></p>'
    assert fragment(HOSTILE, BREAK) == f"{ESCAPED}<br>"


def test_an_element_within_another_is_not_escaped_again():
    assert element("tr", element("td", "a"), element("td", "<")) == "<tr><td>a</td><td>&lt;</td></tr>"


def test_what_is_joined_as_text_is_escaped():
    assert element("p", f"{element('b', 'x')}") == "<p>&lt;b&gt;x&lt;/b&gt;</p>"
    assert not isinstance(element("b", "x") + "", Html)


def test_code_is_code_and_lines_are_lines():
    assert with_code("use `a < b`\nhere") == "use <code>a &lt; b</code><br>here"
    assert with_code("`<b>") == "`&lt;b&gt;"

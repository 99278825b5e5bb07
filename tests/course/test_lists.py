"""Lists of students as people save them: by Excel on Windows and on a Mac, by LibreOffice, by hand."""

import pytest

from grader_utils.course.lists import UnusableList, read_list

ROWS = [{"id": "zoe", "last_name": "O'Härä", "days": "1,5"}, {"id": "ben", "last_name": 'a; "b", c', "days": ""}]
TEXT = "id{0}Last Name{0} DAYS\nzoe{0}O'Härä{0}{1}\n\nben{0}{2}{0}\n"
BY_SEMICOLON = TEXT.format(";", "1,5", '"a; ""b"", c"')
BY_COMMA = TEXT.format(",", '"1,5"', '"a; ""b"", c"')
BY_TAB = TEXT.format("\t", "1,5", '"a; ""b"", c"')


@pytest.mark.parametrize(
    "content",
    [
        BY_COMMA.encode(),
        BY_SEMICOLON.encode("utf-8-sig"),  # Excel: CSV UTF-8, where a comma is the decimal sign
        BY_SEMICOLON.encode("cp1252"),  # Excel: CSV
        BY_TAB.encode("utf-16"),  # Excel: Unicode text
        ("sep=;\n" + BY_SEMICOLON).encode("latin-1"),
        BY_SEMICOLON.replace("\n", "\r\n").encode("utf-8-sig"),
        BY_COMMA.replace("\n", "\r").encode(),  # an old Mac
    ],
)
def test_it_says_the_same_however_it_was_saved(tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert read_list(path, ["id", "last_name"]) == ROWS


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty. Its first line names the columns: id"),
        (b"name;days\nzoe;2\n", "line 1, has no column `id`; there are name, days"),
        (b"\n\nid,days\n\nzoe\n", "line 5: 1 value for 2 columns"),
        (b"sep=;\nid;days\nzoe\n", "line 3: 1 value for 2 columns"),
        (b"PK\x03\x04\x00 an Excel file", "is no text. Save the table as CSV"),
    ],
)
def test_what_is_no_such_list_is_named_with_its_line(tmp_path, content, told):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(UnusableList, match=told):
        read_list(path, ["id"])


def test_a_list_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnusableList, match=r"nowhere.csv cannot be read: No such file"):
        read_list(tmp_path / "nowhere.csv", ["id"])

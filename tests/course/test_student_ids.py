"""Ids are names and addresses as people have them, and nothing that means something elsewhere."""

import unicodedata

import pytest

from grader_utils.course.student_ids import alike, problem_with, same_person, shown_apart


@pytest.mark.parametrize(
    "student",
    [
        "ada",
        "48211",
        "Alan Turing",
        "Zoë O'Connor-Smith",
        "Jürgen Groß",
        unicodedata.normalize("NFD", "Zoë"),
        "under_score Name",
        "ada.lovelace+nn@example.org",
        "Turing, Alan",
        "Wang Wei (Vivian)",
        "Gal·la",
        "王小明",
        "Иван Петров",
        "राम",
        "Sammy Davis Jr.",
    ],
)
def test_names_of_people_are_ids(student):
    assert problem_with(student) == ""


@pytest.mark.parametrize(
    "student",
    [
        "",
        ".",
        "..",
        ".hidden",
        "-rf",
        "=1+1",
        "+1",
        "@SUM(A1)",
        "'ada",
        " ada",
        "ada ",
        "a/b",
        "a\\b",
        "<img src=x onerror=alert(1)>",
        'a"b',
        "a&b",
        "a`b",
        "a$b",
        "a;b",
        "a:b",
        "a|b",
        "a*b",
        "a?b",
        "a[b]",
        "a{b}",
        "a%00",
        "a\x00b",
        "a\x1b]0;x\x07",
        "a\nb",
        "a\tb",
        "a\u202eb",
        "a\u200bb",
        "a\u2028b",
        "a\u00a0b",
        "a" * 101,
        "\u0301a",
        "a \u0301",
        "\uff1d1",
        b"caf\xe9".decode("utf-8", "surrogateescape"),
    ],
)
def test_what_means_something_to_a_path_a_page_or_a_terminal_is_no_id(student):
    problem = problem_with(student)
    assert problem
    assert problem.isascii()
    assert problem.isprintable()


def test_one_person_is_known_in_either_case_and_spelling():
    assert same_person("ZOË") == same_person(unicodedata.normalize("NFD", "zoë"))
    assert same_person("ada") != same_person("bob")


ZOE, ZOE_IN_TWO = "Zo\u00eb", "Zoe\u0308"


def test_ids_that_people_take_for_one_are_found_and_others_left_alone():
    assert alike(["ada", "Zoe", ZOE_IN_TWO, "bob", "Ada", ZOE, "ADA", "Bob B"]) == [
        ["ADA", "Ada", "ada"],
        [ZOE_IN_TWO, ZOE],
    ]


def test_ids_that_look_alike_are_shown_so_that_they_can_be_told_apart():
    assert shown_apart(["Ada", "ada"]) == ["Ada", "ada"]
    assert shown_apart([ZOE, ZOE_IN_TWO, "zo\u00eb"]) == [f"{ZOE} (Zo\\xeb)", f"{ZOE_IN_TWO} (Zoe\\u0308)", "zo\u00eb"]

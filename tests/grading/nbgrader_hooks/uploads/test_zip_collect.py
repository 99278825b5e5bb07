"""`nbgrader zip_collect`: each upload is its owner's as the platform says, and none keeps back the others."""

import gzip

import pytest
from zip_scene import ASSIGNMENT, NOTEBOOK, book, collected, link, only, tarred, upload, zip_collect, zipped

MOODLE = "_assignsubmission_file_"


BAD = {
    "rubbish": b"no zip file",
    "cut off": zipped([(NOTEBOOK, book("x"))])[:-30],
    "a path that leads out": zipped([("../../../bob/01_affine_function/affine_function.ipynb", book("x"))]),
    "an absolute path": zipped([("/tmp/affine_function.ipynb", book("x"))]),
    "a link": zipped([(link(NOTEBOOK), b"/etc/passwd")]),
    "a link as a folder": zipped([(link("in"), b"/etc"), ("in/" + NOTEBOOK, book("x"))]),
    "two versions": zipped([("a/" + NOTEBOOK, book("x")), ("b/" + NOTEBOOK, book("y"))]),
    "a bomb": zipped([(NOTEBOOK, b" " * 60_000_000)]),
    "a bomb of many": zipped([(f"{number}.ipynb", b" " * 19_000_000) for number in range(4)]),
    "a zip in a zip in a zip in a zip": zipped(
        [("a.zip", zipped([("b.zip", zipped([("c.zip", zipped([("d.zip", zipped([(NOTEBOOK, book("x"))]))]))]))]))]
    ),
}
BAD_GZIP = {
    "corrupt": gzip.compress(b"x" * 1000)[:-20],
    "no tar file": gzip.compress(b"x" * 1000),
    "a bomb": tarred([("zeros", bytes(150_000_000)), (NOTEBOOK, book("x"))]),
    "a path that leads out": tarred([("../" + NOTEBOOK, book("x"))]),
    "a link": tarred([(NOTEBOOK, None)]),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_no_bad_upload_keeps_the_others_from_being_taken(course):
    files = {upload("ada"): zipped([(NOTEBOOK, book("ada"))]), upload("zoe"): zipped([(NOTEBOOK, book("zoe"))])}
    files |= {upload(f"m{number}"): content for number, content in enumerate(BAD.values())}
    files |= {upload(f"g{number}", suffix=".tar.gz"): content for number, content in enumerate(BAD_GZIP.values())}
    files |= {
        upload("no-time", "99-99-99"): files[upload("ada")],
        upload("no-day", "2026-02-30-10-00-00"): files[upload("ada")],
        "twice_2026-03-01-10-00-00_x.zip": zipped([(NOTEBOOK, book("x")), (NOTEBOOK, book("y"))]),
        "odd_2026-03-01-10-00-00_x.gz": b"rubbish",
    }
    said = zip_collect(course, files)
    assert collected(course) == only(ada="ada", zoe="zoe")
    assert said.count("Not collected: ") == len(files) - 2
    assert not list((course / "submitted").glob("bob*"))
    left = sum(path.stat().st_size for path in (course / "downloaded" / ASSIGNMENT / "extracted").rglob("*"))
    assert left < 100_000


def test_times_count_to_the_second_and_the_newest_upload_counts(course):
    files = {
        upload("ada", "2026-01-31-23-59-58"): zipped([(NOTEBOOK, book("first"))]),
        upload("ada", "2026-01-31-23-59-59"): zipped([(NOTEBOOK, book("second"))]),
    }
    zip_collect(course, files)
    assert collected(course) == only(ada="second")
    assert (course / f"submitted/ada/{ASSIGNMENT}/timestamp.txt").read_text() == "2026-01-31 23:59:59"


@pytest.mark.parametrize(
    "member", ["extracted/bob_2099-01-01-00-00-00_x", "bob_2099-01-01-00-00-00_x", f"Bob_1{MOODLE}"]
)
@pytest.mark.parametrize("nested", [False, True])
def test_what_a_student_packs_makes_nobody_else_of_them(course, member, nested):
    inside = [(f"{member}/{NOTEBOOK}", book("mallory"))]
    if nested:
        inside = [(f"{member}/bob_2099-01-01-00-00-00_x.zip", zipped(inside))]
    files = {upload("mallory"): zipped(inside), upload("bob"): zipped([(NOTEBOOK, book("bob"))])}
    zip_collect(course, files)
    assert collected(course) == only(bob="bob", mallory="mallory")


def test_a_student_of_moodle_stays_who_moodle_says_they_are(course):
    evil = zipped([(f"Bob B_1{MOODLE}/{NOTEBOOK}", book("mallory"))])
    export = [
        (f"Bob B_1{MOODLE}/{NOTEBOOK}", book("bob")),
        (f"Mallory_2{MOODLE}/Bob B_1{MOODLE}/{NOTEBOOK}", book("mallory")),
        (f"Eve_3{MOODLE}/x.zip", evil),
        (f"Bob B_1{MOODLE} x_4{MOODLE}/{NOTEBOOK}", book("odd")),
        (f"../Ivan_5{MOODLE}/{NOTEBOOK}", book("ivan")),
    ]
    zip_collect(course, {"Networks-Sheet 1-1024.zip": zipped(export)})
    assert collected(course) == {
        "Bob B": {NOTEBOOK: "bob"},
        "Mallory": {NOTEBOOK: "mallory"},
        "Eve": {NOTEBOOK: "mallory"},
        f"Bob B_1{MOODLE} x": {NOTEBOOK: "odd"},
    }


NAMES_OF_MOODLE = {
    f"Alan Turing_1001{MOODLE}/affine_function.ipynb": "Alan Turing",
    f"Zoë O'Connor-Smith_1002{MOODLE}/affine_function.ipynb": "Zoë O'Connor-Smith",
    f"Jürgen Groß_1003{MOODLE}/affine_function.ipynb": "Jürgen Groß",
    f"Renamer One_1004{MOODLE}/affine_function (1).ipynb": "Renamer One",
    f"Renamer Two_1005{MOODLE}/affine_function-Copy1.ipynb": "Renamer Two",
    f"Renamer Three_1006{MOODLE}/Affine function - Kopie (2).ipynb": "Renamer Three",
    f"Mac User_1007{MOODLE}/affine_function.ipynb": "Mac User",
    f"Sub Folder_1010{MOODLE}/01_affine_function/affine_function.ipynb": "Sub Folder",
    f"Txt Suffix_1013{MOODLE}/affine_function.ipynb.txt": "Txt Suffix",
    f"under_score Name_1014{MOODLE}/affine_function.ipynb": "under_score Name",
    "Old Moodle_1015_assignsubmission_file/affine_function.ipynb": "Old Moodle",
}


def test_names_as_people_make_them_are_taken_where_their_meaning_is_clear(course):
    export = [(name, book(student)) for name, student in NAMES_OF_MOODLE.items()]
    export += [
        (f"__MACOSX/Mac User_1007{MOODLE}/._affine_function.ipynb", b"odd"),
        (f"Mac User_1007{MOODLE}/.ipynb_checkpoints/affine_function-checkpoint.ipynb", book("old")),
        (f"Nested Zip_1009{MOODLE}/abgabe.zip", zipped([("x/" + NOTEBOOK, book("Nested Zip"))])),
        (f"Nested Tar_1016{MOODLE}/abgabe.tar.gz", tarred([("x/" + NOTEBOOK, book("Nested Tar"))])),
        (f"Both Files_1006{MOODLE}/affine_function.ipynb", book("one")),
        (f"Both Files_1006{MOODLE}/affine_function-Copy1.ipynb", book("other")),
        (f"PDF Sender_1011{MOODLE}/affine_function.pdf", b"%PDF"),
        (f"Check Point_1017{MOODLE}/.ipynb_checkpoints/affine_function-checkpoint.ipynb", book("old")),
        (f"Mac Fork_1018{MOODLE}/._affine_function.ipynb", b"odd"),
        (f"Cloud User_1019{MOODLE}/.affine_function.ipynb.icloud", b"bplist00"),
        (f"Empty Folder_1020{MOODLE}/", b""),
        ("Online Text_1012_assignsubmission_onlinetext_/onlinetext.html", b"<p>x</p>"),
    ]
    said = zip_collect(course, {"Networks-Sheet 1-1024.zip": zipped(export)})
    taken = [*NAMES_OF_MOODLE.values(), "Nested Zip", "Nested Tar"]
    both = {NOTEBOOK: "one", "affine_function-Copy1.ipynb": "other"}
    assert collected(course) == {name: {NOTEBOOK: name} for name in taken} | {"Both Files": both}
    assert "Check Point handed in no notebook (.ipynb_checkpoints/affine_function-checkpoint.ipynb)" in said
    assert "Mac Fork handed in no notebook (._affine_function.ipynb)" in said
    assert "Cloud User handed in no notebook (.affine_function.ipynb.icloud)" in said
    assert "Empty Folder handed in no notebook (no file at all)" in said
    assert "Mac User: .ipynb_checkpoints/affine_function-checkpoint.ipynb is left behind" in said
    assert "PDF Sender handed in no notebook (affine_function.pdf)" in said
    assert "Online Text handed in no notebook (onlinetext.html)" in said


@pytest.mark.parametrize("other", ["Alan Turing", "alan turing"])
def test_two_students_of_one_name_are_both_left_and_the_others_taken(course, other):
    export = [
        (f"Alan Turing_1001{MOODLE}/{NOTEBOOK}", book("one")),
        (f"{other}_1002{MOODLE}/{NOTEBOOK}", book("two")),
        (f"Ada_1003{MOODLE}/{NOTEBOOK}", book("ada")),
    ]
    said = zip_collect(course, {"Networks.zip": zipped(export)})
    assert collected(course) == only(Ada="ada")
    assert f"Alan Turing_1001{MOODLE}" in said.partition("Not collected")[2]
    assert f"{other}_1002{MOODLE}" in said.partition("Not collected")[2]


def test_ids_that_could_do_harm_are_named_and_passed_over(course):
    names = ["..", "<img src=x>", "\x1b]0;x\x07", "=1+1", "-rf"]
    export = [(f"{name}_{number}{MOODLE}/{NOTEBOOK}", book(name)) for number, name in enumerate(names)]
    precious = course / "01_affine_function" / "precious.txt"
    precious.parent.mkdir()
    precious.write_text("mine")
    said = zip_collect(course, {"N.zip": zipped([*export, (f"Ada_9{MOODLE}/{NOTEBOOK}", book("ada"))])})
    assert collected(course) == only(Ada="ada")
    assert precious.read_text() == "mine"
    assert said.count("Not collected") >= len(names) - 1  # hidden ones are no uploads
    assert not {"\x1b", "\x07"} & set(said)


def test_canvas_names_files_of_which_the_number_is_the_student(course):
    export = [
        (f"turingalan_LATE_10342_88411_{NOTEBOOK[:-6]}-1.ipynb", book("turing")),
        (f"hopper_10343_88412_{NOTEBOOK}", book("hopper")),
        ("lovelace_10344_88413_abgabe.zip", zipped([("turingalan_10342_99999_" + NOTEBOOK, book("lovelace"))])),
        ("noether_10345_88414_affine_function.pdf", b"%PDF"),
    ]
    said = zip_collect(course, {"submissions.zip": zipped(export)})
    assert {student: list(files.values()) for student, files in collected(course).items()} == {
        "10342": ["turing"],
        "10343": ["hopper"],
        "10344": ["lovelace"],
    }
    assert list(collected(course)["10342"]) == list(collected(course)["10343"]) == [NOTEBOOK]
    assert "10345 handed in no notebook" in said


def test_a_zip_of_canvas_is_its_sender_s_whatever_they_called_it(course):
    evil = zipped([(f"Bob B_1{MOODLE}/{NOTEBOOK}", book("eve")), (f"carl_102_2_{NOTEBOOK}", book("eve"))])
    odd = {f"eve_LATE_101_6_{name}": evil for name in (".zip", "\n.zip", "x\ny.zip", "_9_x.zip")}
    zip_collect(course, odd | {f"carl_LATE_102_7_{NOTEBOOK}": book("carl")})
    assert collected(course).pop("102") == {NOTEBOOK: "carl"}
    assert set(collected(course)) <= {"101", "102"}


def test_a_folder_that_was_unpacked_by_hand_is_taken_as_the_zip_file_is(course):
    files = {
        f"Sheet 1/Alan Turing_1001{MOODLE}/{NOTEBOOK}": book("alan"),
        f"Sheet 1/Eve_1002{MOODLE}/x.zip": zipped([(f"Bob_1{MOODLE}/{NOTEBOOK}", book("eve"))]),
        f"Ada_1003{MOODLE}/{NOTEBOOK}": book("ada"),
        f"hopper_10343_88412_{NOTEBOOK}": book("hopper"),
    }
    zip_collect(course, files)
    said = {"Alan Turing": "alan", "Eve": "eve", "Ada": "ada", "10343": "hopper"}
    assert collected(course) == {student: {NOTEBOOK: text} for student, text in said.items()}


@pytest.mark.parametrize(
    "expression",
    [
        r".*/(?P<student_id>[^/_]+)_(?P<file_id>\w+)\.ipynb$",
        r".*/(?P<student_id>[a-z]+)_(?P<file_id>\w+)\.ipynb$",
    ],
)
def test_an_expression_of_ones_own_reads_the_platforms_names(course, expression):
    export = [("ada_" + NOTEBOOK, book("ada")), ("bob_x.zip", zipped([("carl_" + NOTEBOOK, book("bob"))]))]
    option = f"--FileNameCollectorPlugin.named_regexp={expression}"
    zip_collect(course, {"class.zip": zipped(export)}, option)
    said = {student: list(files.values()) for student, files in collected(course).items()}
    assert said == {"ada": ["ada"], "bob": ["bob"]}


@pytest.mark.parametrize(("expression", "why"), [("(", "no regular expression"), (".*", "names no student")])
def test_an_expression_that_cannot_be_used_is_said_in_words(course, expression, why):
    with pytest.raises(Exception, match=why) as failed:
        zip_collect(course, {upload("ada"): zipped([])}, f"--FileNameCollectorPlugin.named_regexp={expression}")
    assert "Traceback" not in str(failed.value)

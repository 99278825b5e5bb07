"""docs/hub.md, typed as it stands on a machine of its own; then a term on the hub that it makes.

Two students and two instructors have accounts of the operating system, and log in with their passwords.
"""

import json
import re
import secrets
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
import requests
from guides import blocks
from hub_client import Person
from own_machine import WHY_NOT, OwnMachine, may_be_made
from places import COURSE, read_notebook

from grader_utils import __version__
from grader_utils.demo.fill import fill, right_answers

ASSIGNMENT, NOTEBOOK = "01_affine_function", "affine_function"
HERE, EXCHANGE = "/srv/neural_networks", "/srv/nbgrader/exchange/neural_networks"
UNIT = "hub/neural-networks-hub.service"
QUICK = "export PIP_NO_BUILD_ISOLATION=0"  # pip builds with the setuptools that is there, and downloads none
ACTIVATE = ".venv/bin/activate"
FOLDER = f"release/{ASSIGNMENT}"
WHICH = {"course_id": "neural_networks", "assignment_id": ASSIGNMENT}
NEWS = "@jupyterlab/apputils-extension:announcements"
WRONG = {"affine-function": "class AffineFunction:\n    pass"}
RELEASED = f"formgrader/api/assignment/{ASSIGNMENT}"
SLOWEST = 240

pytestmark = [
    pytest.mark.skipif(not may_be_made(), reason=WHY_NOT),
    pytest.mark.skipif(shutil.which("npm") is None, reason="the hub's proxy is installed with npm, which is not here"),
]


class Guide:
    """Whoever follows the guide, on a machine of their own."""

    def __init__(self, machine):
        self.machine = machine
        self.passwords = {name: secrets.token_hex(8) for name in ("teacher", "assistant", "ada", "lin")}
        self.instead = {
            "git clone": self.copy_course,
            "umask 007 && python3 -m venv": lambda: self.make("teacher", ".venv", "requirements.txt"),
            "python3 -m venv": lambda: self.make("root", "students"),
        }
        self.said = {}

    def follow(self, *sections):
        """Type the commands of these sections."""
        for block in blocks("hub.md"):
            for who, command, _ in block.commands if block.section in sections and block.language == "console" else ():
                if command.startswith("chpasswd"):
                    lines = [f"{name}:{password}\n" for name, password in self.passwords.items()]
                    self.machine.path(f"{HERE}/passwords.txt").write_text("".join(lines))
                instead = [do for beginning, do in self.instead.items() if command.startswith(beginning)]
                if instead:
                    instead[0]()
                else:
                    self.said[command] = self.type(who, command)

    def type(self, who, command, status=0):
        """Type one command, which must end with this status, and return what it said."""
        folder = {"root": HERE, "teacher": f"{HERE}/course", "assistant": f"{HERE}/course"}.get(who)
        begin = f"[ -e {ACTIVATE} ] && . {ACTIVATE}; " if who in ("teacher", "assistant") else ""
        there = folder and self.machine.path(folder).is_dir()
        done = self.machine.run(who, f"{QUICK}; {begin}{command}", cwd=folder if there else None)
        assert done.returncode == status, f"{who}$ {command}\n{done.stdout}"
        return done.stdout

    def copy_course(self):
        """Copy what git knows, as it lies here."""
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=COURSE, capture_output=True, text=True, check=True)
        for name in listed.stdout.split("\0"):
            if (COURSE / name).is_file():
                target = self.machine.path(f"{HERE}/course/{name}")
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(COURSE / name, target)

    def make(self, who, folder, *more):
        """Make an environment of links, in which pip finds everything there but the course's own package."""
        files = ("requirements-student.txt", *more)
        code = f"from student_environment import *; environment_for_pip(Path({folder!r}).absolute(), *{files})"
        self.type(who, f"umask 002; PYTHONPATH={COURSE}/tests {sys.executable} -c {shlex.quote(code)}")

    def doctor(self, student="ada", status=0):
        """Ask whether a student can take part."""
        return self.type("root", f"students/bin/course --course course doctor --as-student {student}", status)


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def unit_starts(unit):
    return re.search("^ExecStart=(.*)$", unit, re.MULTILINE)[1]


def start_hub(machine, log):
    """Start the hub as its unit says, on ports that are free; return its address."""
    command = unit_starts(machine.path(f"/etc/systemd/system/{Path(UNIT).name}").read_text())
    public, own, proxy = (f"http://127.0.0.1:{free_port()}" for _ in range(3))
    ports = f"--JupyterHub.bind_url={public} --JupyterHub.hub_bind_url={own} --ConfigurableHTTPProxy.api_url={proxy}"
    hub = machine.start("root", f"{command} {ports}", log, cwd=HERE)
    until = time.monotonic() + SLOWEST
    while True:
        assert hub.poll() is None, log.read_text()
        assert time.monotonic() < until, log.read_text()
        try:
            if requests.get(f"{public}/hub/health", timeout=5).ok:
                return public
        except requests.ConnectionError:
            time.sleep(0.2)


@pytest.fixture(scope="module")
def guide():
    """Return the guide, followed up to where the hub runs."""
    folder = Path(tempfile.mkdtemp(prefix="hub-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        with OwnMachine(folder) as machine:
            guide = Guide(machine)
            guide.follow("Accounts", "The course", "What students get", "The exchange", "The hub", "Does it work?")
            guide.hub = start_hub(machine, folder / "hub.log")
            yield guide
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def people(guide):
    """Log everybody in and have all servers started at the same time; return each person by name."""
    people = {name: Person(guide.hub, name, password) for name, password in guide.passwords.items()}
    with ThreadPoolExecutor() as together:
        list(together.map(Person.start_server, people.values()))
    for person in people.values():
        person.wait_for_server()
    return people


def test_the_guide_installs_the_hub_that_is_tried_here_and_starts_it_as_its_unit_does():
    text = (COURSE / "docs" / "hub.md").read_text(encoding="utf-8")
    (tried,) = re.findall(r"^jupyterhub==.*$", (COURSE / "tests/requirements.txt").read_text(), re.MULTILINE)
    assert set(re.findall(r"jupyterhub==[\d.]+", text)) == {tried}
    assert f"`{unit_starts((COURSE / UNIT).read_text()).removeprefix(f'{HERE}/')}`" in text


def test_it_is_well_from_both_sides_before_anybody_begins(guide):
    assert f"students' servers run in {HERE}/students" in guide.said["course doctor"]
    assert "MISSING" not in guide.said["course doctor"]
    said = guide.said["students/bin/course --course course doctor --as-student ada"]
    assert f"ada can import grader_utils {__version__} from {HERE}/students/lib/" in said
    for words in ("fetch 01_affine_function", f"submit: a folder in {EXCHANGE}/inbound was made and removed"):
        assert f"ok      ada can {words}" in said
    for words in ("sees no Formgrader", "is asked about no news", "sees no solution", "has no feedback to read yet"):
        assert f"ok      ada {words}" in said
    assert said.endswith("ada can take part.\n")


def test_the_exchange_belongs_to_the_instructors(guide):
    said = guide.type("root", f"stat -c '%A %U %G' {EXCHANGE}/.. {EXCHANGE} {EXCHANGE}/outbound {EXCHANGE}/inbound")
    modes = ("drwxrwxrwt", "drwxrwsr-x", "drwxrwsr-x", "drwxrws-wt")
    assert said.splitlines() == [f"{mode} teacher graders" for mode in modes]


def test_only_members_of_the_two_groups_log_in(guide):
    guide.type("root", "useradd --create-home visitor && echo visitor:3141592653 | chpasswd")
    with pytest.raises(PermissionError):
        Person(guide.hub, "visitor", "3141592653")
    with pytest.raises(PermissionError):
        Person(guide.hub, "ada", "3141592653")


def test_a_student_finds_lessons_and_nothing_of_the_instructor_s(people, guide):
    ada = people["ada"]
    names = {one["name"] for one in ada.ask("GET", "api/contents/notebooks")["content"]}
    assert {"00_start_here.ipynb", "07_training.ipynb", "data"} <= names
    assert ada.status_of("formgrader/") == 404
    assert people["assistant"].status_of("formgrader/") == 200
    assert ada.status_of("lab") == 200
    settings = json.loads(re.search(r"jupyter-config-data[^>]*>(.*?)</script>", ada.page("lab"), re.DOTALL)[1])
    off = {"@jupyter/nbgrader:formgrader", "@jupyter/nbgrader:create-assignment", NEWS}
    assert off <= set(settings["disabledExtensions"])
    for command in (f"ls {HERE}/course", f"ls {HERE}/state", f"ls {EXCHANGE}/inbound"):
        assert "Permission denied" in guide.type("ada", command, status=2)


def test_a_student_s_notebook_imports_the_course_and_has_a_limit_of_memory(people):
    code = "import grader_utils; print(grader_utils.__file__)"
    assert people["ada"].run(code).startswith(f"{HERE}/students/lib/")
    assert people["ada"].run("len(bytearray(2 << 30))") == "MemoryError"
    assert people["teacher"].run("print(len(bytearray(2 << 30)))") == "2147483648\n"


def test_a_term_from_releasing_to_feedback(people, guide):
    """Formgrader's buttons, the Assignment List's, and commands in a terminal."""
    ada, lin, assistant = (people[name] for name in ("ada", "lin", "assistant"))
    for button in ("unrelease", "release"):
        assert assistant.ask("POST", f"{RELEASED}/{button}")["success"]
        assert guide.machine.path(f"{EXCHANGE}/outbound/{ASSIGNMENT}").is_dir() == (button == "release")
    right = right_answers(read_notebook(COURSE / "source" / ASSIGNMENT))
    for student, answers in ((ada, right), (lin, right | WRONG)):
        fetched = student.ask("POST", "assignments/fetch", **WHICH)["value"]
        assert [(one["status"], one["path"]) for one in fetched] == [("fetched", FOLDER)]
        path = f"{FOLDER}/{NOTEBOOK}.ipynb"
        notebook = nbformat.from_dict(student.ask("GET", f"api/contents/{path}")["content"])
        student.ask("PUT", f"api/contents/{path}", type="notebook", content=fill(notebook, answers))
        checked = student.ask("POST", "assignments/validate", path=path)
        assert checked["success"], checked
        assert ("failed" in checked["value"]) == (student is lin), checked
        submitted = student.ask("POST", "assignments/submit", **WHICH)
        assert submitted["success"], submitted
    assert assistant.ask("POST", f"{RELEASED}/collect")["success"]
    guide.type("teacher", f"course grade {ASSIGNMENT}")
    mark(assistant, "ada", 1.5, "Nearly.")
    guide.type("teacher", f"nbgrader generate_feedback {ASSIGNMENT}")
    guide.type("assistant", f"nbgrader release_feedback {ASSIGNMENT}")
    scores = {one["student"]: one["score"] for one in assistant.ask("GET", f"formgrader/api/submissions/{ASSIGNMENT}")}
    assert scores["ada"] > scores["lin"] > 0
    for student, words in ((ada, "Nearly."), (lin, "Do this first")):
        listed = student.ask("POST", "assignments/fetch_feedback", **WHICH)["value"]
        (feedback,) = [one["submissions"][0]["local_feedback_path"] for one in listed if one["status"] == "submitted"]
        read = student.ask("GET", f"api/contents/{feedback}/{NOTEBOOK}.html")["content"]
        assert words in read
        assert f"{scores[student.name]:g}" in read
        assert f"ok      {student.name} can read its feedback, 1 in all" in guide.doctor(student.name)


def mark(person, student, points, words):
    """Mark the one written answer of a student, with a comment, as formgrader does."""
    notebooks = person.ask("GET", f"formgrader/api/submitted_notebooks/{ASSIGNMENT}/{NOTEBOOK}")
    (notebook,) = [one["id"] for one in notebooks if one["student"] == student]
    grades = person.ask("GET", f"formgrader/api/grades?submission_id={notebook}")
    (waiting,) = [one for one in grades if one["needs_manual_grade"]]
    person.ask("PUT", f"formgrader/api/grade/{waiting['id']}", manual_score=points)
    comments = person.ask("GET", f"formgrader/api/comments?submission_id={notebook}")
    (comment,) = [one["id"] for one in comments if one["name"] == waiting["name"]]
    person.ask("PUT", f"formgrader/api/comment/{comment}", manual_comment=words)


def test_what_keeps_a_student_out_is_named(guide):
    """Follows the term, in which feedback was released."""
    guide.type("root", f"chmod 700 {EXCHANGE}/outbound {EXCHANGE}/inbound && chmod 600 {EXCHANGE}/feedback/*")
    guide.type("root", "chmod o+x course && chmod o+r course/gradebook.db")
    guide.type("root", "mv students/etc/jupyter/labconfig aside")
    said = guide.doctor(status=1)
    for words in (
        "cannot fetch: ",
        "cannot submit: ",
        "cannot read feedback in ",
        f"can read {HERE}/course/gradebook.db",
    ):
        assert f"MISSING ada {words}" in said
    for words in ("sees what is the instructor's", "is asked about news"):
        assert f"absent  ada {words}" in said
    assert said.endswith("ada needs 4 more; see MISSING above.\n")
    guide.type("root", "mv aside students/etc/jupyter/labconfig && chmod o-rwx course course/gradebook.db")
    guide.type(
        "root", f"chmod 2775 {EXCHANGE}/outbound && chmod 3773 {EXCHANGE}/inbound && chmod 664 {EXCHANGE}/feedback/*"
    )
    guide.type("root", "mv /etc/jupyter/nbgrader_config.py aside.py")
    assert "MISSING ada finds no exchange" in guide.doctor(status=1)
    guide.type("root", "mv aside.py /etc/jupyter/nbgrader_config.py && chmod 700 students/lib")
    assert "MISSING ada cannot import grader_utils with" in guide.doctor(status=1)
    guide.type("root", "chmod 755 students/lib")
    assert "Only root may try what lin can do" in guide.type(
        "ada", f"{HERE}/students/bin/course doctor --as-student lin", 1
    )


def test_a_mended_question_comes_to_students_as_the_guide_says(guide):
    mended = "questions/vocabulary.py"
    guide.type("teacher", f"echo '# mended' >> grader_utils/{mended}")
    said = guide.type("teacher", "course doctor", status=1)
    assert f"; their grader_utils differs from the course's in {mended}. " in said
    guide.follow("In the term")
    assert guide.type("root", f"tail -1 students/lib/python3*/site-packages/grader_utils/{mended}") == "# mended\n"

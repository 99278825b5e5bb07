"""`course translate`: keeps the catalogs of the other languages in step with the English, and checks them."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands.add_command import add_command
from grader_utils.phrasing import plural

if TYPE_CHECKING:
    from grader_utils.languages.language import Language


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "translate", "refresh and check the catalogs of other languages")
    todo = parser.add_mutually_exclusive_group(required=True)
    todo.add_argument("--update", action="store_true", help="bring the catalogs in step with the English texts")
    todo.add_argument("--check", action="store_true", help="name messages that are missing, out of date or wrong")
    todo.add_argument("--build", action="store_true", help="make lessons and assignments in build/LANGUAGE")
    todo.add_argument("--needs", action="store_true", help="print the files that list what languages need besides")
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="such as ko (default: all of translations/)")
    parser.add_argument(
        "--catalog", metavar="NAME", help="only this one, such as notebooks/03_sigmoid or package/progress"
    )
    parser.set_defaults(run=_run)


def _run(course: Path, options: argparse.Namespace) -> int:
    from grader_utils.languages.language import language, languages

    asked = [language(course, code) for code in options.languages] or languages(course)
    if not asked:
        print("translations/ has no language yet. docs/translators.md says how to begin one.", file=sys.stderr)
        return 2
    if options.needs:
        print(*(course / one.requirements for one in asked if one.requirements), sep="\n")
        return 0
    if options.build:
        return max(_build(course, one) for one in asked)
    work = _update if options.update else _check
    return max(work(course, one, options.catalog) for one in asked)


def _update(course: Path, language: "Language", only: str | None) -> int:
    from grader_utils.languages.catalog import read_catalog, save, update
    from grader_utils.languages.catalogs import sources
    from grader_utils.languages.compiled import compile_package

    entries = []
    for source in sources(course, only):
        catalog = update(read_catalog(language.catalog(source.name), language.code), source.messages)
        save(catalog)
        entries += [entry for entry in catalog.entries if not entry.obsolete]
    compile_package(language)
    translated = sum(entry.translated() for entry in entries)
    fuzzy = sum(entry.fuzzy for entry in entries)
    print(f"{language.code}: {plural(len(entries), 'message')}, {translated} translated, {fuzzy} fuzzy.")
    return 0


def _check(course: Path, language: "Language", only: str | None) -> int:
    from grader_utils.languages.checking import check
    from grader_utils.languages.compiled import is_compiled

    messages = missing = fuzzy = wrong = 0
    for found in check(course, language, only):
        name = found.catalog.relative_to(course)
        for title, these in (("missing", found.missing), ("fuzzy", found.fuzzy)):
            for message in these if language.complete or only else ():
                print(f"{name}: {title}: [{message.context}] {message.text}")
        for message, words in found.wrong:
            print(f"{name}: wrong: [{message.context}] {message.text}\n    {words}")
        messages += found.messages
        missing += len(found.missing)
        fuzzy += len(found.fuzzy)
        wrong += len(found.wrong)
    print(f"{language.code}: {plural(messages, 'message')}, {missing} missing, {fuzzy} fuzzy, {wrong} wrong.")
    if not is_compiled(language):
        print(f"{language.code}: what the package says is older than its catalogs. Run: course translate --update")
        wrong += 1
    return 1 if wrong or (language.complete and missing + fuzzy) else 0


def _build(course: Path, language: "Language") -> int:
    from grader_utils.course.translated_course import build_translated

    folder = build_translated(course, course / "build" / language.code, language)
    print(f"{folder} holds notebooks/, source/ and release/ in {language.name}. What is not translated yet is English.")
    return 0

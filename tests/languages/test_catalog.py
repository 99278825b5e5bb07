"""A catalog keeps in step with its notebook: nothing that was translated is lost, and nothing stale is shown."""

import pytest

from grader_utils.languages.catalog import BadCatalog, read_catalog, save, translations, update
from grader_utils.languages.notebook_texts import Message

BIAS = Message("neuron", "The bias shifts the sum.")
CHANGED = Message("neuron", "The bias shifts the whole sum.")
ELSEWHERE = Message("layer", "The bias shifts the sum.")
OTHER = Message("neuron", "Draw a picture of it.")


def catalog_of(path):
    catalog = update(read_catalog(path, "ko"), {BIAS: "paragraph", ELSEWHERE: "paragraph"})
    catalog.entries[0].msgstr = "편향은 합을 옮겨요."
    save(catalog)
    return read_catalog(path, "ko")


@pytest.fixture
def catalog(tmp_path):
    return catalog_of(tmp_path / "ko" / "neuron.po")


def test_equal_texts_of_two_cells_are_two_messages(catalog):
    assert translations(catalog)(BIAS) == "편향은 합을 옮겨요."
    assert translations(catalog)(ELSEWHERE) is None


def test_a_changed_text_keeps_its_translation_as_fuzzy_and_is_not_shown(catalog):
    updated = update(catalog, {CHANGED: "paragraph", ELSEWHERE: "paragraph"})
    entry = updated.entries[0]
    assert (entry.fuzzy, entry.msgstr, entry.previous_msgid) == (True, "편향은 합을 옮겨요.", BIAS.text)
    assert translations(updated)(CHANGED) is None


def test_a_text_that_moved_takes_its_translation_along(catalog):
    moved = Message("another-cell", BIAS.text)
    updated = update(catalog, {moved: "paragraph"})
    assert translations(updated)(moved) == "편향은 합을 옮겨요."
    assert updated.entries.obsolete_entries() == []


def test_another_text_in_its_place_takes_nothing_over(catalog):
    updated = update(catalog, {OTHER: "paragraph"})
    assert [(entry.msgid, entry.msgstr) for entry in updated.entries if not entry.obsolete] == [(OTHER.text, "")]


def test_what_is_used_no_more_is_kept_and_comes_back(catalog):
    without = update(catalog, {ELSEWHERE: "paragraph"})
    save(without)
    again = read_catalog(catalog.path, "ko")
    assert translations(again)(BIAS) is None
    assert [entry.msgid for entry in again.entries.obsolete_entries()] == [BIAS.text]
    back = update(again, {BIAS: "paragraph", ELSEWHERE: "paragraph"})
    assert translations(back)(BIAS) == "편향은 합을 옮겨요."
    assert back.entries.obsolete_entries() == []


def test_an_update_without_changes_changes_no_byte(catalog):
    before = catalog.path.read_bytes()
    save(update(catalog, {BIAS: "paragraph", ELSEWHERE: "paragraph"}))
    assert catalog.path.read_bytes() == before


def test_a_broken_file_is_named(tmp_path):
    path = tmp_path / "broken.po"
    path.write_text('msgid "unfinished\nmsgstr\n', encoding="utf-8")
    with pytest.raises(BadCatalog, match=r"broken\.po is no catalog"):
        read_catalog(path, "ko")

"""Students' folders go whatever they are, and what they point to stays."""

import os

from grader_utils.removal import remove_tree


def test_a_deep_folder_goes_and_what_its_link_leads_to_stays(tmp_path):
    kept = tmp_path / "source"
    kept.mkdir(mode=0o750)
    (kept / "solutions.ipynb").touch()
    submitted = tmp_path / "submitted"
    submitted.mkdir()
    (submitted / "link").symlink_to(kept)
    here = os.open(submitted, os.O_RDONLY)
    for _ in range(1500):  # deeper than Python's own rmtree goes
        os.mkdir("d", dir_fd=here)
        deeper = os.open("d", os.O_RDONLY, dir_fd=here)
        os.chmod("d", 0o500, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    remove_tree(submitted)
    assert not submitted.exists()
    assert (kept / "solutions.ipynb").exists()
    assert kept.stat().st_mode & 0o777 == 0o750


def test_a_folder_that_is_not_there_is_removed_already(tmp_path):
    remove_tree(tmp_path / "gone")
    assert list(tmp_path.iterdir()) == []

"""
tries: to change names, modes, times, owners and sizes of files outside
layers: both
unlocked: works
"""

import os

book = KNOWN["course"] + "/gradebook.db"
for change in (
    lambda: os.utime(book),
    lambda: os.chmod(book, 0o600),
    lambda: os.chown(book, os.getuid(), -1),
    lambda: os.setxattr(book, "user.mine", b"1"),
    lambda: os.rename(book, book + "2"),
    lambda: os.truncate(book, 0),
    lambda: os.remove(KNOWN["course"] + "/.course_secret"),
    lambda: os.rmdir(KNOWN["course"] + "/submitted"),
    lambda: open(KNOWN["course"] + "/nbgrader_config.py", "a"),
    lambda: os.replace(".exam_paper.json", KNOWN["course"] + "/nbgrader_config.py"),
):
    try:
        change()
        won(change)
    except OSError:
        pass

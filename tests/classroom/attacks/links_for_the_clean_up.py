"""
tries: to have the clean-up of its room remove or chmod the course through links
layers: both
"""

import os

for name in ("a", "b/c", "../home/d"):
    try:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        os.symlink(KNOWN["course"], name)
    except OSError:
        pass
os.makedirs("deep")
os.symlink(KNOWN["course"] + "/gradebook.db", "deep/file")
for folder in ("../work", "../home", "../wires", ".."):
    for move in (
        lambda: os.rename(folder, folder + "-away"),
        lambda: os.rmdir(folder),
        lambda: os.symlink(KNOWN["course"], folder),
    ):
        try:
            move()
        except OSError:
            pass
for kernel in os.listdir("../wires"):
    try:
        os.remove("../wires/" + kernel)
        os.symlink(KNOWN["course"] + "/gradebook.db", "../wires/" + kernel)
        won("a link among the wires")
    except OSError:
        pass

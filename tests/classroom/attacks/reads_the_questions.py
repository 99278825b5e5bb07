"""
tries: to read the references and the hidden inputs in the grader's own files
layers: both
unlocked: works
"""

import importlib.resources
import inspect
import linecache
import os
import pkgutil
import sys

sys.meta_path[:] = [finder for finder in sys.meta_path if "Reach" not in repr(type(finder))]
import grader_utils

folder = os.path.dirname(grader_utils.__file__)
for attempt in (
    lambda: open(folder + "/questions/affine_function/affine_function.py").read(),
    lambda: open(folder + "/marking/mark.py").read(),
    lambda: os.listdir(folder),
    lambda: inspect.getsource(grader_utils),
    lambda: pkgutil.get_data("grader_utils", "questions/affine_function/affine_function.py").decode(),
    lambda: importlib.resources.files(grader_utils).joinpath("checks.py").read_text(),
    lambda: __import__("grader_utils.questions.affine_function.affine_function"),
    lambda: __import__("grader_utils.marking.mark"),
    lambda: linecache.getlines(folder + "/questions/affine_function/affine_function.py")[0],
):
    try:
        won(str(attempt())[:60])
    except (OSError, ImportError, IndexError, AttributeError):
        pass

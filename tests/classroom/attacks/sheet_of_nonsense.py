"""
tries: to make the marker fail with a sheet of any form
"""

import json

from IPython.display import publish_display_data

paper = json.load(open(".exam_paper.json"))
MIME = "application/vnd.grader-utils.answers+json"


def deep(levels):
    return json.loads("[" * levels + "]" * levels)


def sheets(question):
    about = {"paper": paper["id"], "question": question, "kind": "exam"}
    yield from (None, [], 1, "text", {}, deep(300), about, about | {"answers": []}, about | {"answers": None})
    for answer in (
        None,
        [],
        1,
        {},
        {"error": []},
        {"error": {"type": deep(100)}},
        {"value": None},
        {"value": {"value": 1}},
        deep(200),
    ):
        yield about | {"answers": dict.fromkeys(paper["inputs"][question]["exam"], answer)}


def hadamard_then_sum(w, x):
    for sheet in sheets("hadamard_then_sum"):
        try:
            publish_display_data({MIME: sheet})
        except RecursionError:
            pass
    return 0.0

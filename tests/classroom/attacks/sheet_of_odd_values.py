"""
tries: to make the marker fail with packed values that nothing packs
"""

import json

from IPython.display import publish_display_data

paper = json.load(open(".exam_paper.json"))
MIME = "application/vnd.grader-utils.answers+json"
LINE = {"x": [0.0, 1.0], "y": [0.0, 1.0], "color": "#000000", "dashes": "", "marker": "", "helper": False, "whole": True}
GRID = {"colors": ["#ffffff"], "rows": [[0] * 50] * 50, "ground": "#ffffff", "by_dots": False}
AXES = {
    **dict.fromkeys(("title", "xlabel", "ylabel"), "z"),
    **dict.fromkeys(("xlim", "ylim"), [0.0, 1.0]),
    **dict.fromkeys(("xscale", "yscale"), "linear"),
    **dict.fromkeys(("xticks", "yticks", "spots", "texts", "covers", "letters", "legend"), []),
    "on_page": 1.0,
    "strokes": [LINE],
    "shading": GRID,
}
VALUES = [
    {"int": "--5"},
    {"int": "-"},
    {"int": "9" * 31},
    {"int": "\u0663"},
    {"int": 5},
    {"float": "1e999"},
    {"float": "nan"},
    {"array": "float64", "shape": [0, 10**400], "base64": ""},
    {"array": "float64", "shape": [0, 2**62, 2**62], "base64": ""},
    {"array": "float64", "shape": [1] * 32, "base64": "AAAAAAAAAAA="},
    {"array": "float64", "shape": [0], "base64": ""},
    {"array": "f8,f8", "shape": [1], "base64": ""},
    {"array": "(2,2)f8", "shape": [], "base64": ""},
    {"array": "{}", "shape": [], "base64": ""},
    {"array": "", "shape": [], "base64": "AAAAAAAAAAA="},
    {"array": "f8\0", "shape": [], "base64": "AAAAAAAAAAA="},
    {"array": "O", "shape": [1], "base64": ""},
    {"array": "longdouble", "shape": [], "base64": "/////////////////////w=="},
    {"array": "complex128", "shape": [], "base64": "/////////////////////w=="},
    {"array": "float64", "shape": [True], "base64": "AAAAAAAAAAA="},
    {"array": "float64", "shape": [-1], "base64": ""},
    {"array": "M8[s]", "shape": [1], "base64": "AAAAAAAAAAA="},
    {"array": "float64", "shape": [], "base64": "\u00e9"},
    {"array": "bool", "shape": [], "base64": "Bw=="},
    {"array": "uint64", "shape": [], "base64": "//////////8="},
    {"items": [{"int": "9" * 31}, {"bool": True}], "tuple": True},
    {"items": [{"items": []}] * 200},
    {"fields": {}},
    {"figure": {}},
    {"figure": {"axes": {"a": 1}}},
    {"figure": {"axes": [], "suptitle": 5}},
    {"figure": {"axes": [AXES] * 51, "suptitle": ""}},
    {"figure": {"axes": [AXES | {"xlim": [10**400, 1]}], "suptitle": ""}},
    {"figure": {"axes": [AXES | {"strokes": [LINE | {"x": [1e300, -1e300]}]}], "suptitle": ""}},
    {"figure": {"axes": [AXES | {"shading": GRID | {"rows": [[1] * 50] * 50}}], "suptitle": ""}},
    {"text": "\ud800"},
    {"unusable": "<script>\x1b[31m\0"},
    {"unusable": "x" * 10**5},
    {"nothing": True, "bool": True},
    {"pickle": "gASVAAAA"},
    [1],
    1,
    None,
]
calls = {}


def answer_with_nonsense(question):
    number = calls[question] = calls.get(question, -1) + 1
    parts = paper["inputs"][question]["exam"]
    for kind, names in paper["inputs"][question].items():
        answers = {
            part: {"value": VALUES[(number + place) % len(VALUES)], "warnings": [], "changed": []}
            for place, part in enumerate(names)
        }
        publish_display_data({MIME: {"paper": paper["id"], "question": question, "kind": kind, "answers": answers}})
    raise KeyboardInterrupt


def hadamard_then_sum(w, x):
    answer_with_nonsense("hadamard_then_sum")

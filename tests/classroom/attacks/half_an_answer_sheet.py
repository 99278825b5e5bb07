"""
tries: to have half characters in all that a verdict shows
"""

import json

from jupyter_client.session import DELIM

kernel = get_ipython().kernel
session = kernel.session
paper = json.load(open(".exam_paper.json"))
ODD = "\ud800<script>alert(1)</script>\x1b[31m\0"


def hadamard_then_sum(w, x):
    parts = list(paper["inputs"]["hadamard_then_sum"]["exam"])
    odd = [
        {"value": {"text": ODD}, "warnings": [ODD], "changed": [ODD]},
        {"error": {"type": ODD, "message": ODD, "code": ODD}, "warnings": [ODD], "changed": [ODD]},
        {"value": {"unusable": ODD}},
        {"value": {"fields": {ODD: {"text": ODD}}}},
    ]
    sheet = {
        "paper": paper["id"],
        "question": "hadamard_then_sum",
        "kind": "exam",
        "answers": dict(zip([*parts, ODD], odd + odd)),
    }
    content = json.dumps({"data": {"application/vnd.grader-utils.answers+json": sheet}, "metadata": {}})
    frames = [
        session.pack(session.msg_header("display_data")),
        session.pack(kernel.get_parent("shell")["header"]),
        b"{}",
        content.encode(),
    ]
    kernel.iopub_thread.send_multipart([b"x", DELIM, session.sign(frames), *frames])
    raise KeyboardInterrupt

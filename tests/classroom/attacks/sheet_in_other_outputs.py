"""
tries: to hide a sheet in outputs of other kinds
"""

import json

kernel = get_ipython().kernel
paper = json.load(open(".exam_paper.json"))
MIME = "application/vnd.grader-utils.answers+json"


def hadamard_then_sum(w, x):
    answers = {part: {"value": {"float": "1.0"}} for part in paper["inputs"]["hadamard_then_sum"]["exam"]}
    sheet = {"paper": paper["id"], "question": "hadamard_then_sum", "kind": "exam", "answers": answers, "score": 4.0}
    for kind, content in (
        ("execute_result", {"data": {MIME: sheet, "text/plain": "4.0"}, "metadata": {}, "execution_count": 1}),
        ("update_display_data", {"data": {MIME: sheet}, "metadata": {}, "transient": {"display_id": "x"}}),
        ("stream", {"name": MIME, "text": json.dumps(sheet)}),
        ("error", {"ename": MIME, "evalue": "4.0", "traceback": [json.dumps(sheet)]}),
    ):
        kernel.session.send(kernel.iopub_socket, kind, content, kernel.get_parent("shell"))
    raise KeyboardInterrupt

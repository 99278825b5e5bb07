"""
tries: to print into the cells of other questions from a thread
"""

import json
import threading
import time

kernel = get_ipython().kernel
paper = json.load(open(".exam_paper.json"))
MIME = "application/vnd.grader-utils.answers+json"


def watch():
    for _ in range(60):
        parent = kernel.get_parent("shell")
        for question, kinds in paper["inputs"].items():
            answers = {part: {"value": {"float": "1.0"}} for part in kinds["exam"]}
            sheet = {"paper": paper["id"], "question": question, "kind": "exam", "answers": answers}
            kernel.session.send(kernel.iopub_socket, "display_data", {"data": {MIME: sheet}, "metadata": {}}, parent)
        kernel.session.send(
            kernel.iopub_socket,
            "execute_result",
            {"data": {"text/plain": "6.0"}, "metadata": {}, "execution_count": 1},
            parent,
        )
        time.sleep(0.01)


threading.Thread(target=watch, daemon=True).start()

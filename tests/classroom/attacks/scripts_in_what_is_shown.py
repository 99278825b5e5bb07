"""
tries: to run scripts in the browser of whoever looks at the notebook
ends: <__main__.Odd at
"""

from IPython.display import HTML, Javascript, display

display(HTML("<script>alert(1)</script><img src=x onerror=alert(1)>"), Javascript("alert(1)"))


class Odd:
    def _repr_html_(self):
        return "<script>alert(2)</script>"


def hadamard_then_sum(w, x):
    display(HTML("<script>alert(3)</script>"))
    raise ValueError("</pre><script>alert(4)</script>")


Odd()

"""
tries: to flood the notebook with HTML and pictures, again and again cleared
stopped: 2 MiB of output
"""

from IPython.display import HTML, clear_output, display

while True:
    display(HTML("<b>" + "x" * 50_000))
    clear_output()

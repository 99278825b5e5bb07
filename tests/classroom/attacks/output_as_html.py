"""
tries: to flood the notebook with HTML and pictures, again and again cleared
stopped: This cell was stopped
"""

from IPython.display import HTML, clear_output, display

while True:
    display(HTML("<b>" + "x" * 50_000))
    clear_output()

"""
cell: plot-boundary
loses: all
mistake: none
kind: figure
"""
from grader_utils import figures
def plot_boundary(gate):
    fig = figures.draw_boundary(gate.w, gate.b, title="AND")
    fig._course_alt_text = ""
    return fig

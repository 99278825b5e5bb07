"""
tries: to compute in C for hours, holding the interpreter
stopped: a cell has 1 second
"""

9**9**8

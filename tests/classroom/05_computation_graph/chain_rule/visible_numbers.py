"""
cell: chain-rule
loses: all
mistake: none
kind: hard-coded
"""


def chain_rule(x, y):
    return {"z": 25.0, "dt": 10.0, "dx": 10.0, "dy": 10.0}

"""
cell: nand-gate
loses: nothing
mistake: none
kind: float32
"""


def nand_gate():
    return np.array([-1, -1], dtype=np.float32), np.float32(1.5)

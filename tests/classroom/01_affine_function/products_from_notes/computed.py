"""
cell: slip
loses: nothing
mistake: none
kind: vectorized
"""


def products_from_notes():
    tall = np.array([[1, 2], [3, 4], [5, 6]])
    wide = np.array([[1, 2, 3], [4, 5, 6]])
    return tall @ np.array([1, 2]), wide @ tall

"""
cell: count-parameters
loses: nothing
mistake: none
kind: vectorized
"""

def count_parameters(layer_sizes):
    sizes = np.array(layer_sizes)
    return (sizes[:-1] * sizes[1:]).sum() + sizes[1:].sum()

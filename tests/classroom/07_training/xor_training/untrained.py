"""
cell: train-xor
loses: all
mistake: never trained
kind: luck
"""

def train_xor(x, t):
    return TwoLayerNet(x.shape[1], 16, 2)

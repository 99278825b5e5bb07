"""
cell: relu-neuron
loses: 
  - "five samples, three inputs"
  - "a positive bias"
  - "one input"
  - "a batch of one, below 0"
  - "whole numbers"
  - "leaves its inputs alone"
mistake: no ReLU
kind: missing term
"""

def relu_neuron(x, w, b):
    return x @ w + b

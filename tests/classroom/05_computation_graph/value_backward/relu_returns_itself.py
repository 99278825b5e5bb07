"""
cell: value
loses:
  - relu on both sides of 0
mistake: none
kind: aliasing
"""


class Value:
    def __init__(self, data, inputs=(), local_derivatives=(), operation=""):
        self.data = data
        self.grad = 0.0
        self.inputs = inputs
        self.local_derivatives = local_derivatives
        self.operation = operation

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0), "+")

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data), "*")

    def __pow__(self, exponent):
        slope = exponent * self.data ** (exponent - 1)
        return Value(self.data**exponent, (self,), (slope,), "**")

    def relu(self):
        return self if self.data > 0 else Value(0.0)

    def exp(self):
        result = np.exp(self.data)
        return Value(result, (self,), (result,), "exp")

    def backward(self):
        backward_pass(self)

    __radd__ = __add__
    __rmul__ = __mul__

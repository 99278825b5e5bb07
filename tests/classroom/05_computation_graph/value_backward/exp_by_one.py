"""
cell: value
loses:
  - a larger random expression
  - a random expression
  - a short way and a long way
  - called in the middle first, then at the end
  - called twice
  - exp of a product
  - squares beside longer ways
  - two diamonds in a row
mistake: 1 as exp's derivative
kind: missing term
row: 8
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
        return Value(self.data**exponent, (self,), (exponent * self.data ** (exponent - 1),), "**")

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,), "relu")

    def exp(self):
        result = np.exp(self.data)
        return Value(result, (self,), (1.0,), "exp")

    def backward(self):
        backward_pass(self)

    __radd__ = __add__
    __rmul__ = __mul__

"""
cell: value
loses:
  - a larger random expression
  - a product of sums
  - a random expression
  - a short way and a long way
  - a value used three times
  - called in the middle first, then at the end
  - called twice
  - exp of a product
  - powers
  - relu on both sides of 0
  - squares beside longer ways
  - two diamonds in a row
  - two leaves with one value
  - two results with one value
mistake: factors not swapped
kind: order
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
        return Value(self.data * other.data, (self, other), (self.data, other.data), "*")

    def __pow__(self, exponent):
        return Value(self.data**exponent, (self,), (exponent * self.data ** (exponent - 1),), "**")

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,), "relu")

    def exp(self):
        result = np.exp(self.data)
        return Value(result, (self,), (result,), "exp")

    def backward(self):
        backward_pass(self)

    __radd__ = __add__
    __rmul__ = __mul__

"""
cell: value
loses: ["relu on both sides of 0", "negative numbers, two of them equal", "exp of a sum", "a random expression"]
mistake: none
kind: state
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
        return Value(self.data ** exponent, (self,), (exponent * self.data ** (exponent - 1),), "**")
    def relu(self):
        self.data = max(0, self.data)
        return Value(self.data, (self,), (float(self.data > 0),), "relu")
    def exp(self):
        self.data = np.exp(self.data)
        return self
    def backward(self):
        backward_pass(self)
    __radd__ = __add__
    __rmul__ = __mul__

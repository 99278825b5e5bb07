"""
cell: value
loses: [powers of negative numbers and of 0]
mistake: none
kind: wrong formula
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
        out = np.exp(exponent * np.log(self.data))
        return Value(out, (self,), (exponent * out / self.data,), "**")

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,), "relu")

    def exp(self):
        out = np.exp(self.data)
        return Value(out, (self,), (out,), "exp")

    def backward(self):
        backward_pass(self)

    __radd__ = __add__
    __rmul__ = __mul__

    def __repr__(self):
        return f"Value(data={self.data:.4g}, grad={self.grad:.4g})"

"""
cell: value
loses: [two results with one value]
mistake: none
kind: luck
"""

from dataclasses import dataclass
@dataclass
class Value:
    data: float
    inputs: tuple = ()
    local_derivatives: tuple = ()
    operation: str = ""
    grad: float = 0.0
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0), "+")
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data), "*")
    def __pow__(self, n):
        return Value(self.data ** n, (self,), (n * self.data ** (n - 1),), f"**{n}")
    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,), "relu")
    def exp(self):
        return Value(np.exp(self.data), (self,), (np.exp(self.data),), "exp")
    def backward(self):
        backward_pass(self)
    __radd__ = __add__
    __rmul__ = __mul__

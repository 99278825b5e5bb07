"""
cell: affine-function
loses: nothing
mistake: none
kind: dataclass
"""


from dataclasses import dataclass


@dataclass
class AffineFunction:
    w: np.ndarray
    b: float

    def forward(self, x):
        return (self.w * x).sum() + self.b

"""
cell: gate
loses: nothing
mistake: none
kind: dataclass
"""


from dataclasses import dataclass


@dataclass
class Gate:
    w: np.ndarray
    b: float

    def forward(self, x):
        return step(np.dot(self.w, x) + self.b)

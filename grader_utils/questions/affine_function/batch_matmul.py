"""One product for each sample of a batch."""

from grader_utils.questions.affine_function.matrices import DTYPE_HINT
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, normal, np, question, rounding, torch, whole


@question("batch_matmul", tolerance=rounding("Each entry is one sum of up to 5 products.", terms=5))
def batch_matmul(A, B):
    """N products at once. A: (N, n, k), B: (N, k, m) -> (N, n, m)."""
    return torch.bmm(A, B)


batch_matmul.part("two pairs of matrices", A=[[[1, 2, 3], [4, 5, 6]], [[1, 0, 1], [0, 1, 0]]],
    B=[[[1, 2], [3, 4], [5, 6]], [[2, 0], [0, 2], [1, 1]]])
batch_matmul.part("a batch of one", A=[[[1.0, 2.0], [3.0, 4.0]]], B=[[[0.5], [-1.0]]])
batch_matmul.unseen("no two sizes equal", A=normal(5, 2, 4), B=normal(5, 4, 3))
batch_matmul.unseen("a batch of one", A=normal(1, 3, 2), B=normal(1, 2, 4))
batch_matmul.unseen("whole numbers times fractions", A=whole(1, 9, 2, 3, 4), B=normal(2, 4, 1))
batch_matmul.unseen("fractions times whole numbers", A=normal(4, 3, 2), B=whole(1, 9, 4, 2, 5))
batch_matmul.unseen("all sizes equal", A=normal(3, 3, 3), B=normal(3, 3, 3))
batch_matmul.unseen("a large batch", A=normal(100, 3, 5), B=normal(100, 5, 2))
batch_matmul.unseen(INPUTS_UNCHANGED, A=normal(2, 3, 4), B=normal(2, 4, 5))


def _the_others_0(A, B):
    """What a loop gives that fills an array of zeros, and returns in its first round."""
    products = np.zeros((len(A), A.shape[1], B.shape[2]))
    products[0] = A[0] @ B[0]
    return products


batch_matmul.mistake("every matrix with every other", lambda A, B: np.dot(A, B),
    hint="Your result has four axes: every matrix of A met every one of B, as in np.dot. Pair number i with number i.")
batch_matmul.mistake("every matrix with every other, in loops", lambda A, B: np.stack([a @ b for a in A for b in B]),
    hint="Your result has N·N products: one loop runs inside the other. Matrix i of A has one partner in B: which?")
batch_matmul.mistake("elementwise product", lambda A, B: A * B,
    hint="`*` multiplies entries in the same place. Which operator multiplies rows with columns?")
batch_matmul.mistake("all axes of B turned round", lambda A, B: A @ B.T,
    hint="B.T turns all three axes round, the batch as well. Which axis should stay where it is, and is there anything "
    "to transpose?")
batch_matmul.mistake("factors exchanged", lambda A, B: B @ A,
    hint="Your result is B @ A. For matrices the order counts: say the shapes, (n, k) times (k, m).")
batch_matmul.mistake("the first pair only", lambda A, B: A[0] @ B[0],
    hint="Your result is the product of the first pair alone. Does a `return` end your loop in its first round?")
batch_matmul.mistake("the first pair only, in a batch of one", lambda A, B: A[:1] @ B[:1],
    hint="Your result holds one product alone, that of the first pair. Does your `return` stand inside the loop?")
batch_matmul.mistake("the first pair only, the others 0", _the_others_0,
    hint="Your first product is right, and all others are 0. Does your `return` stand inside the loop?")
batch_matmul.mistake("the last pair only", lambda A, B: A[-1] @ B[-1],
    hint="Your result is the product of the last pair. What becomes of the products before it in your loop?")
batch_matmul.mistake("the first B for every A", lambda A, B: np.stack([a @ B[0] for a in A]),
    hint="Every matrix of A met B[0]. Which matrix of B belongs to A[i]?")
batch_matmul.mistake("last pair left out",
    lambda A, B: np.array([a @ b for a, b in zip(A[:-1], B[:-1], strict=True)]),
    hint="The last product is missing from your result. At which index does your loop end?")
batch_matmul.mistake("summed over the batch", lambda A, B: np.einsum("bik,bkj->ij", A, B),
    hint="The batch axis is gone from your result: the N products were added up. They should stay apart, along axis 0.")
batch_matmul.mistake("joined end to end", lambda A, B: np.concatenate([a @ b for a, b in zip(A, B, strict=True)]),
    hint="Your result has two axes: the products lie end to end. They need an axis of their own, axis 0.")
batch_matmul.mistake("batch on the last axis",
    lambda A, B: np.stack([a @ b for a, b in zip(A, B, strict=True)], axis=-1),
    hint="Your N products are counted along the last axis. Which axis counts the pairs in A and in B?")
batch_matmul.mistake("cut to the dtype of A", lambda A, B: (A @ B).astype(A.dtype), hint=DTYPE_HINT)
batch_matmul.mistake("each matrix of B transposed", lambda A, B: np.einsum("nik,njk->nij", A, B),
    hint="Rows of A met rows of B, not columns. Which axis of B has the length of a row of A?")
batch_matmul.mistake("two pairs only", lambda A, B: np.stack([A[i] @ B[i] for i in range(2)]),
    hint="You multiply two pairs, however many there are. Which axis says how many, and how do you ask for its size?")

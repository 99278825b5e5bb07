"""What questions about products of matrices share."""

TALL = [[1, 2], [3, 4], [5, 6]]
WIDE = [[1, 2, 3], [4, 5, 6]]


def require_fit(a_shape, b_shape):
    """Raise ValueError unless A (rows, inner) and B (inner, columns) can be multiplied, as a right solution does."""
    if a_shape[1] != b_shape[0]:
        raise ValueError(f"cannot multiply {a_shape} by {b_shape}")


def multiplied_into(target, factor):
    """`target *= factor`, for mistakes: NumPy raises where the target's dtype has no room for the product."""
    target *= factor
    return target


DTYPE_HINT = "Your entries lost everything behind the decimal point. Which dtype does the array that you fill have?"
ASSERT_HINT = "An assert raises an AssertionError. Which statement raises an error of the type that you name?"

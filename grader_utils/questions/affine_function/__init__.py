"""Questions of 01_affine_function: the dot product, the affine function and three products of matrices."""

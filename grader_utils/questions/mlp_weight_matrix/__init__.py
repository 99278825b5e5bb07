"""Questions of 04_mlp_weight_matrix: a layer as one matrix, layers in a row, and why an activation stands between."""

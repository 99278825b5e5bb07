"""Questions of 06_backpropagation_layers: layers with forward and backward, softmax, the loss, the gradient check."""

"""Questions of 07_training: a network of two layers, its gradient, steps downhill, XOR and handwritten digits."""

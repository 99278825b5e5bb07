"""Questions of 03_sigmoid: activation functions, their slopes, their pictures, and a whole artificial neuron."""

"""Questions of 02_logic_gates: the step, gates as neurons, their boundaries, and XOR from three of them."""

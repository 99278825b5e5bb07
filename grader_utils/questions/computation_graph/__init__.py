"""Questions of 05_computation_graph: layers, the chain rule, a class that differentiates, and its graph drawn."""

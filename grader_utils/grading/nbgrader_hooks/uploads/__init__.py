"""What students handed in to a learning platform: whose it is, and the notebooks in it."""

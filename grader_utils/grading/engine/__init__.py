"""One submission graded: bytes in, bytes out. Knows no file and no gradebook."""

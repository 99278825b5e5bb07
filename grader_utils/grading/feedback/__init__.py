"""The pages that students get back: one for each graded notebook, made several at a time, each written whole."""

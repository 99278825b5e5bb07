"""What torch says about the public parts, which never change, so that practicing needs no torch.

A file of data for each question lies in `answers/`; `course references` writes them.
"""

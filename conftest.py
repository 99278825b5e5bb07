"""Keeps what runs under pytest, nbval's notebooks too, from being noted on the card of whoever runs it."""

import os

os.environ["COURSE_PROGRESS"] = "off"

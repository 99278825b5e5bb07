"""The benchmark behind `make bench`: one generated class, graded in four ways.

It knows the course from outside, by its commands; only the limit and the stock course look into `grader_utils`.
"""

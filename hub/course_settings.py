"""Goes to the course's folder: what its instructors have besides nbgrader_config.py."""

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.groupshared = True  # all members of the folder's group grade

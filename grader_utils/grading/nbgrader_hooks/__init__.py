"""What nbgrader_config.py names, so that nbgrader's own commands and formgrader grade as `course grade` does."""

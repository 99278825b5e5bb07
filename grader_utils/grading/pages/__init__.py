"""How a student's texts are shown to others, in feedback and in formgrader: harmless, and in a bounded time."""

"""
tries: to have whole cells skipped by magics
"""

shell = get_ipython()
shell.run_cell = shell.run_cell_async = lambda *arguments, **options: None
shell.run_ast_nodes = lambda *arguments, **options: None
shell.compile = lambda *arguments, **options: compile("6.0", "x", "eval")

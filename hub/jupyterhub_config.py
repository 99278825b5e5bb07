"""A JupyterHub for this course, as docs/hub.md sets it up: accounts of the machine, one environment for students."""

import grp
from pathlib import Path

c = get_config()  # noqa: F821 (JupyterHub provides it)
here = Path("/srv/neural_networks")

# The hub listens on this machine alone: put a web server that speaks https in front of it.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.JupyterHub.db_url = f"sqlite:///{here}/state/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = f"{here}/state/cookie_secret"
c.ConfigurableHTTPProxy.pid_file = f"{here}/state/proxy.pid"
c.ConfigurableHTTPProxy.command = [f"{here}/proxy/bin/configurable-http-proxy"]

# Who may log in: members of these two groups of the machine, with the password that they have there.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {"students", "graders"}

# What a student gets: lessons, and a server without the grader. Each of its processes has this much memory.
c.Spawner.cmd = [f"{here}/hub/student_server"]
c.Spawner.notebook_dir = "~/neural_networks"
c.Spawner.default_url = "/lab/tree/notebooks/00_start_here.ipynb"
c.Spawner.mem_limit = "1G"
c.Spawner.environment = {"OPENBLAS_NUM_THREADS": "1"}  # else NumPy takes memory for every processor of the machine
c.Spawner.args = ["--ServerApp.shutdown_no_activity_timeout=7200", "--MappingKernelManager.cull_idle_timeout=3600"]
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # when a whole class comes in the same minute, all of it waits


def serve_course(spawner):
    """Give an instructor the course's folder and its own environment, with formgrader, in place of a student's."""
    if spawner.user.name in grp.getgrnam("graders").gr_mem:
        spawner.cmd = [f"{here}/hub/instructor_server"]
        spawner.notebook_dir, spawner.default_url = f"{here}/course", "/lab"
        spawner.mem_limit, spawner.environment, spawner.args = None, {}, []


c.Spawner.pre_spawn_hook = serve_course

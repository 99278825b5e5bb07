"""A person at a JupyterHub: logs in with the form, then speaks to the hub and to their own server."""

import asyncio
import json
import time
import uuid

import requests
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

SLOWEST = 240


class Person:
    """Somebody who logs in.

    Raises:
        PermissionError: the hub does not let this person in.
    """

    def __init__(self, hub, name, password):
        self._hub, self.name = hub, name
        session = requests.Session()
        session.get(f"{hub}/hub/login", timeout=SLOWEST).raise_for_status()
        form = {"username": name, "password": password, "_xsrf": session.cookies.get("_xsrf")}
        done = session.post(f"{hub}/hub/login?next=/hub/token", data=form, timeout=SLOWEST)
        if done.status_code == 403:
            raise PermissionError(name)
        done.raise_for_status()
        crossing = {"X-XSRFToken": session.cookies.get("_xsrf", path="/hub/")}
        done = session.post(f"{hub}/hub/api/users/{name}/tokens", headers=crossing, json={}, timeout=SLOWEST)
        done.raise_for_status()
        self._headers = {"Authorization": f"token {done.json()['token']}"}

    def start_server(self):
        """Ask for a server, and do not wait for it."""
        self._ask("POST", f"{self._hub}/hub/api/users/{self.name}/server")

    def wait_for_server(self):
        until = time.monotonic() + SLOWEST
        while not self._ask("GET", f"{self._hub}/hub/api/users/{self.name}")["servers"].get("", {}).get("ready"):
            assert time.monotonic() < until, f"{self.name}'s server does not start"
            time.sleep(0.3)

    def status_of(self, page):
        return requests.get(self._server(page), headers=self._headers, timeout=SLOWEST).status_code

    def page(self, page):
        done = requests.get(self._server(page), headers=self._headers, timeout=SLOWEST)
        done.raise_for_status()
        return done.text

    def ask(self, method, page, **content):
        """Send JSON to one's own server and return what it answers."""
        return self._ask(method, self._server(page), json=content or None)

    def run(self, code):
        """Run code in a new kernel, over a websocket, and return the text of what it prints and raises."""
        kernel = self.ask("POST", "api/kernels")["id"]
        try:
            return asyncio.run(asyncio.wait_for(self._run(kernel, code), SLOWEST))
        finally:
            requests.delete(self._server(f"api/kernels/{kernel}"), headers=self._headers, timeout=SLOWEST)

    async def _run(self, kernel, code):
        address = self._server(f"api/kernels/{kernel}/channels").replace("http", "ws", 1)
        socket = await websocket_connect(HTTPRequest(address, headers=self._headers))
        header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "session": "", "version": "5.3"}
        message = {"header": header, "parent_header": {}, "metadata": {}, "channel": "shell"}
        await socket.write_message(json.dumps(message | {"content": {"code": code, "silent": False}}))
        said = ""
        while True:
            about = json.loads(await socket.read_message())
            if about["parent_header"].get("msg_id") != header["msg_id"]:
                continue
            content = about["content"]
            said += content.get("text", "") + content.get("ename", "") * (about["msg_type"] == "error")
            if about["msg_type"] == "execute_reply":
                socket.close()
                return said

    def _server(self, page):
        return f"{self._hub}/user/{self.name}/{page}"

    def _ask(self, method, address, **options):
        done = requests.request(method, address, headers=self._headers, timeout=SLOWEST, **options)
        assert done.ok, f"{method} {address}: {done.status_code} {done.text[:2000]}"
        return done.json() if done.text else None

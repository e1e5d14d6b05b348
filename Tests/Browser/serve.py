"""Runs `rapport serve` on a copy of the frozen hub, and sends it HTTP byte by byte."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from hub import CONTENT, DAY, RAPPORT

SCRIPT = re.compile(rb'<script src="/_rapport/live.js" data-tag="[0-9a-f]{16}" defer></script>')


def until(condition, seconds=20):
    """Waits until a condition is true, and returns its result."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found or time.monotonic() > end:
            assert found, "it didn't happen in time"
            return found
        time.sleep(0.01)


class Server:
    """A running server, its content and what it printed."""

    def __init__(self, folder, *options, environment=None, content=None, git=False):
        self.content = content or folder / "content"
        if not self.content.exists():
            shutil.copytree(CONTENT, self.content)
        self.output, self.errors = folder / "output.txt", folder / "errors.txt"
        command = [RAPPORT, "serve", "--content", self.content, "--port", "0", "--as-of", DAY]
        command += [*([] if git else ["--no-git"]), *options]
        with self.output.open("w") as output, self.errors.open("w") as errors:
            self.process = subprocess.Popen(
                command, cwd=folder, stdout=output, stderr=errors, env={**os.environ, **(environment or {})}
            )
        line = until(lambda: self.process.poll() is not None or re.search(r"http://\S+:(\d+)/", self.output.read_text()))
        assert line is not True, self.errors.read_text()
        self.port = int(line[1])
        self.base = line[0]

    def end(self):
        """Stops it as Ctrl-C does, and returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)

    def get(self, path, method="GET", **headers):
        """Status, headers and body."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.base + urllib.parse.quote(path, safe="/?=&%"), method=method, headers=named)
        opener = urllib.request.build_opener(NoRedirect)
        try:
            with opener.open(request, timeout=20) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    def page(self, path):
        """A file of the site without the script that `serve` adds."""
        return SCRIPT.sub(b"", self.get(path)[2])

    def news(self):
        """What open pages are currently told."""
        with urllib.request.urlopen(self.base + "_rapport/news", timeout=20) as stream:
            while not (line := stream.readline()).startswith(b"data:"):
                pass
            return line

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        connection.settimeout(20)
        return connection

    def raw(self, request):
        """The server's whole answer to some bytes, until it closes the connection or is silent for a second."""
        with self.connect() as connection:
            answer = b""
            with contextlib.suppress(ConnectionError, TimeoutError):
                connection.sendall(request)
                connection.settimeout(1)
                while piece := connection.recv(1 << 16):
                    answer += piece
            return answer

    def line(self, target, *headers, host="localhost"):
        """The first line of the answer to a request whose target is sent unchanged."""
        lines = [b"GET " + target + b" HTTP/1.1", b"Host: " + host.encode(), *headers, b"Connection: close", b"", b""]
        return self.raw(b"\r\n".join(lines)).partition(b"\r\n")[0].decode()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@contextlib.contextmanager
def serving(folder, *options, **more):
    server = Server(folder, *options, **more)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()

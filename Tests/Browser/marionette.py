"""A small client for Marionette, Firefox's remote control protocol: Playwright only supports its own Firefox.

Messages are JSON arrays, each preceded by its length and a colon:
https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import contextlib
import json
import pathlib
import shutil
import socket
import subprocess
import time

# Long enough for a first start on a busy machine.
START_SECONDS = 90
ANSWER_SECONDS = 60

PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.systemAddon.update.enabled": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,none",
    "toolkit.telemetry.enabled": False,
}


def find():
    """Firefox, if it is installed."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Failed(Exception):
    """Firefox couldn't do what it was asked to do."""


class Firefox:
    """A window of a running Firefox."""

    def __init__(self, port):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=ANSWER_SECONDS)
        self._received = b""
        self._number = 0
        self._read()
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})

    def _read(self):
        while b":" not in self._received:
            self._receive()
        length, self._received = self._received.split(b":", 1)
        while len(self._received) < int(length):
            self._receive()
        text, self._received = self._received[: int(length)], self._received[int(length) :]
        return json.loads(text)

    def _receive(self):
        part = self._socket.recv(65536)
        if not part:
            raise Failed("Firefox ended")
        self._received += part

    def ask(self, command, parameters=None):
        """Firefox's answer to a command."""
        self._number += 1
        text = json.dumps([0, self._number, command, parameters or {}]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._read()
        if error:
            raise Failed(f"{command}: {error['message']}")
        return result

    def goto(self, address):
        self.ask("WebDriver:Navigate", {"url": address})

    def evaluate(self, body, *arguments):
        """Runs a function body in the page, and returns its result or what its promise resolves to."""
        return self.ask("WebDriver:ExecuteScript", {"script": body, "args": list(arguments)})["value"]

    def press(self, *keys):
        """Presses keys one after another; `Control+k` means both together."""
        actions = []
        for key in keys:
            values = [KEYS.get(each, each) for each in key.split("+")]
            actions += [{"type": "keyDown", "value": value} for value in values]
            actions += [{"type": "keyUp", "value": value} for value in reversed(values)]
        self.ask("WebDriver:PerformActions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def wait_for(self, body, *arguments, seconds=20):
        """Waits until a function body returns something truthy, and returns it."""
        end = time.monotonic() + seconds
        while not (found := self.evaluate(body, *arguments)):
            if time.monotonic() > end:
                raise Failed(f"never true: {body}")
            time.sleep(0.05)
        return found

    def complaints(self, base):
        """Errors that pages below an address caused: script errors and violations of their policy."""
        self.ask("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.evaluate(MESSAGES, base)
        finally:
            self.ask("Marionette:SetContext", {"value": "content"})


KEYS = {"Control": "\ue009", "Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015", "Tab": "\ue004"}
MESSAGES = """const [base] = arguments
const all = Services.console.getMessageArray()
Services.console.reset()
// A script that was on its way when its page was left is no error, and neither is a key pressed before a style sheet
// has come, which makes Firefox lay the page out early.
return all.filter(each => each instanceof Ci.nsIScriptError && each.sourceName.startsWith(base))
  .filter(each => !["Script Loader", "Layout"].includes(each.category))
  .map(each => `${each.category}: ${each.errorMessage}`)"""


@contextlib.contextmanager
def started(folder):
    """A headless Firefox with its own profile in a folder."""
    profile = pathlib.Path(folder) / "profile"
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = [find(), "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile]
    with open(profile / "log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            yield Firefox(wait_for_port(profile / "MarionetteActivePort", process))
        finally:
            process.terminate()


def wait_for_port(path, process):
    """The port that Firefox writes to a file when it is ready."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError, ValueError):
            return int(path.read_text())
        time.sleep(0.1)
    raise Failed("Firefox didn't start")

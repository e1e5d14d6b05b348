"""One Chromium, and a server that compresses files and counts what goes over the wire.

Bytes are counted where they are sent, status line and headers included, so requests from a worker count as well.
"""

import contextlib
import gzip
import http.server
import mimetypes
import pathlib
import shutil
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

LEVEL = 6  # the default of web servers


class Site:
    """A folder and a few pages of our own over HTTP. `sent` lists the responses: (path, bytes), in order."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.pages = {}
        self.sent = []
        self.cache = {}

    def content(self, path):
        """Type, encoding and bytes as sent; None if there is no such file."""
        if path in self.cache:
            return self.cache[path]
        file = self.folder / path.lstrip("/")
        if path in self.pages:
            kind, data = "text/html; charset=utf-8", self.pages[path].encode()
        elif file.is_file() and file.resolve().is_relative_to(self.folder):
            kind, data = mimetypes.guess_type(file.name)[0] or "application/octet-stream", file.read_bytes()
        else:
            return None
        packed = gzip.compress(data, LEVEL, mtime=0)
        answer = (kind, "gzip", packed) if len(packed) < len(data) else (kind, None, data)
        self.cache[path] = answer
        return answer

    @contextlib.contextmanager
    def served(self):
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
                found = site.content(path)
                kind, encoding, data = found or ("text/plain", None, b"")
                lines = [f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}", f"Content-Type: {kind}"]
                lines += [f"Content-Length: {len(data)}", "Cache-Control: max-age=3600"]
                # With these two, the browser's clock counts in 5 µs instead of 100.
                lines += ["Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Embedder-Policy: require-corp"]
                if encoding:
                    lines.append(f"Content-Encoding: {encoding}")
                head = ("\r\n".join(lines) + "\r\n\r\n").encode()
                site.sent.append((path, len(head) + len(data)))
                self.wfile.write(head + data)

            def log_message(self, *_):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}"
            server.shutdown()

    def traffic(self, since, *without):
        """Bytes and requests from an index in `sent` on; `without`: paths that don't count."""
        counted = [size for path, size in self.sent[since:] if path not in without and path != "/favicon.ico"]
        return {"bytes": sum(counted), "requests": len(counted)}


@contextlib.contextmanager
def chromium():
    found = shutil.which("chromium-headless-shell")
    with sync_playwright() as playwright:
        # Otherwise heap figures are rounded.
        arguments = ["--no-sandbox", "--enable-precise-memory-info"]
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser
        browser.close()


def heap(page):
    """Bytes alive on the page's heap, array buffers included, after garbage collection."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    session.detach()
    return usage["usedSize"] + usage.get("backingStorageSize", 0)

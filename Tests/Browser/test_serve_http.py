"""`rapport serve` over HTTP: the same bytes as a build, and nothing but the site, whatever the request."""

import gzip
import pathlib
import shutil
import signal
import socket
import subprocess
import time

import pytest
from hub import DAY, RAPPORT
from serve import SCRIPT, serving, until

PDF = "files/brackwell-supply-three-day-close.pdf"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("serve")) as server:
        yield server


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_file_equals_that_of_a_build(server, tmp_path):
    command = [RAPPORT, "build", "--content", server.content, "--output", tmp_path / "site", "--as-of", DAY, "--no-git"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    site = {path: found for path, found in files(tmp_path / "site").items() if path != ".rapport"}
    assert len(site) > 200
    different = [path for path, expected in site.items() if server.page(path) != expected]
    assert different == []


def test_nothing_is_written(server):
    server.get("data/hub.json")
    folder = server.content.parent
    assert {path.name for path in folder.iterdir()} == {"content", "output.txt", "errors.txt"}


def test_first_line_says_where_the_hub_is(server):
    assert server.output.read_text().splitlines() == [f"The hub is at {server.base}", "Press Ctrl-C to stop."]


def test_pages_have_the_script_once(server):
    assert len(SCRIPT.findall(server.get("")[2])) == 1
    assert len(SCRIPT.findall(server.get("nothing-here.html")[2])) == 1


@pytest.mark.parametrize(
    ("path", "kind"),
    {
        "": "text/html; charset=utf-8",
        "find.html": "text/html; charset=utf-8",
        "search/index.js": "text/javascript; charset=utf-8",
        "data/hub.json": "application/json",
        "data/assets.csv": "text/csv; charset=utf-8",
        "manifest.webmanifest": "application/manifest+json",
        "sitemap.xml": "application/xml",
        PDF: "application/pdf",
        "files/nine-day-close.png": "image/png",
        "_rapport/live.js": "text/javascript; charset=utf-8",
        "_rapport/live.css": "text/css; charset=utf-8",
    }.items(),
)
def test_has_the_right_type(server, path, kind):
    status, headers, body = server.get(path)
    assert (status, headers["Content-Type"], headers["X-Content-Type-Options"]) == (200, kind, "nosniff")
    assert int(headers["Content-Length"]) == len(body) > 0


@pytest.mark.parametrize("path", ["", "data/hub.json", PDF, "nothing", "assets"])
def test_head_is_get_without_a_body(server, path):
    status, headers, body = server.get(path, method="HEAD")
    assert (status, sorted(headers.items()), body) == (server.get(path)[0], sorted(server.get(path)[1].items()), b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_other_methods_are_refused(server, method):
    status, headers, _ = server.get("", method=method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_cached_files_are_not_sent_again(server):
    for path in ["", "data/hub.json", PDF]:
        _, headers, _ = server.get(path)
        tag = headers["ETag"]
        for condition in [tag, f'"other", {tag}', "*"]:
            status, again, body = server.get(path, If_None_Match=condition)
            assert (status, again["ETag"], body) == (304, tag, b"")
        assert server.get(path, If_None_Match='"other"')[0] == 200


def test_text_is_compressed_if_the_client_accepts_it(server):
    _, plain, body = server.get("data/hub.json")
    assert "Content-Encoding" not in plain and plain["Vary"] == "Accept-Encoding"
    status, headers, small = server.get("data/hub.json", Accept_Encoding="br, gzip")
    assert (status, headers["Content-Encoding"], headers["ETag"]) == (200, "gzip", plain["ETag"])
    assert len(small) < len(body) / 2 and gzip.decompress(small) == body
    assert "Content-Encoding" not in server.get("data/hub.json", Accept_Encoding="gzip;q=0")[1]
    assert "Content-Encoding" not in server.get(PDF, Accept_Encoding="gzip")[1]


def test_parts_of_files(server):
    whole = server.get(PDF)[2]
    size = len(whole)
    for wanted, first, last in [("0-99", 0, 99), ("100-", 100, size - 1), ("-100", size - 100, size - 1), (f"5-{size * 2}", 5, size - 1)]:
        status, headers, body = server.get(PDF, Range=f"bytes={wanted}")
        assert (status, body) == (206, whole[first : last + 1])
        assert headers["Content-Range"] == f"bytes {first}-{last}/{size}"
    status, headers, _ = server.get(PDF, Range=f"bytes={size}-")
    assert (status, headers["Content-Range"]) == (416, f"bytes */{size}")
    assert server.get(PDF, Range="bytes=9-2")[0] == 200
    tag = server.get(PDF)[1]["ETag"]
    assert server.get(PDF, Range="bytes=0-9", If_Range=tag)[0] == 206
    assert server.get(PDF, Range="bytes=0-9", If_Range='"old"')[0] == 200


def test_folders_are_their_first_page(server):
    assert server.page("assets/") == server.page("assets/index.html")
    status, headers, _ = server.get("assets?x=1")
    assert (status, headers["Location"]) == (301, "/assets/?x=1")


def test_the_not_found_page_works_at_any_depth(server):
    status, _, body = server.get("assets/nothing/at/all.html")
    assert status == 404 and SCRIPT.sub(b"", body) == server.page("404.html")
    style = body.split(b'rel="stylesheet" href="/')[1].split(b'"')[0].decode()
    assert server.get(style)[0] == 200


@pytest.fixture(scope="module")
def secret(server):
    (server.content.parent / "secret.txt").write_text("SECRET")
    yield
    (server.content.parent / "secret.txt").unlink()


@pytest.mark.parametrize(
    "target",
    [
        b"/../secret.txt", b"/files/../../secret.txt", b"/%2e%2e/secret.txt", b"/files/%2e%2e/%2E%2e/secret.txt",
        b"/..%2fsecret.txt", b"/files/..%2f..%2fsecret.txt", b"/..%5csecret.txt", b"/..\\secret.txt", b"//secret.txt",
        b"//etc/passwd", b"///etc/passwd", b"/files//etc/passwd", b"/%2fetc/passwd", b"/./etc/passwd", b"/files/%00",
        b"/index.html%00.png", b"/%252e%252e/secret.txt", b"/files/.../secret.txt", b"/hub.yml", b"/content/hub.yml",
        b"/assets/six-minute-close.md", b"/files/", b"/files", b"/.git/config", b"/%c0%ae%c0%ae/secret.txt", b"/%ff", b"/%",
        b"/files/%2e%2e%2f%2e%2e%2fsecret.txt", b"/_rapport/../secret.txt", b"/_rapport/", b"http://localhost/../secret.txt",
        b"file:///etc/passwd", b"*", b"etc/passwd", b"/C:/secret.txt", b"/files/con", b"/;/secret.txt", b"/" + b"../" * 400,
        b"/" + b"a" * 5000, b"/" + b"a" * 100_000, b"/?" + b"a" * 100_000,
    ],
)
def test_path_tricks_never_leave_the_site(server, secret, target):
    answer = server.raw(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    status = answer.split(b" ", 2)[1:2]
    assert status and status[0] in (b"400", b"404", b"414", b"431")
    assert b"SECRET" not in answer and b"root:" not in answer and b"name: " not in answer


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "10.0.0.1", ""])
def test_other_hosts_are_refused(server, host):
    assert server.line(b"/", host=host).split()[1] == "421"


def test_own_hosts_are_answered(server):
    for host in ["localhost", f"127.0.0.1:{server.port}", "[::1]:80", "hub.localhost"]:
        assert server.line(b"/", host=host).split()[1] == "200"


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET /\r\n\r\n", b"\x00\x01\x02" * 100,
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nA: " + b"x" * 200_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: x\r\n" * 5000 + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n" + b"x" * 500_000,
        b"GET / HTTP/1.1\r\nHost: local\x00host\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
)
def test_hostile_requests_do_no_harm(server, request_bytes):
    answer = server.raw(request_bytes)
    assert not answer or answer.startswith(b"HTTP/1.1 4") or answer.startswith(b"HTTP/1.0 4")
    assert server.get("")[0] == 200


def test_requests_in_a_row_are_answered_in_order(server):
    one = b"GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = b"GET /find.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = server.raw(one % b"data/hub.json" + one % b"nothing" + one % b"" + last)
    assert [part[:3] for part in answer.split(b"HTTP/1.1 ")[1:]] == [b"200", b"404", b"200", b"200"]


def test_http_1_0_gets_an_answer_and_an_end(server):
    answer = server.raw(b"GET / HTTP/1.0\r\n\r\n")
    assert answer.split(b" ")[1] == b"200" and answer.endswith(b"</html>\n")


def test_many_open_connections_and_slow_clients_block_nobody(server):
    opened = [server.connect() for _ in range(400)]
    for number, connection in enumerate(opened):
        try:
            connection.sendall([b"", b"GET / HT", b"GET /data/hub.json HTTP/1.1\r\nHost: localhost\r\n\r\n"][number % 3])
        except ConnectionError:
            pass
    begin = time.monotonic()
    for _ in range(5):
        assert server.get("")[0] == 200
    assert time.monotonic() - begin < 3
    for connection in opened:
        connection.close()


def test_a_link_in_files_is_not_followed(tmp_path):
    with serving(tmp_path) as server:
        server.get("")
        (tmp_path / "secret.pdf").write_text("SECRET")
        link = server.content / "files/link.pdf"
        link.symlink_to(tmp_path / "secret.pdf")
        until(lambda: "symlink" in server.errors.read_text())
        assert server.get("files/link.pdf")[0] == 404
        # If a file becomes a link after it was listed, the link isn't followed either.
        target = server.content / PDF
        target.unlink()
        target.symlink_to(tmp_path / "secret.pdf")
        for _ in range(20):
            assert b"SECRET" not in server.get(PDF)[2]
        link.unlink()


def test_a_taken_port_gives_way_to_the_next(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with serving(tmp_path, "--port", str(port)) as server:
            assert server.port > port
            until(lambda: f"port {port} is taken" in server.errors.read_text())
            assert server.get("")[0] == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_cleanly(tmp_path, number):
    with serving(tmp_path) as server:
        server.get("")
        with server.connect() as open_connection:
            open_connection.sendall(b"GET /_rapport/news HTTP/1.1\r\nHost: localhost\r\n\r\n")
            open_connection.recv(100)
            server.process.send_signal(number)
            assert server.process.wait(timeout=10) == 0
        assert "atal" not in server.errors.read_text()


def test_other_addresses_come_with_a_warning(tmp_path):
    with serving(tmp_path, "--host", "0.0.0.0") as server:
        until(lambda: "warning: " in server.errors.read_text())
        assert server.get("")[0] == 200
        assert server.line(b"/", host="hub.example").split()[1] == "200"


def test_open_starts_the_browser_with_the_address(tmp_path):
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("xdg-open", "open"):
        program = programs / name
        program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/opened.tmp && mv {tmp_path}/opened.tmp {tmp_path}/opened.txt\n')
        program.chmod(0o755)
    with serving(tmp_path, "--open", environment={"PATH": f"{programs}:/usr/bin:/bin"}) as server:
        until((tmp_path / "opened.txt").exists)
        assert (tmp_path / "opened.txt").read_text().strip() == server.base
    (tmp_path / "second").mkdir()
    with serving(tmp_path / "second", "--open", environment={"PATH": str(tmp_path / "second")}) as server:
        until(lambda: "no browser" in server.errors.read_text())


@pytest.mark.parametrize(
    ("options", "status"), [(["--content", "nowhere"], 2), (["--port", "70000"], 2), (["--host", "203.0.113.7"], 3), (["--templates", "nowhere"], 2)]
)
def test_wrong_usage_is_reported_at_once(tmp_path, options, status):
    (tmp_path / "content").mkdir()
    command = [RAPPORT, "serve", *options]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=20)
    assert ended.returncode == status and ended.stderr and not ended.stdout


def test_a_hub_below_a_path_is_served_there_too(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(pathlib.Path(__file__).parents[1] / "Fixtures/browser-hub/content", content)
    with serving(tmp_path) as server:
        assert server.page("hub/find.html") == server.page("find.html")

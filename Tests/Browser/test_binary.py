"""The release binary runs on any system with glibc, and is small."""

import re
import subprocess
import sys

import pytest
from hub import RAPPORT

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the libraries come with the system"),
    pytest.mark.skipif("release" not in RAPPORT.resolve().parts, reason="a debug build links what it finds"),
]

# glibc's own libraries, and the C++ runtime that Swift's runtime needs.
ALLOWED = r"(linux-vdso|ld-linux[-\w]*|libc|libm|libdl|libpthread|librt|libstdc\+\+|libgcc_s)\.so\.\d+"
# The HTTP server of `serve` takes 5 MiB of this, the scorecard and Alignment 2.4, links and terms 0.3.
MOST_BYTES = 29.5 * (1 << 20)


def test_needs_nothing_but_glibc_and_the_cpp_runtime():
    listed = subprocess.run(["ldd", RAPPORT], capture_output=True, text=True, check=True).stdout
    names = [line.split()[0].rpartition("/")[2] for line in listed.splitlines()]
    assert "libc.so.6" in names
    assert [name for name in names if not re.fullmatch(ALLOWED, name)] == []


def test_looks_for_libraries_only_where_the_system_keeps_them():
    """A library next to the binary may have come with a proposal."""
    listed = subprocess.run(["readelf", "--dynamic", RAPPORT], capture_output=True, text=True, check=True).stdout
    assert "NEEDED" in listed
    assert [line for line in listed.splitlines() if "RPATH" in line or "RUNPATH" in line] == []


def test_is_small():
    assert RAPPORT.stat().st_size <= MOST_BYTES


def test_has_no_full_foundation():
    """Its language tables are twice as large as everything else."""
    binary = RAPPORT.read_bytes()
    assert [name for name in (b"FoundationInternationalization", b"icudt", b"CoreFoundation") if name in binary] == []

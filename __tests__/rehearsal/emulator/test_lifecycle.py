"""The server as its users start it: one line when ready, gone when its parent is."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

REHEARSAL = Path(__file__).parents[3] / "rehearsal"


def start(port: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "emulator", "--port", str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(REHEARSAL)},
        text=True,
    )


def test_prints_its_port_and_ends_with_its_stdin() -> None:
    with start() as process:
        assert process.stdin and process.stdout
        port = json.loads(process.stdout.readline())["port"]
        health = urllib.request.urlopen(f"http://127.0.0.1:{port}/_emulator/health").read()
        assert json.loads(health) == {"status": "ok"}
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_ends_on_a_signal(sent: signal.Signals) -> None:
    with start() as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(sent)
        assert process.wait(10) == 0


def test_says_in_one_line_that_a_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with start(port) as process:
            _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert errors == f"emulator: cannot listen on 127.0.0.1:{port}: Address already in use\n"

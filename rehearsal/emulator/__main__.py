"""Command line: `python -m emulator --port 0`."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Exit as soon as stdin closes, so that a killed rehearsal leaves no server behind."""
    while os.read(0, 4096):
        pass
    os._exit(0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes any free port")
    port = parser.parse_args().port

    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))

    from .server import bind

    try:
        server = bind(port)
    except OSError as error:
        print(f"emulator: cannot listen on 127.0.0.1:{port}: {error.strerror}", file=sys.stderr)
        return 2
    threading.Thread(target=end_with_parent, daemon=True).start()
    print(json.dumps({"port": server.port}), flush=True)
    # moto prints here and there; nobody reads the pipe after the first line.
    sys.stdout = sys.stderr
    server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())

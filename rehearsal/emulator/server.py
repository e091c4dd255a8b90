"""The HTTP server, on the loopback interface only."""

from __future__ import annotations

import socket
from typing import Any

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from .app import Application


class QuietHandler(WSGIRequestHandler):
    """Logs no call: a rehearsal makes thousands."""

    # Headers and body are two writes: without this each answer waits for a delayed ACK.
    disable_nagle_algorithm = True

    def log(self, type: str, message: str, *args: Any) -> None:
        pass


def bind(port: int) -> BaseWSGIServer:
    """@throws OSError if the port is taken (werkzeug itself would print and exit)."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(128)
    server = make_server(
        "127.0.0.1",
        listener.getsockname()[1],
        Application(),
        threaded=True,
        request_handler=QuietHandler,
        fd=listener.fileno(),
    )
    # Joining handler threads would wait for every connection a client keeps open.
    server.block_on_close = False  # type: ignore[attr-defined]
    return server

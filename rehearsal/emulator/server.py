"""The HTTP server, on the loopback interface only."""

from __future__ import annotations

import socket
from typing import Any

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from .app import Application


class KeepAliveHandler(WSGIRequestHandler):
    """
    Keeps connections open, which werkzeug's own handler does not, and logs no call: a rehearsal
    makes thousands.
    """

    protocol_version = "HTTP/1.1"
    # A short answer would otherwise wait for the client's delayed acknowledgement.
    disable_nagle_algorithm = True

    def run_wsgi(self) -> None:
        started: dict[str, Any] = {}

        def start_response(status: str, headers: list[tuple[str, str]]) -> None:
            started.update(status=status, headers=headers)

        chunks = self.server.app(self.make_environ(), start_response)
        status, _, phrase = started["status"].partition(" ")
        self.send_response(int(status), phrase)
        for name, value in started["headers"]:
            self.send_header(name, value)
        # One write: under load, Go's client drops a connection between headers and body when the
        # answer overtakes its own bookkeeping of the request.
        body = b"" if self.command == "HEAD" else b"".join(chunks)
        self._headers_buffer += [b"\r\n", body]  # type: ignore[attr-defined]
        self.flush_headers()

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
        request_handler=KeepAliveHandler,
        fd=listener.fileno(),
    )
    # Joining handler threads would wait for every connection a client keeps open.
    server.block_on_close = False  # type: ignore[attr-defined]
    return server

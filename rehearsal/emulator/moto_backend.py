"""Stock moto as a function from WSGI request to answer."""

from __future__ import annotations

import io
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from .call import Answer
from .errors import AwsError

_dispatcher = DomainDispatcherApplication(create_backend_app)


def ask_moto(environ: dict[str, Any], body: bytes) -> Answer:
    """@throws AwsError NotImplemented where moto has no such service or operation."""
    started: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
        started.update(status=int(status.split(" ", 1)[0]), headers=headers)
        return lambda _data: None

    # Request objects cache what they parsed in the environ, and consume the stream.
    fresh = {key: value for key, value in environ.items() if not key.startswith("werkzeug.request")}
    fresh["wsgi.input"] = io.BytesIO(body)
    fresh["CONTENT_LENGTH"] = str(len(body))
    try:
        chunks = _dispatcher(fresh, start_response)
        content = b"".join(chunks)
    except NotImplementedError as error:
        raise AwsError("NotImplemented", f"the emulator cannot do this: {error}") from error
    return Answer(started["status"], started["headers"], content)


def reset_moto() -> None:
    from moto.moto_api._internal.models import moto_api_backend

    moto_api_backend.reset()

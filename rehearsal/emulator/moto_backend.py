"""Stock moto as a function: from a WSGI request to an answer, or from parameters to a result."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import urlencode, urlsplit

from botocore.parsers import create_parser
from botocore.serialize import create_serializer
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from .call import Answer, Call
from .errors import AwsError


class Dispatcher(DomainDispatcherApplication):
    """moto's own dispatcher fails obscurely on a service that it has not got at all."""

    def get_backend_for_host(self, host: str | None) -> Any:
        backend = super().get_backend_for_host(host)
        if backend is None and host is not None:
            raise NotImplementedError(f"the service of {host} has not been implemented")
        return backend


_dispatcher = Dispatcher(create_backend_app)


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
        content = b"".join(_dispatcher(fresh, start_response))
    except NotImplementedError as error:
        raise AwsError("NotImplemented", f"the emulator cannot do this: {error}") from error
    if started["status"] == 404 and b"<!doctype html>" in content[:20].lower():
        raise AwsError("NotImplemented", "the emulator cannot do this: moto has no such path")
    return Answer(started["status"], started["headers"], content)


def moto_result(call: Call, params: dict[str, Any] | None = None) -> dict[str, Any]:
    """
    What moto answers to this call, parsed; with `params` in place of the caller's where given.
    @throws AwsError with moto's own error.
    """
    if params is None:
        answer = ask_moto(call.environ, call.body)
    else:
        answer = ask_moto(*rewritten(call, params))
    parser = create_parser(call.protocol)
    response = {"status_code": answer.status, "headers": dict(answer.headers), "body": answer.body}
    parsed = parser.parse(response, call.model.output_shape)
    if answer.status >= 400:
        error = parsed["Error"]
        raise AwsError(error.get("Code", "Unknown"), error.get("Message", ""))
    parsed.pop("ResponseMetadata", None)
    return parsed


def rewritten(call: Call, params: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The same request, by the same caller, with other parameters."""
    serializer = create_serializer(call.protocol, False)
    request = serializer.serialize_to_request(params, call.model)
    url = urlsplit(request["url_path"])
    body = request["body"]
    if isinstance(body, dict):
        body = urlencode(body, doseq=True)
    environ = {**call.environ, "PATH_INFO": url.path, "RAW_URI": url.path}
    environ["QUERY_STRING"] = url.query or urlencode(request["query_string"], doseq=True)
    for name, value in request["headers"].items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    return environ, body.encode() if isinstance(body, str) else body


def reset_moto() -> None:
    from moto.moto_api._internal.models import moto_api_backend

    moto_api_backend.reset()

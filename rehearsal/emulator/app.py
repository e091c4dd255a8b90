"""The WSGI application: strictness, then plug-ins, the answerer, and moto for the rest."""

from __future__ import annotations

import io
import json
import threading
import traceback
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from moto.core.exceptions import ServiceException

from .answer import serialize
from .call import Answer, Call
from .errors import AwsError
from .identify import identify
from .model.answerer import handler_for
from .moto_backend import ask_moto, reset_moto
from .objects import put_object
from .operations import Operations, Source
from .organization import make_organization
from .registry import Handler, find
from .store import reset_tables
from .strict import check
from .strict.exists import arn_exists
from .strict.ledger import note, places_of

StartResponse = Callable[..., Any]

OBJECTS = "/_emulator/objects/"


class Application:
    def __init__(self) -> None:
        self._operations = Operations()
        # moto's backends are plain dictionaries: parallel stacks would corrupt them.
        self._lock = threading.RLock()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        is_chunked = environ.get("wsgi.input_terminated")
        length = None if is_chunked else int(environ.get("CONTENT_LENGTH") or 0)
        body = environ["wsgi.input"].read(length)
        environ["wsgi.input"] = io.BytesIO(body)
        with self._lock:
            answer = self._answer(environ, body)
        headers = [pair for pair in answer.headers if pair[0].lower() != "content-length"]
        if environ["REQUEST_METHOD"] == "HEAD":
            headers = answer.headers
        else:
            headers.append(("Content-Length", str(len(answer.body))))
        start_response(f"{answer.status} {HTTPStatus(answer.status).phrase}", headers)
        return [answer.body]

    def _answer(self, environ: dict[str, Any], body: bytes) -> Answer:
        path = environ["PATH_INFO"]
        if path.startswith("/_emulator/"):
            return self._control(environ["REQUEST_METHOD"], path, body)
        try:
            call = identify(environ, body)
        except Exception as error:
            traceback.print_exc()
            return Answer(400, [("Content-Type", "text/plain")], repr(error).encode())
        if call is None:
            return self._unknown(environ, body)
        source, answer = self._run(call)
        note(call, answer)
        self._operations.record(call.service, call.operation, source, answer.status)
        return answer

    def _run(self, call: Call) -> tuple[Source, Answer]:
        source: Source = "moto"
        try:
            source, handler = self._choose(call)
            check(call)
            if handler:
                return source, serialize(call, handler(call))
            return source, ask_moto(call.environ, call.body)
        except ServiceException as error:
            return source, serialize(call, error)
        except Exception as error:
            # A defect of the emulator must not look like a fault that clients retry.
            traceback.print_exc()
            return source, serialize(call, AwsError("EmulatorDefect", repr(error)))

    def _choose(self, call: Call) -> tuple[Source, Handler | None]:
        plugin = find(call.service, call.operation)
        if plugin:
            return "plugin", plugin
        answerer = handler_for(call)
        return ("model", answerer) if answerer else ("moto", None)

    def _unknown(self, environ: dict[str, Any], body: bytes) -> Answer:
        try:
            return ask_moto(environ, body)
        except Exception as error:
            return Answer(400, [("Content-Type", "text/plain")], repr(error).encode())

    def _control(self, method: str, path: str, body: bytes) -> Answer:
        if (method, path) == ("GET", "/_emulator/health"):
            return json_answer({"status": "ok"})
        if (method, path) == ("GET", "/_emulator/operations"):
            return json_answer(self._operations.rows())
        if (method, path) == ("POST", "/_emulator/reset"):
            reset_moto()
            reset_tables()
            self._operations.clear()
            return json_answer({"status": "ok"})
        if method == "PUT" and path.startswith(OBJECTS):
            bucket, _, key = path.removeprefix(OBJECTS).partition("/")
            if put_object(bucket, key, body):
                return json_answer({"status": "ok"})
            return json_answer({"error": f"no bucket {bucket}"}, HTTPStatus.NOT_FOUND)
        if (method, path) == ("POST", "/_emulator/unknown"):
            return json_answer([each for each in json.loads(body) if not named(each)])
        page, _, account = path.rpartition("/")
        if (method, page) == ("POST", "/_emulator/organization"):
            make_organization(account, json.loads(body or b"{}"))
            return json_answer({"status": "ok"})
        return json_answer({"error": f"no such page: {method} {path}"}, HTTPStatus.NOT_FOUND)


def named(thing: str) -> bool:
    """Whether somebody was told of an id, or a thing of that ARN exists: what vendors ask."""
    return arn_exists(thing) if thing.startswith("arn:") else bool(places_of(thing))


def json_answer(value: Any, status: int = HTTPStatus.OK) -> Answer:
    return Answer(int(status), [("Content-Type", "application/json")], json.dumps(value).encode())

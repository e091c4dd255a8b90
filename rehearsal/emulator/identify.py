"""Finds out which service and operation a request is for, and parses it."""

from __future__ import annotations

import re
from typing import Any

from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import Request, determine_request_protocol
from moto.core.routing import get_service_router
from moto.core.utils import get_service_model
from moto.iam.models import get_account_id_from
from werkzeug.exceptions import NotFound

from .call import Call

CREDENTIAL = re.compile(r"Credential=([^/,]+)/\d+/([^/]+)/([^/]+)/aws4_request")

# Signing names that are not botocore's service name, or that several share (in order of trial).
SERVICES_BY_SIGNING_NAME: dict[str, tuple[str, ...]] = {
    "access-analyzer": ("accessanalyzer",),
    "aoss": ("opensearchserverless",),
    "apigateway": ("apigateway", "apigatewayv2"),
    "aps": ("amp",),
    "cloudhsm": ("cloudhsmv2",),
    "cloudcontrolapi": ("cloudcontrol",),
    "dynamodb": ("dynamodb", "dynamodbstreams"),
    "elasticfilesystem": ("efs",),
    "elasticloadbalancing": ("elbv2", "elb"),
    "elasticmapreduce": ("emr",),
    "email": ("ses", "sesv2"),
    "es": ("opensearch", "es"),
    "ses": ("sesv2", "ses"),
    "eventbridge": ("events",),
    "monitoring": ("cloudwatch",),
    "rds": ("rds", "neptune", "docdb"),
    "s3": ("s3control", "s3"),
    "sso": ("sso-admin",),
    "states": ("stepfunctions",),
    "tagging": ("resourcegroupstaggingapi",),
}

# Query services that share a signing name differ by API version.
API_VERSIONS = {"2012-06-01": "elb", "2015-12-01": "elbv2"}


def identify(environ: dict[str, Any], sent: bytes) -> Call | None:
    """The call that a WSGI request makes, or None where it is no signed call of a known service."""
    request = Request(environ)
    match = CREDENTIAL.search(environ.get("HTTP_AUTHORIZATION", ""))
    if match is None:
        return None
    access_key, region, signing_name = match.groups()
    for service in candidates(signing_name, request):
        qualify_target(environ, service)
        try:
            protocol = determine_request_protocol(get_service_model(service), request.content_type)
            model, uri_params = get_service_router(service).match(request)
        except (NotFound, NotImplementedError):
            continue
        parser = PROTOCOL_PARSERS[protocol](model)
        params = parser.parse(
            {
                "method": request.method,
                "values": request.values,
                "headers": request.headers,
                "body": request.get_data(),
                "url_path": request.path,
                "url_params": uri_params,
            }
        )
        account = get_account_id_from(access_key)
        name = str(model.name)
        return Call(service, name, model, protocol, account, region, environ, sent, params)
    return None


def qualify_target(environ: dict[str, Any], service: str) -> None:
    """Go's SDK, which the provider uses, leaves out the package before a target's service."""
    prefix = get_service_model(service).metadata.get("targetPrefix", "")
    short, _, operation = environ.get("HTTP_X_AMZ_TARGET", "").partition(".")
    if "." in prefix and short == prefix.rpartition(".")[2]:
        environ["HTTP_X_AMZ_TARGET"] = f"{prefix}.{operation}"


def candidates(signing_name: str, request: Request) -> tuple[str, ...]:
    by_version = API_VERSIONS.get(request.values.get("Version", "")) if is_form(request) else None
    if by_version:
        return (by_version,)
    if signing_name == "s3":
        is_control = request.path.startswith("/v20180820/")
        return ("s3control",) if is_control else ("s3",)
    return SERVICES_BY_SIGNING_NAME.get(signing_name, (signing_name,))


def is_form(request: Request) -> bool:
    return (request.content_type or "").startswith("application/x-www-form-urlencoded")

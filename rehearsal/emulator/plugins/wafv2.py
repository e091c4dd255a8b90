"""WAF: moto takes any destination for the log of a web ACL."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..strict.exists import log_group_exists

PREFIX = "aws-waf-logs-"


@operation("wafv2", "PutLoggingConfiguration")
def put_logging(call: Call) -> dict[str, Any]:
    """@see https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html"""
    for arn in call.params["LoggingConfiguration"]["LogDestinationConfigs"]:
        name = arn.split(":log-group:", 1)[-1].removesuffix(":*")
        if ":log-group:" in arn and not name.startswith(PREFIX):
            raise refusal(f"The log destination {arn} must begin with {PREFIX}")
        if ":log-group:" in arn and not log_group_exists(call.account, call.region, name):
            raise refusal(f"The log destination {arn} does not exist")
    return moto_result(call)


def refusal(message: str) -> AwsError:
    return AwsError("WAFInvalidParameterException", message)

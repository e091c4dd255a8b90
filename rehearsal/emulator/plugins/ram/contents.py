"""What is in a share, and what may be put into it."""

from __future__ import annotations

import re
from typing import Any

from ...call import Call
from ...errors import AwsError
from ..ram_state import Share, organization_exists, shares


def add(share: Share, params: dict[str, Any]) -> None:
    for principal in params.get("principals") or []:
        check_principal(principal)
        share["Principals"].append(principal)
    share["Resources"] += params.get("resourceArns") or []


def check_principal(principal: str) -> None:
    if ":organizations::" in principal:
        if not organization_exists(principal):
            raise AwsError(
                "UnknownResourceException", f"Organization {principal} could not be found."
            )
    elif not re.fullmatch(
        r"\d{12}|arn:aws:iam::\d{12}:(root|role/.+|user/.+)|[a-z0-9.-]+\.amazonaws\.com", principal
    ):
        raise AwsError(
            "InvalidParameterException",
            f"Principal ID {principal} is malformed. Verify the ID and try again.",
        )


def existing(call: Call) -> Share:
    arn = call.params["resourceShareArn"]
    share = shares().get(arn)
    if share is None or share["owningAccountId"] != call.account:
        raise AwsError("UnknownResourceException", f"ResourceShare {arn} could not be found.")
    return share

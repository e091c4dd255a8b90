"""
Every id and ARN that the emulator ever answered with, and where.

One place instead of a lookup per service: whatever moto, a plug-in or the answerer creates shows
up in an answer, and only what showed up can be referred to.
"""

from __future__ import annotations

import re

from ..call import Answer, Call
from ..store import table

PREFIXES = (
    "acl|cgw|dopt|eigw|eipalloc|eni|fl|fs|fsap|i|igw|lt|nat|pcx|pl|rp|rtb|sg|sgr|subnet|tgw"
    "|tgw-attach|tgw-rtb|vgw|vol|vpc|vpce|vpce-svc|vpcbpa-exclude|vpn"
)
ID_TEXT = rf"(?:{PREFIXES})-[0-9a-f]{{8,32}}|rslvr-[a-z]+-[0-9a-z]{{8,32}}|Z[A-Z0-9]{{8,31}}"
ID = re.compile(rf"(?:{ID_TEXT})\Z")
ARN = re.compile(r"arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12}|aws|aws-managed)?:\S+\Z")
FOUND_IDS = re.compile(rf"(?<![\w-])(?:{ID_TEXT})(?![\w-])".encode())
FOUND_ARNS = re.compile(rb"arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d*:[^\s\"<>&\\,]+")


def note(call: Call, answer: Answer) -> None:
    """Takes down what an answer names. Failed calls and objects' contents name nothing."""
    if answer.status >= 300 or call.operation == "GetObject":
        return
    place = (call.account, call.region)
    ids, arns = table("ledger-ids"), table("ledger-arns")
    for found in FOUND_IDS.findall(answer.body):
        ids.setdefault(found.decode(), set()).add(place)
    for found in FOUND_ARNS.findall(answer.body):
        arns[found.decode()] = place


def places_of(resource_id: str) -> set[tuple[str, str]]:
    """(account, region) of every caller that was told of the id."""
    return table("ledger-ids").get(resource_id, set())


def knows_arn(arn: str) -> bool:
    """Also where the ARN carries a qualifier (a version, an alias, a stream) behind a known one."""
    arns = table("ledger-arns")
    while arn.count(":") >= 5:
        if arn in arns:
            return True
        cut = max(arn.rfind(":"), arn.rfind("/"))
        arn = arn[:cut]
    return False

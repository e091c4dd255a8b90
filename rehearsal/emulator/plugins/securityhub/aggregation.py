"""Findings of several regions in one."""

from __future__ import annotations

import uuid
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from .hubs import hub_of

Record = dict[str, Any]
MODES = ("ALL_REGIONS", "ALL_REGIONS_EXCEPT_SPECIFIED", "SPECIFIED_REGIONS", "NO_REGIONS")


@operation("securityhub", "CreateFindingAggregator")
def create(call: Call) -> dict[str, Any]:
    """One for each account, in whatever region."""
    hub_of(call)
    if any(account == call.account for account, _ in aggregators()):
        raise AwsError("InvalidInputException", "the account aggregates its findings already")
    place = f"{call.region}:{call.account}"
    arn = f"arn:aws:securityhub:{place}:finding-aggregator/{uuid.uuid4()}"
    record = settled(call, {"FindingAggregatorArn": arn, "FindingAggregationRegion": call.region})
    aggregators()[call.account, call.region] = record
    return record


def settled(call: Call, record: Record) -> Record:
    mode, regions = call.params["RegionLinkingMode"], call.params.get("Regions") or []
    if mode not in MODES or bool(regions) != mode.endswith("SPECIFIED_REGIONS"):
        if not (mode == "ALL_REGIONS_EXCEPT_SPECIFIED" and regions):
            raise AwsError("InvalidInputException", f"{mode} does not go with {regions}")
    if call.region in regions:
        raise AwsError("InvalidInputException", "the region itself is no linked region")
    return {**record, "RegionLinkingMode": mode, "Regions": regions}


@operation("securityhub", "GetFindingAggregator")
def read(call: Call) -> dict[str, Any]:
    return existing(call)


@operation("securityhub", "ListFindingAggregators")
def list_all(call: Call) -> dict[str, Any]:
    found = [
        {"FindingAggregatorArn": record["FindingAggregatorArn"]}
        for (account, _), record in aggregators().items()
        if account == call.account
    ]
    return {"FindingAggregators": found}


@operation("securityhub", "UpdateFindingAggregator")
def update(call: Call) -> dict[str, Any]:
    record = settled(call, existing(call))
    aggregators()[call.account, call.region] = record
    return record


@operation("securityhub", "DeleteFindingAggregator")
def delete(call: Call) -> dict[str, Any]:
    existing(call)
    del aggregators()[call.account, call.region]
    return {}


def existing(call: Call) -> Record:
    record = aggregators().get((call.account, call.region))
    arn = call.params["FindingAggregatorArn"]
    if record is None or record["FindingAggregatorArn"] != arn:
        raise AwsError("ResourceNotFoundException", f"{arn} is not found")
    return record


def aggregators() -> dict[tuple[str, str], Record]:
    return table("securityhub-aggregators")

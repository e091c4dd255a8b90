"""Which types of resources AWS Backup serves in a region: moto has no such settings."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...registry import operation
from ...store import table
from .state import refuse

TYPES = (
    "Aurora",
    "CloudFormation",
    "DSQL",
    "DocumentDB",
    "DynamoDB",
    "EBS",
    "EC2",
    "EFS",
    "EKS",
    "FSx",
    "Neptune",
    "RDS",
    "Redshift",
    "Redshift Serverless",
    "S3",
    "SAP HANA on Amazon EC2",
    "Storage Gateway",
    "Timestream",
    "VirtualMachine",
)
# Not every region has every service.
ABSENT = {"sa-east-1": ("DSQL", "Timestream")}
MANAGED = ("DynamoDB", "EFS")


@operation("backup", "DescribeRegionSettings")
def describe(call: Call) -> dict[str, Any]:
    return settings(call)


@operation("backup", "UpdateRegionSettings")
def update(call: Call) -> None:
    """Types that are not named keep their setting; AWS refuses those that the region has not got."""
    kept = settings(call)
    for member in ("ResourceTypeOptInPreference", "ResourceTypeManagementPreference"):
        asked = call.params.get(member) or {}
        unknown = sorted(set(asked) - set(kept[member]))
        if unknown:
            raise refuse(f"Element present in {member} has invalid values: {', '.join(unknown)}")
        kept[member].update(asked)


def settings(call: Call) -> dict[str, Any]:
    absent = ABSENT.get(call.region, ())
    kept: dict[str, Any] = table("backup:settings").setdefault(
        (call.account, call.region),
        {
            "ResourceTypeOptInPreference": {each: True for each in TYPES if each not in absent},
            "ResourceTypeManagementPreference": {each: False for each in MANAGED},
        },
    )
    return kept

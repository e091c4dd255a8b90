"""Instances of Aurora clusters: moto forgets monitoring, and takes classes that a cluster cannot have."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .state import backend_of, extras, membership

KEPT = ("CACertificateIdentifier", "MonitoringInterval", "MonitoringRoleArn")
# What AWS gives to whoever does not ask; moto gives one that has expired.
CERTIFICATE_AUTHORITY = "rds-ca-rsa2048-g1"
OF_CLUSTER = (
    "DatabaseInsightsMode",
    "PerformanceInsightsEnabled",
    "PerformanceInsightsKMSKeyId",
    "PerformanceInsightsRetentionPeriod",
)


@operation("rds", "CreateDBInstance")
def create(call: Call) -> dict[str, Any]:
    cluster = cluster_of(call)
    if cluster is not None:
        refuse_class(call, cluster)
    if call.params.get("MonitoringInterval") and not call.params.get("MonitoringRoleArn"):
        raise AwsError(
            "InvalidParameterCombination", "A MonitoringRoleARN value is required with an interval."
        )
    group = call.params.get("DBParameterGroupName")
    if group and not group.startswith("default.") and group not in backend_of(call).db_parameter_groups:
        raise AwsError("DBParameterGroupNotFound", f"DBParameterGroup not found: {group}")
    result = moto_result(call)
    keep(call)
    described(call, result["DBInstance"])
    return result


@operation("rds", "ModifyDBInstance")
def modify(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    keep(call)
    described(call, result["DBInstance"])
    return result


@operation("rds", "DescribeDBInstances")
def describe(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    for each in result["DBInstances"]:
        described(call, each)
    return result


def cluster_of(call: Call) -> Any:
    name = call.params.get("DBClusterIdentifier")
    return backend_of(call).clusters.get(name) if name else None


def refuse_class(call: Call, cluster: Any) -> None:
    instance_class = call.params["DBInstanceClass"]
    if instance_class == "db.serverless" and not cluster.serverless_v2_scaling_configuration:
        raise AwsError(
            "InvalidDBClusterStateFault",
            "Set the Serverless v2 scaling configuration on the parent DB cluster before creating a"
            " Serverless v2 DB instance.",
        )
    if instance_class.startswith("db.t") and membership(cluster) is not None:
        raise AwsError(
            "InvalidParameterCombination", f"{instance_class} is not supported in a global database."
        )


def kept_of(call: Call, name: str) -> dict[str, Any]:
    return table("rds-instances").setdefault((call.account, call.region, name), {})


def keep(call: Call) -> None:
    found = kept_of(call, call.params["DBInstanceIdentifier"])
    found.update({name: call.params[name] for name in KEPT if name in call.params})


def described(call: Call, answer: dict[str, Any]) -> None:
    """Insights are the cluster's; what an instance is asked for beside them counts for nothing."""
    name = answer.get("DBClusterIdentifier")
    cluster = backend_of(call).clusters.get(name) if name else None
    answer["CACertificateIdentifier"] = CERTIFICATE_AUTHORITY
    answer.update(kept_of(call, answer["DBInstanceIdentifier"]))
    if cluster is not None:
        kept = extras(cluster)
        answer.update({each: kept[each] for each in OF_CLUSTER if each in kept})

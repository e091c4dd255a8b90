"""Aurora clusters: moto forgets insights, monitoring and storage type, and lets a secondary have a master user."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from .state import backend_of, cluster_of, extras, global_cluster, membership, writer_of

# Members that an answer repeats, and moto does not keep.
KEPT = (
    "DatabaseInsightsMode",
    "EnableGlobalWriteForwarding",
    "EngineLifecycleSupport",
    "MonitoringInterval",
    "MonitoringRoleArn",
    "PerformanceInsightsKMSKeyId",
    "PerformanceInsightsRetentionPeriod",
    "StorageType",
)
RENAMED = {"EnablePerformanceInsights": "PerformanceInsightsEnabled"}
INSIGHTS_DAYS = {"advanced": 465}


@operation("rds", "CreateDBCluster")
def create(call: Call) -> dict[str, Any]:
    params = dict(call.params)
    refuse_unknown_groups(call)
    refuse_half_insights(params)
    writer = None
    if "GlobalClusterIdentifier" in params:
        writer = refuse_bad_member(call, params)
    elif params.get("EnableGlobalWriteForwarding"):
        raise AwsError(
            "InvalidParameterCombination", "Write forwarding needs a global cluster to forward in."
        )
    # moto stumbles over Aurora's own storage type.
    params.pop("StorageType", None)
    if writer is not None:
        params["DatabaseName"] = writer.database_name
    answer = moto_result(call, params)["DBCluster"]
    cluster = cluster_of(call)
    if writer is not None:
        cluster.master_username = answer["MasterUsername"] = writer.master_username
    keep(call, cluster)
    return {"DBCluster": described(cluster, answer)}


@operation("rds", "ModifyDBCluster")
def modify(call: Call) -> dict[str, Any]:
    cluster = cluster_of(call)
    params = dict(call.params)
    owner = membership(cluster)
    if "MasterUserPassword" in params and owner is not None and not cluster.is_writer:
        raise AwsError(
            "InvalidParameterCombination",
            "The master password of a global database is changed on its primary cluster.",
        )
    refuse_half_insights({**extras(cluster), **params})
    params.pop("StorageType", None)
    answer = moto_result(call, params)["DBCluster"]
    keep(call, cluster)
    return {"DBCluster": described(cluster, answer)}


@operation("rds", "DescribeDBClusters")
def describe(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    clusters = backend_of(call).clusters
    for each in result["DBClusters"]:
        described(clusters[each["DBClusterIdentifier"]], each)
    return result


@operation("rds", "DeleteDBCluster")
def delete(call: Call) -> dict[str, Any]:
    """A member leaves its global cluster first."""
    cluster = cluster_of(call)
    if membership(cluster) is not None:
        raise AwsError(
            "InvalidDBClusterStateFault",
            "This cluster is a part of a global cluster, please remove it from globalcluster first",
        )
    return moto_result(call)


def keep(call: Call, cluster: Any) -> None:
    kept = extras(cluster)
    for name in KEPT:
        if name in call.params:
            kept[name] = call.params[name]
    for requested, answered in RENAMED.items():
        if requested in call.params:
            kept[answered] = call.params[requested]


def described(cluster: Any, answer: dict[str, Any]) -> dict[str, Any]:
    """moto's description with what it forgot, and with the cluster's place in its global database."""
    kept = {**extras(cluster)}
    forwarding = bool(kept.pop("EnableGlobalWriteForwarding", False))
    answer.update(kept)
    answer.setdefault("DatabaseInsightsMode", "standard")
    if cluster.engine_mode != "serverless":
        answer.pop("ScalingConfigurationInfo", None)
    owner = membership(cluster)
    if owner is None:
        answer.pop("GlobalWriteForwardingStatus", None)
        answer["GlobalWriteForwardingRequested"] = False
        return answer
    writer = writer_of(owner)
    answer["GlobalWriteForwardingRequested"] = forwarding
    answer["GlobalClusterIdentifier"] = owner.global_cluster_identifier
    if cluster.is_writer:
        answer.pop("ReplicationSourceIdentifier", None)
    else:
        answer["GlobalWriteForwardingStatus"] = "enabled" if forwarding else "disabled"
        if writer is not None:
            answer["ReplicationSourceIdentifier"] = writer.db_cluster_arn
        # A secondary cluster has readers only.
        for member in answer.get("DBClusterMembers", []):
            member["IsClusterWriter"] = False
    return answer


def refuse_unknown_groups(call: Call) -> None:
    backend, params = backend_of(call), call.params
    group = params.get("DBClusterParameterGroupName")
    if group and not group.startswith("default.") and group not in backend.db_cluster_parameter_groups:
        raise AwsError(
            "DBClusterParameterGroupNotFound", f"DBClusterParameterGroup not found: {group}"
        )
    subnets = params.get("DBSubnetGroupName")
    if subnets and subnets not in backend.subnet_groups:
        raise AwsError(
            "DBSubnetGroupNotFoundFault", f"DB subnet group '{subnets}' does not exist."
        )


def refuse_half_insights(params: dict[str, Any]) -> None:
    """Advanced insights want performance data of 15 months."""
    mode = params.get("DatabaseInsightsMode")
    days = params.get("PerformanceInsightsRetentionPeriod")
    if mode in INSIGHTS_DAYS and days != INSIGHTS_DAYS[mode]:
        raise AwsError(
            "InvalidParameterCombination",
            f"Database Insights mode {mode} needs PerformanceInsightsRetentionPeriod {INSIGHTS_DAYS[mode]}",
        )
    if params.get("MonitoringInterval") and not params.get("MonitoringRoleArn"):
        raise AwsError(
            "InvalidParameterCombination", "A MonitoringRoleARN value is required with an interval."
        )


def refuse_bad_member(call: Call, params: dict[str, Any]) -> Any:
    """The writer that a new secondary follows, or None for the first member."""
    owner = global_cluster(call.account, params["GlobalClusterIdentifier"])
    if params.get("ManageMasterUserPassword"):
        raise AwsError(
            "InvalidParameterCombination",
            "A cluster of a global database cannot have its master password managed by RDS.",
        )
    if (owner.engine, owner.engine_version) != (params["Engine"], params.get("EngineVersion")):
        raise AwsError(
            "InvalidParameterCombination",
            "Engine and version must be those of the global cluster.",
        )
    if bool(params.get("StorageEncrypted")) != bool(owner.storage_encrypted):
        raise AwsError(
            "InvalidParameterCombination", "Encryption must be that of the global cluster."
        )
    writer = writer_of(owner)
    if writer is None:
        if not params.get("MasterUsername") or not params.get("MasterUserPassword"):
            raise AwsError(
                "InvalidParameterCombination",
                "The first cluster of a global database needs a master user.",
            )
        return None
    if "MasterUsername" in params or "MasterUserPassword" in params or "DatabaseName" in params:
        raise AwsError(
            "InvalidParameterCombination",
            "Cannot specify master user or database name for a secondary cluster.",
        )
    if writer.region == call.region:
        raise AwsError(
            "InvalidParameterCombination", "A global database has one cluster in each region."
        )
    if params.get("StorageEncrypted") and not params.get("KmsKeyId"):
        raise AwsError(
            "InvalidParameterCombination", "An encrypted secondary cluster needs a key of its region."
        )
    return writer

"""Global clusters: seen in every region, with one writer that a switchover or a failover moves."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .state import cluster_by_arn, extras, global_cluster, global_clusters, writer_of


@operation("rds", "CreateGlobalCluster")
def create(call: Call) -> dict[str, Any]:
    """Its name is taken in every region; moto keeps no tags."""
    name = call.params["GlobalClusterIdentifier"].lower()
    if any(each.global_cluster_identifier == name for each in global_clusters(call.account)):
        raise AwsError(
            "GlobalClusterAlreadyExistsFault", f"Global cluster {name} already exists."
        )
    moto_result(call)
    made = global_cluster(call.account, name)
    kept(made)["TagList"] = call.params.get("Tags") or []
    return {"GlobalCluster": described(made)}


@operation("rds", "DescribeGlobalClusters")
def describe(call: Call) -> dict[str, Any]:
    wanted = call.params.get("GlobalClusterIdentifier")
    if wanted:
        return {"GlobalClusters": [described(global_cluster(call.account, wanted))]}
    members = [
        value
        for each in call.params.get("Filters") or []
        if each["Name"] == "db-cluster-id"
        for value in each["Values"]
    ]
    return {
        "GlobalClusters": [
            described(each)
            for each in global_clusters(call.account)
            if not members or any(is_member(each, member) for member in members)
        ]
    }


@operation("rds", "ModifyGlobalCluster")
def modify(call: Call) -> dict[str, Any]:
    found = global_cluster(call.account, call.params["GlobalClusterIdentifier"])
    if "NewGlobalClusterIdentifier" in call.params:
        raise AwsError("NotImplemented", "the emulator cannot rename a global cluster")
    if "DeletionProtection" in call.params:
        found.deletion_protection = call.params["DeletionProtection"]
    if "EngineVersion" in call.params:
        found.engine_version = call.params["EngineVersion"]
        for member in found.members:
            member.engine_version = found.engine_version
    return {"GlobalCluster": described(found)}


@operation("rds", "DeleteGlobalCluster")
def delete(call: Call) -> dict[str, Any]:
    found = global_cluster(call.account, call.params["GlobalClusterIdentifier"])
    if found.deletion_protection:
        raise AwsError(
            "InvalidParameterCombination", "Cannot delete protected global cluster."
        )
    if found.members:
        name = found.global_cluster_identifier
        raise AwsError("InvalidGlobalClusterStateFault", f"Global Cluster {name} is not empty")
    found.backend.global_clusters.pop(found.global_cluster_identifier)
    return {"GlobalCluster": described(found)}


@operation("rds", "RemoveFromGlobalCluster")
def remove(call: Call) -> dict[str, Any]:
    """What leaves writes for itself from then on. The writer leaves last."""
    found = global_cluster(call.account, call.params["GlobalClusterIdentifier"])
    cluster = cluster_by_arn(call.account, call.params["DbClusterIdentifier"])
    if not is_member(found, cluster.db_cluster_arn):
        raise AwsError(
            "DBClusterNotFoundFault",
            f"{cluster.db_cluster_arn} is not found in {found.global_cluster_identifier}",
        )
    if cluster.is_writer and len(found.members) > 1:
        raise AwsError(
            "InvalidGlobalClusterStateFault",
            "The primary cluster cannot be removed while the global cluster has others.",
        )
    found.members = [member for member in found.members if member is not cluster]
    cluster.is_writer = False
    cluster.global_cluster_identifier = None
    return {"GlobalCluster": described(found)}


@operation("rds", "SwitchoverGlobalCluster")
def switch_over(call: Call) -> dict[str, Any]:
    """Planned: nothing is lost, both regions work, and both run the same version."""
    found, source, target = roles(call)
    if source.engine_version != target.engine_version:
        raise AwsError(
            "InvalidDBClusterStateFault", "Both clusters must run the same engine version."
        )
    return swapped(found, source, target, data_loss=False)


@operation("rds", "FailoverGlobalCluster")
def fail_over(call: Call) -> dict[str, Any]:
    """Unplanned: loses what the target had not got yet, so the caller says that this may be."""
    loss, planned = call.params.get("AllowDataLoss"), call.params.get("Switchover")
    if loss and planned:
        raise AwsError(
            "InvalidParameterCombination", "AllowDataLoss and Switchover exclude each other."
        )
    found, source, target = roles(call)
    return swapped(found, source, target, data_loss=bool(loss))


def roles(call: Call) -> tuple[Any, Any, Any]:
    """The global cluster, its writer, and the member that is to write."""
    found = global_cluster(call.account, call.params["GlobalClusterIdentifier"])
    target = cluster_by_arn(call.account, call.params["TargetDbClusterIdentifier"])
    source = writer_of(found)
    if source is None or target is source or not is_member(found, target.db_cluster_arn):
        raise AwsError(
            "InvalidGlobalClusterStateFault",
            f"{target.db_cluster_arn} is no secondary cluster of {found.global_cluster_identifier}",
        )
    if not target.members:
        raise AwsError("InvalidDBClusterStateFault", "The target cluster has no instance.")
    return found, source, target


def swapped(found: Any, source: Any, target: Any, data_loss: bool) -> dict[str, Any]:
    """AWS keeps names, ARNs and cluster endpoints; the old writer becomes a copy of the new one."""
    source.is_writer, target.is_writer = False, True
    answer = described(found)
    answer["FailoverState"] = {
        "Status": "failing-over" if data_loss else "switching-over",
        "FromDbClusterArn": source.db_cluster_arn,
        "ToDbClusterArn": target.db_cluster_arn,
        "IsDataLossAllowed": data_loss,
    }
    return {"GlobalCluster": answer}


def is_member(found: Any, name: str) -> bool:
    return any(
        name in (member.db_cluster_arn, member.db_cluster_identifier) for member in found.members
    )


def kept(found: Any) -> dict[str, Any]:
    return table("rds-global-clusters").setdefault(found.global_cluster_arn, {"TagList": []})


def described(found: Any) -> dict[str, Any]:
    writer = writer_of(found)
    answer = {
        "GlobalClusterIdentifier": found.global_cluster_identifier,
        "GlobalClusterResourceId": found.global_cluster_resource_id,
        "GlobalClusterArn": found.global_cluster_arn,
        "Status": "available",
        "Engine": found.engine,
        "EngineVersion": found.engine_version,
        "EngineLifecycleSupport": "open-source-rds-extended-support",
        "StorageEncrypted": found.storage_encrypted,
        "DeletionProtection": found.deletion_protection,
        "Endpoint": found.endpoint,
        "TagList": kept(found)["TagList"],
        "GlobalClusterMembers": [membership(member, writer) for member in found.members],
    }
    if writer is not None and writer.database_name:
        answer["DatabaseName"] = writer.database_name
    return answer


def membership(member: Any, writer: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "DBClusterArn": member.db_cluster_arn,
        "IsWriter": member is writer,
        "Readers": [],
        "SynchronizationStatus": "connected",
    }
    if member is writer:
        entry["Readers"] = [
            other.db_cluster_arn
            for other in writer_global(member)
            if other is not member
        ]
    else:
        forwards = extras(member).get("EnableGlobalWriteForwarding")
        entry["GlobalWriteForwardingStatus"] = "enabled" if forwards else "disabled"
    return entry


def writer_global(writer: Any) -> list[Any]:
    return next(
        (each.members for each in global_clusters(writer.account_id) if writer in each.members), []
    )

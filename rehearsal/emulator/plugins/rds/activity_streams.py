"""Database activity streams, which moto has not got."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .state import cluster_by_arn, extras

MEMBERS = (
    "ActivityStreamKinesisStreamName",
    "ActivityStreamKmsKeyId",
    "ActivityStreamMode",
    "ActivityStreamStatus",
)


@operation("rds", "StartActivityStream")
def start(call: Call) -> dict[str, Any]:
    cluster = cluster_by_arn(call.account, call.params["ResourceArn"])
    if not cluster.members:
        raise AwsError("InvalidDBClusterStateFault", "The cluster has no instance.")
    if any(each.db_instance_class == "db.serverless" for each in cluster.members):
        raise AwsError(
            "InvalidParameterCombination", "Serverless v2 instances have no activity stream."
        )
    stream = f"aws-rds-das-{cluster.db_cluster_resource_id}"
    key, mode = call.params["KmsKeyId"], call.params["Mode"]
    extras(cluster).update(zip(MEMBERS, (stream, key, mode, "started"), strict=True))
    return {
        "KinesisStreamName": stream,
        "KmsKeyId": key,
        "Mode": mode,
        "Status": "starting",
        "ApplyImmediately": bool(call.params.get("ApplyImmediately")),
        "EngineNativeAuditFieldsIncluded": False,
    }


@operation("rds", "StopActivityStream")
def stop(call: Call) -> dict[str, Any]:
    kept = extras(cluster_by_arn(call.account, call.params["ResourceArn"]))
    if "ActivityStreamMode" not in kept:
        raise AwsError("InvalidDBClusterStateFault", "The cluster has no activity stream.")
    stream, key, _, _ = (kept.pop(name) for name in MEMBERS)
    kept["ActivityStreamStatus"] = "stopped"
    return {"KinesisStreamName": stream, "KmsKeyId": key, "Status": "stopping"}

"""
Has RDS export the newest snapshot of the database. RDS works on its own for minutes to hours and the job does not
wait: a later run of the ETL job finds the export complete. Asking again for the same day does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

MAX_TASK_NAME = 60


class NoSnapshot(Exception):
    """There is nothing to export."""


@dataclass(frozen=True)
class ExportTarget:
    bucket: str
    # Without the slash at its end, which RDS adds.
    prefix: str
    # Role that RDS assumes to write there.
    role_arn: str
    # Key that RDS encrypts the files with.
    key_arn: str


def start_export(rds: Any, cluster: str, target: ExportTarget) -> tuple[str, bool]:
    """
    @return name of the export, and whether it is new
    @raise NoSnapshot
    """
    pages = rds.get_paginator("describe_db_cluster_snapshots").paginate(
        DBClusterIdentifier=cluster, SnapshotType="automated"
    )
    snapshots = [
        each for page in pages for each in page["DBClusterSnapshots"] if each["Status"] == "available"
    ]
    if not snapshots:
        raise NoSnapshot(f"cluster {cluster} has no automated snapshot")
    newest = max(snapshots, key=lambda each: each["SnapshotCreateTime"])
    task = task_name(cluster, newest["SnapshotCreateTime"])
    try:
        rds.start_export_task(
            ExportTaskIdentifier=task,
            SourceArn=newest["DBClusterSnapshotArn"],
            S3BucketName=target.bucket,
            S3Prefix=target.prefix,
            IamRoleArn=target.role_arn,
            KmsKeyId=target.key_arn,
        )
    except rds.exceptions.ExportTaskAlreadyExistsFault:
        return task, False
    return task, True


def task_name(cluster: str, taken: datetime) -> str:
    """The day of the snapshot comes last and is never cut off: it keeps a day's export from being made twice."""
    day = f"-{taken.astimezone(timezone.utc):%Y-%m-%d}"
    return cluster[: MAX_TASK_NAME - len(day)].rstrip("-") + day

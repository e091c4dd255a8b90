"""
Rotates the master password of a global database.

Secrets Manager calls `handler` four times for one rotation, each time with a step, and repeats a step that failed:
every step can run again. The database's own API sets the password, so no step connects to the database.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from typing import Any

import boto3

PASSWORD_LENGTH = 64
SECONDS_BETWEEN_LOOKS = 10
# Less than the function's own time, so that a database that never takes the password is an error with a reason.
SECONDS_TO_WAIT = 780


class RotationError(Exception):
    """The rotation cannot go on; Secrets Manager keeps the current password and tries again later."""


def handler(event: dict[str, str], _context: object) -> None:
    """Entry of the function: one step of one rotation."""
    rotation = Rotation(event["SecretId"], event["ClientRequestToken"], os.environ["GLOBAL_CLUSTER"])
    steps: dict[str, Callable[[], None]] = {
        "createSecret": rotation.create,
        "setSecret": rotation.set,
        "testSecret": rotation.test,
        "finishSecret": rotation.finish,
    }
    if event["Step"] not in steps:
        raise RotationError(f"unknown step {event['Step']}")
    steps[event["Step"]]()


class Rotation:
    """One rotation: the secret, the version that is to become its current one, and the global database."""

    def __init__(self, secret: str, version: str, global_cluster: str) -> None:
        self.secret, self.version, self.global_cluster = secret, version, global_cluster
        self.secrets = boto3.client("secretsmanager")

    def create(self) -> None:
        """Draws a new password, unless an earlier try did."""
        if self.is_current():
            return
        try:
            self.pending()
            return
        except self.secrets.exceptions.ResourceNotFoundException:
            pass
        current = self.secrets.get_secret_value(SecretId=self.secret, VersionStage="AWSCURRENT")
        drawn = self.secrets.get_random_password(
            PasswordLength=PASSWORD_LENGTH, ExcludePunctuation=True
        )
        self.secrets.put_secret_value(
            SecretId=self.secret,
            ClientRequestToken=self.version,
            SecretString=json.dumps(
                {**json.loads(current["SecretString"]), "password": drawn["RandomPassword"]}
            ),
            VersionStages=["AWSPENDING"],
        )

    def set(self) -> None:
        """Gives the new password to the cluster that writes, wherever that is today."""
        if self.is_current():
            return
        writer = self.writer()
        rds_in(writer).modify_db_cluster(
            DBClusterIdentifier=identifier(writer),
            MasterUserPassword=self.pending()["password"],
            ApplyImmediately=True,
        )

    def test(self) -> None:
        """Waits until the cluster has taken it."""
        writer = self.writer()
        rds = rds_in(writer)
        last_look = time.monotonic() + SECONDS_TO_WAIT
        while True:
            [cluster] = rds.describe_db_clusters(DBClusterIdentifier=identifier(writer))["DBClusters"]
            waiting = "MasterUserPassword" in cluster.get("PendingModifiedValues", {})
            if cluster["Status"] == "available" and not waiting:
                return
            if time.monotonic() >= last_look:
                raise RotationError(
                    f"{identifier(writer)} is still {cluster['Status']} after {SECONDS_TO_WAIT} s"
                )
            time.sleep(SECONDS_BETWEEN_LOOKS)

    def finish(self) -> None:
        """Makes the new version the current one; Secrets Manager carries it to the copies."""
        current = next(
            version for version, stages in self.stages().items() if "AWSCURRENT" in stages
        )
        if current == self.version:
            return
        self.secrets.update_secret_version_stage(
            SecretId=self.secret,
            VersionStage="AWSCURRENT",
            MoveToVersionId=self.version,
            RemoveFromVersionId=current,
        )

    def is_current(self) -> bool:
        """Whether an earlier try already finished."""
        stages = self.stages()
        if self.version not in stages:
            raise RotationError(f"version {self.version} is no version of the secret")
        return "AWSCURRENT" in stages[self.version]

    def stages(self) -> dict[str, list[str]]:
        description = self.secrets.describe_secret(SecretId=self.secret)
        if not description.get("RotationEnabled"):
            raise RotationError(f"rotation of {self.secret} is switched off")
        stages: dict[str, list[str]] = description["VersionIdsToStages"]
        return stages

    def pending(self) -> dict[str, str]:
        value = self.secrets.get_secret_value(
            SecretId=self.secret, VersionId=self.version, VersionStage="AWSPENDING"
        )
        secret: dict[str, str] = json.loads(value["SecretString"])
        return secret

    def writer(self) -> str:
        """ARN of the cluster that writes. A switchover may have moved it since the last step."""
        [found] = boto3.client("rds").describe_global_clusters(
            GlobalClusterIdentifier=self.global_cluster
        )["GlobalClusters"]
        for member in found["GlobalClusterMembers"]:
            if member["IsWriter"]:
                arn: str = member["DBClusterArn"]
                return arn
        raise RotationError(f"{self.global_cluster} has no writer")


def rds_in(arn: str) -> Any:
    """RDS of the region that an ARN names."""
    return boto3.client("rds", region_name=arn.split(":")[3])


def identifier(arn: str) -> str:
    """Name at the end of a cluster's ARN."""
    return arn.split(":")[6]

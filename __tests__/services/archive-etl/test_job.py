"""The whole job against emulated S3, Glue, RDS and CloudWatch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import boto3
import pytest
from conftest import DAY, lines, message, millis, payload
from moto import mock_aws

import archive_job
import archive_store
from archive_start_export import ExportTarget, NoSnapshot, start_export, task_name
from archive_store import S3Store

REGION = "sa-east-1"
BUCKETS = ("transactions", "exports", "landing")
JOB = "klap-prod-archive-etl"


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """@return ARN of the key"""
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "test")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with mock_aws():
        s3 = boto3.client("s3")
        for bucket in BUCKETS:
            s3.create_bucket(
                Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION}
            )
        glue = boto3.client("glue")
        glue.create_database(DatabaseInput={"Name": "klap_prod"})
        columns = {
            "Columns": [{"Name": "idempotency_key", "Type": "string"}],
            "Location": "s3://exports/none/",
        }
        table = {"Name": "messages", "StorageDescriptor": columns}
        glue.create_table(
            DatabaseName="klap_prod",
            TableInput={**table, "PartitionKeys": [{"Name": "day", "Type": "string"}]},
        )
        yield boto3.client("kms").create_key()["KeyMetadata"]["Arn"]


def arguments(key: str, *more: str) -> list[str]:
    given = {
        "JOB_NAME": JOB,
        "key_arn": key,
        "landing_bucket": "landing",
        "landing_prefix": "snapshots/",
        "archive_bucket": "transactions",
        "archive_prefix": "messages/",
        "target_bucket": "exports",
        "target_prefix": f"{REGION}/",
        "database": "klap_prod",
        "quarantine_limit": "0.5",
        "day": str(DAY),
        # Glue's own.
        "TempDir": "s3://exports/tmp/",
    }
    return [text for name, value in given.items() for text in (f"--{name}", value)] + list(more)


def archived(name: str, content: bytes, day: str = str(DAY)) -> None:
    boto3.client("s3").put_object(
        Bucket="transactions", Key=f"messages/sa-east-1.transactions/day={day}/{name}", Body=content
    )


def landed() -> list[str]:
    return [
        item["Key"]
        for item in boto3.client("s3").list_objects_v2(Bucket="exports").get("Contents", [])
    ]


def manifest_of(day: object) -> str:
    return f"{REGION}/manifests/messages/day={day}.json"


def location() -> str:
    partition = boto3.client("glue").get_partition(
        DatabaseName="klap_prod", TableName="messages", PartitionValues=[str(DAY)]
    )["Partition"]
    return str(partition["StorageDescriptor"]["Location"])


def metrics() -> dict[str, float]:
    cloudwatch = boto3.client("cloudwatch")
    now = datetime.now(timezone.utc)
    found = cloudwatch.list_metrics(Namespace="klap/archive-etl")["Metrics"]
    return {
        each["MetricName"]: cloudwatch.get_metric_statistics(
            Namespace="klap/archive-etl",
            MetricName=each["MetricName"],
            Dimensions=each["Dimensions"],
            StartTime=now - timedelta(hours=1),
            EndTime=now + timedelta(hours=1),
            Period=7_200,
            Statistics=["Sum"],
        )["Datapoints"][0]["Sum"]
        for each in found
    }


def test_a_day_lands_encrypted_and_in_the_catalog(aws: str) -> None:
    archived("a.jsonl", lines([message(1), message(2)]) + b"bad\n")
    archive_job.main(arguments(aws, "--step", "etl"))
    data = [key for key in landed() if key.endswith(".parquet")]
    assert location() == f"s3://exports/{data[0].rsplit('/', 1)[0]}/"
    assert data[0].startswith(f"{REGION}/curated/messages/day={DAY}/run=")
    for key in landed():
        head = boto3.client("s3").head_object(Bucket="exports", Key=key)
        assert (head["ServerSideEncryption"], head["SSEKMSKeyId"]) == ("aws:kms", aws)
    assert metrics() == {
        "ReadRecords": 3,
        "WrittenRecords": 2,
        "QuarantinedRecords": 1,
        "SucceededRuns": 1,
    }


def test_a_re_run_moves_the_partition_and_removes_what_it_replaces(aws: str) -> None:
    archived("a.jsonl", lines([message(1)]))
    archive_job.main(arguments(aws, "--step", "etl"))
    first = location()
    archived("b.jsonl", lines([message(2)]))
    archive_job.main(arguments(aws, "--step", "etl"))
    assert location() != first
    assert not any(first.removeprefix("s3://exports/") in key for key in landed())
    assert len(landed()) == 2


def test_what_another_region_wrote_is_left_alone(aws: str) -> None:
    """Buckets are replicated both ways, so each region's files lie beside the other's."""
    replicas = [
        f"us-east-1/{kind}/messages/day={DAY}/run=other/part-00000.parquet"
        for kind in ("curated", "x")
    ]
    for key in (*replicas, f"us-east-1/manifests/messages/day={DAY}.json"):
        boto3.client("s3").put_object(Bucket="exports", Key=key, Body=b"")
    archived("a.jsonl", lines([message(1)]))
    archive_job.main(arguments(aws, "--step", "etl"))
    assert len([key for key in landed() if key.startswith("us-east-1/")]) == 3
    assert metrics()["WrittenRecords"] == 1


def test_a_bad_day_fails_the_run_after_the_others_are_done(
    aws: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = datetime.now(timezone.utc).date() - timedelta(days=1)
    before = yesterday - timedelta(days=1)
    archived("a.jsonl", b"bad\n", str(before))
    good = message(1, receivedAt=millis(f"{yesterday}T12:00:00+00:00"))
    archived("a.jsonl", lines([good]), str(yesterday))
    given = [*arguments(aws, "--step", "etl", "--lookback_days", "2"), "--day", ""]
    with pytest.raises(archive_job.Undone, match=f"^{before}: 1 of 1 records"):
        archive_job.main(given)
    assert manifest_of(yesterday) in landed()
    assert manifest_of(before) not in landed()
    assert "SucceededRuns" not in metrics()


def test_what_is_logged_holds_no_record(aws: str, capsys: pytest.CaptureFixture[str]) -> None:
    archived(
        "a.jsonl", lines([message(1, payload=payload(pan="4111111111111111"))]) + b"4111111111111111 bad\n"
    )
    archive_job.main(arguments(aws, "--step", "etl"))
    out = capsys.readouterr().out
    assert "4111" not in out
    events = [json.loads(line) for line in out.splitlines()]
    assert [event["event"] for event in events] == ["started", "partition"]
    assert events[1]["quarantined"] == {"not-json": 1}


def test_more_objects_than_one_call_deletes_are_deleted(
    aws: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_store, "DELETE_BATCH", 2)
    store = S3Store(boto3.client("s3"), "exports", aws)
    for number in range(5):
        store.put(f"a/{number}", b"")
    store.delete(f"a/{number}" for number in range(5))
    assert store.list("a/") == []


def test_an_archived_file_of_several_megabytes_is_read_as_a_stream(aws: str) -> None:
    long = "x" * 100_000
    archived("a.jsonl", lines(message(n, payload=payload(text=long)) for n in range(100)))
    archive_job.main(arguments(aws, "--step", "etl"))
    assert metrics()["WrittenRecords"] == 100


@pytest.fixture
def snapshot(aws: str, monkeypatch: pytest.MonkeyPatch) -> ExportTarget:
    """A cluster with one snapshot, which counts as automated."""
    rds = boto3.client("rds")
    rds.create_db_cluster(
        DBClusterIdentifier="klap-prod-payments",
        Engine="aurora-postgresql",
        MasterUsername="klap",
        MasterUserPassword="not-a-secret",
    )
    rds.create_db_cluster_snapshot(
        DBClusterIdentifier="klap-prod-payments", DBClusterSnapshotIdentifier="made-by-hand"
    )
    return ExportTarget("landing", "snapshots", "arn:aws:iam::123456789012:role/export", aws)


class Automated:
    """RDS, where moto's snapshots are all made by hand."""

    def __init__(self) -> None:
        self.client = boto3.client("rds")
        self.exceptions = self.client.exceptions
        self.start_export_task = self.client.start_export_task

    def get_paginator(self, name: str) -> Any:
        class Pages:
            def paginate(_, SnapshotType: str, **given: Any) -> Any:
                assert SnapshotType == "automated"
                return self.client.get_paginator(name).paginate(**given)

        return Pages()


def test_the_newest_snapshot_is_exported_once_a_day(aws: str, snapshot: ExportTarget) -> None:
    rds = Automated()
    today = f"{datetime.now(timezone.utc):%Y-%m-%d}"
    task, is_new = start_export(rds, "klap-prod-payments", snapshot)
    assert (task, is_new) == (f"klap-prod-payments-{today}", True)
    (found,) = boto3.client("rds").describe_export_tasks()["ExportTasks"]
    assert found["SourceArn"].endswith("made-by-hand")
    assert (found["S3Bucket"], found["S3Prefix"], found["KmsKeyId"]) == (
        "landing",
        "snapshots",
        aws,
    )
    assert start_export(rds, "klap-prod-payments", snapshot) == (task, False)


def test_without_a_snapshot_the_export_fails(aws: str) -> None:
    target = ExportTarget("landing", "snapshots", "arn:aws:iam::123456789012:role/export", aws)
    with pytest.raises(NoSnapshot, match="^cluster nobody has no automated snapshot$"):
        archive_job.main(
            arguments(
                aws, "--step", "export", "--cluster", "nobody", "--export_role", target.role_arn
            )
        )


def test_a_task_is_named_within_rds_limits_and_ends_with_its_day() -> None:
    taken = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-3)))
    assert task_name("c" * 63, taken) == "c" * 49 + "-2026-11-23"

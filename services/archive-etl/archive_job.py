"""
What Glue runs. `--step etl` brings the last days of the archive, and exports that have become
complete, into the tables; `--step export` has RDS export the database's newest snapshot. A run that
leaves something undone fails, and everything that it did get done counts.
"""

from __future__ import annotations

import json
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import boto3

from archive_catalog import GlueCatalog
from archive_exports import ExportsJob
from archive_messages import MessagesJob, NothingArchived, TooManyBadRecords
from archive_publish import Manifest
from archive_start_export import ExportTarget, start_export
from archive_store import S3Store

NAMESPACE = "klap/archive-etl"


class Undone(Exception):
    """Parts of the work could not be done; the others are done."""


def main(arguments: Sequence[str]) -> None:
    given = parse_arguments(arguments)
    say("started", step=given.step, days=[str(day) for day in days_of(given)])
    if given.step == "export":
        run_export(given)
    else:
        run_etl(given)
    measure(given, {"SucceededRuns": 1})


def run_export(given: Namespace) -> None:
    target = ExportTarget(
        given.landing_bucket, given.landing_prefix.rstrip("/"), given.export_role, given.key_arn
    )
    task, is_new = start_export(boto3.client("rds"), given.cluster, target)
    say("export", task=task, new=is_new)


def run_etl(given: Namespace) -> None:
    s3 = boto3.client("s3")
    archive = S3Store(s3, given.archive_bucket, given.key_arn)
    landing = S3Store(s3, given.landing_bucket, given.key_arn)
    target = S3Store(s3, given.target_bucket, given.key_arn, given.target_prefix)
    problems: list[str] = []
    days = days_of(given)
    with tempfile.TemporaryDirectory() as scratch:
        messages = MessagesJob(
            archive,
            target,
            GlueCatalog(boto3.client("glue"), given.database),
            given.archive_prefix,
            Path(scratch),
            given.quarantine_limit,
        )
        for day in days:
            try:
                report(given, *messages.run(day))
            except (TooManyBadRecords, NothingArchived) as error:
                problems.append(str(error))
        done, bad = ExportsJob(landing, target, given.landing_prefix, Path(scratch)).run(min(days))
        for manifest, is_new in done:
            report(given, manifest, is_new)
        problems += bad
    if problems:
        raise Undone("; ".join(problems))


def report(given: Namespace, manifest: Manifest, is_new: bool) -> None:
    """Numbers only: records stay out of logs."""
    bad = sum(manifest.quarantined.values())
    say(
        "partition",
        dataset=manifest.dataset,
        day=manifest.day,
        run=manifest.run,
        new=is_new,
        read=manifest.read,
        written=manifest.written,
        duplicates=manifest.duplicates,
        quarantined=manifest.quarantined,
        bad_files=manifest.bad_files,
        rows_checksum=manifest.rows_checksum,
    )
    if is_new:
        numbers = {"ReadRecords": manifest.read, "WrittenRecords": manifest.written}
        measure(given, {**numbers, "QuarantinedRecords": bad + manifest.bad_files})


def measure(given: Namespace, numbers: dict[str, int]) -> None:
    """One dimension, the job, so that alarms of one environment do not see another's."""
    dimensions = [{"Name": "JobName", "Value": given.JOB_NAME}]
    data = [
        {"MetricName": name, "Dimensions": dimensions, "Value": value, "Unit": "Count"}
        for name, value in numbers.items()
    ]
    boto3.client("cloudwatch").put_metric_data(Namespace=NAMESPACE, MetricData=data)


def days_of(given: Namespace) -> list[date]:
    """
    The one that was asked for, or the last whole ones: what arrives late changes a day that was
    done.
    """
    if given.day:
        return [date.fromisoformat(given.day)]
    today = datetime.now(timezone.utc).date()
    return [today - timedelta(days=back) for back in range(given.lookback_days, 0, -1)]


def parse_arguments(arguments: Sequence[str]) -> Namespace:
    """Glue adds arguments of its own, which are ignored."""
    parser = ArgumentParser(allow_abbrev=False)
    parser.add_argument("--JOB_NAME", required=True)
    parser.add_argument("--step", choices=["etl", "export"], required=True)
    parser.add_argument("--key_arn", required=True)
    parser.add_argument("--landing_bucket", required=True)
    parser.add_argument("--landing_prefix", required=True)
    parser.add_argument("--lookback_days", type=int, default=1)
    parser.add_argument("--day", default="", help="one day, YYYY-MM-DD, in place of the last ones")
    parser.add_argument("--archive_bucket")
    parser.add_argument("--archive_prefix")
    parser.add_argument("--target_bucket")
    parser.add_argument("--target_prefix", default="")
    parser.add_argument("--database")
    parser.add_argument("--quarantine_limit", type=float)
    parser.add_argument("--cluster")
    parser.add_argument("--export_role")
    return parser.parse_known_args(list(arguments))[0]


def say(event: str, **facts: Any) -> None:
    print(json.dumps({"event": event, **facts}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

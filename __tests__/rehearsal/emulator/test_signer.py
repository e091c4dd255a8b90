"""Signing of functions' code."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Clients

PLATFORM = "AWSLambda-SHA384-ECDSA"


@pytest.fixture
def source(aws: Clients) -> dict[str, str]:
    """A zip in a bucket with versions, and a profile."""
    s3 = aws("s3")
    where = {"LocationConstraint": "sa-east-1"}
    s3.create_bucket(Bucket="artifacts", CreateBucketConfiguration=where)
    s3.put_bucket_versioning(
        Bucket="artifacts", VersioningConfiguration={"Status": "Enabled"}
    )
    put = s3.put_object(Bucket="artifacts", Key="functions/job.zip", Body=b"zip")
    aws("signer").put_signing_profile(profileName="klap", platformId=PLATFORM)
    return {"bucketName": "artifacts", "key": "functions/job.zip", "version": put["VersionId"]}


def started(aws: Clients, source: dict[str, str], profile: str = "klap") -> Any:
    return aws("signer").start_signing_job(
        source={"s3": source},
        destination={"s3": {"bucketName": "artifacts", "prefix": "signed/"}},
        profileName=profile,
        clientRequestToken="token",
    )


def test_a_signed_copy_lies_where_the_job_says_and_tells_who_signed(
    aws: Clients, source: dict[str, str]
) -> None:
    job = started(aws, source)["jobId"]
    found = aws("signer").describe_signing_job(jobId=job)
    assert (found["status"], found["profileName"]) == ("Succeeded", "klap")
    signed = found["signedObject"]["s3"]
    assert signed == {"bucketName": "artifacts", "key": f"signed/{job}.zip"}
    body = aws("s3").get_object(Bucket="artifacts", Key=signed["key"])["Body"].read()
    assert body == b"zipsigned by klap"


def test_only_a_profile_that_is_active_signs(
    aws: Clients, source: dict[str, str], code: Any
) -> None:
    assert code(started, aws=aws, source=source, profile="other") == "ResourceNotFoundException"
    aws("signer").cancel_signing_profile(profileName="klap")
    assert code(started, aws=aws, source=source) == "ResourceNotFoundException"
    name = {"profileName": "klap", "platformId": PLATFORM}
    assert code(aws("signer").put_signing_profile, **name) == "ValidationException"


def test_what_is_signed_has_to_be_there_in_a_bucket_with_versions(
    aws: Clients, source: dict[str, str], code: Any
) -> None:
    gone = {**source, "key": "functions/gone.zip"}
    assert code(started, aws=aws, source=gone) == "ResourceNotFoundException"
    plain = {"LocationConstraint": "sa-east-1"}
    aws("s3").create_bucket(Bucket="plain", CreateBucketConfiguration=plain)
    unversioned = {**source, "bucketName": "plain"}
    assert code(started, aws=aws, source=unversioned) == "ValidationException"


def test_a_job_that_nobody_started_is_unknown(aws: Clients, code: Any) -> None:
    unknown = code(aws("signer").describe_signing_job, jobId="none")
    assert unknown == "ResourceNotFoundException"

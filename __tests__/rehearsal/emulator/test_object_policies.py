"""Uploads under a bucket's policy: only the encryption that an upload asks for decides."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import HOME, Clients

ALGORITHM = "s3:x-amz-server-side-encryption"
KEY = f"{ALGORITHM}-aws-kms-key-id"
DENY = {"Effect": "Deny", "Principal": "*", "Resource": "arn:aws:s3:::uploads/*"}


@pytest.fixture
def keys(aws: Clients) -> list[str]:
    """A bucket that takes the first of two keys and no plain HTTP."""
    made = [aws("kms").create_key()["KeyMetadata"]["Arn"] for _ in range(2)]
    s3 = aws("s3")
    s3.create_bucket(Bucket="uploads", CreateBucketConfiguration={"LocationConstraint": HOME})
    upload = {**DENY, "Action": "s3:PutObject"}
    statements = [
        {
            **DENY,
            "Sid": "Tls",
            "Action": "s3:*",
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        },
        {
            **upload,
            "Sid": "OnlyKms",
            "Condition": {"StringNotEquals": {ALGORITHM: "aws:kms"}, "Null": {ALGORITHM: "false"}},
        },
        {
            **upload,
            "Sid": "OnlyThisKey",
            "Condition": {"StringNotEquals": {KEY: made[0]}, "Null": {KEY: "false"}},
        },
    ]
    policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
    s3.put_bucket_policy(Bucket="uploads", Policy=policy)
    return made


def test_an_upload_with_the_right_key_or_none_is_taken_and_read_back(
    aws: Clients, keys: list[str]
) -> None:
    s3 = aws("s3")
    s3.put_object(Bucket="uploads", Key="plain", Body=b"1")
    s3.put_object(
        Bucket="uploads", Key="o", Body=b"2", ServerSideEncryption="aws:kms", SSEKMSKeyId=keys[0]
    )
    assert s3.get_object(Bucket="uploads", Key="o")["Body"].read() == b"2"
    assert s3.head_object(Bucket="uploads", Key="o")["SSEKMSKeyId"] == keys[0]
    s3.delete_object(Bucket="uploads", Key="o")


def test_an_upload_with_another_encryption_or_key_is_refused(
    aws: Clients, keys: list[str], code: Any
) -> None:
    s3 = aws("s3")
    other = {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": keys[1]}
    for wrong in ({"ServerSideEncryption": "AES256"}, other):
        assert code(s3.put_object, Bucket="uploads", Key="o", Body=b"", **wrong) == "AccessDenied"


def test_uploads_elsewhere_are_not_concerned(aws: Clients, keys: list[str], code: Any) -> None:
    s3 = aws("s3")
    s3.create_bucket(Bucket="elsewhere", CreateBucketConfiguration={"LocationConstraint": HOME})
    s3.put_object(Bucket="elsewhere", Key="o", Body=b"", ServerSideEncryption="AES256")
    assert code(s3.put_object, Bucket="none", Key="o", Body=b"") == "NoSuchBucket"

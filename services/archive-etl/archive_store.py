"""Where files come from and go to: one folder of a bucket on S3, or of a disk in tests."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

# S3 deletes this many objects in one call.
DELETE_BATCH = 1_000
COPY_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, order=True)
class Entry:
    """One object; `tag` changes with its content."""

    key: str
    size: int
    tag: str


class Store(Protocol):
    """
    An object is there wholly or not at all, and a later write of a key replaces an earlier one.
    """

    def list(self, prefix: str) -> list[Entry]:
        """Every object below a prefix, sorted by key."""

    def folders(self, prefix: str) -> list[str]:
        """Names of the folders right below a prefix, sorted, each with the prefix and a slash."""

    def open(self, key: str) -> BinaryIO:
        """The object's bytes as a stream."""

    def download(self, key: str, path: Path) -> None: ...

    def upload(self, path: Path, key: str) -> None: ...

    def put(self, key: str, content: bytes) -> None: ...

    def delete(self, keys: Iterable[str]) -> None: ...

    def url(self, key: str) -> str:
        """Address of a key as the catalog knows it."""


def read_json(store: Store, key: str) -> Any | None:
    """@return the object's content, or None if there is none of that key"""
    if not any(entry.key == key for entry in store.list(key)):
        return None
    with store.open(key) as stream:
        return json.load(stream)


class S3Store:
    """
    What is below one folder of a bucket. Every object is written under the bucket's key, named
    explicitly as well, so that a changed default cannot weaken it. boto3 checks each part on its
    way by CRC32.
    """

    def __init__(self, client: Any, bucket: str, key_arn: str, folder: str = "") -> None:
        self.client = client
        self.bucket = bucket
        self.folder = folder
        self.encryption = {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": key_arn}

    def list(self, prefix: str) -> list[Entry]:
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.bucket, Prefix=self.folder + prefix
        )
        found = [item for page in pages for item in page.get("Contents", [])]
        return sorted(
            Entry(item["Key"].removeprefix(self.folder), item["Size"], item["ETag"].strip('"'))
            for item in found
        )

    def folders(self, prefix: str) -> list[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.bucket, Prefix=self.folder + prefix, Delimiter="/"
        )
        found = [each["Prefix"] for page in pages for each in page.get("CommonPrefixes", [])]
        return sorted(each.removeprefix(self.folder) for each in found)

    def open(self, key: str) -> BinaryIO:
        body: BinaryIO = self.client.get_object(Bucket=self.bucket, Key=self.folder + key)["Body"]
        return body

    def download(self, key: str, path: Path) -> None:
        self.client.download_file(self.bucket, self.folder + key, str(path))

    def upload(self, path: Path, key: str) -> None:
        self.client.upload_file(
            str(path), self.bucket, self.folder + key, ExtraArgs=self.encryption
        )

    def put(self, key: str, content: bytes) -> None:
        self.client.put_object(
            Bucket=self.bucket, Key=self.folder + key, Body=content, **self.encryption
        )

    def delete(self, keys: Iterable[str]) -> None:
        every = sorted(keys)
        for start in range(0, len(every), DELETE_BATCH):
            batch = [{"Key": self.folder + key} for key in every[start : start + DELETE_BATCH]]
            answer = self.client.delete_objects(
                Bucket=self.bucket, Delete={"Objects": batch, "Quiet": True}
            )
            if answer.get("Errors"):
                raise OSError(
                    f"could not delete {answer['Errors'][0]['Key']}: {answer['Errors'][0]['Code']}"
                )

    def url(self, key: str) -> str:
        return f"s3://{self.bucket}/{self.folder}{key}"


class LocalStore:
    """One folder, for tests and for trying the job on files at hand."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def list(self, prefix: str) -> list[Entry]:
        files = [path for path in self.root.rglob("*") if path.is_file()]
        keys = {path.relative_to(self.root).as_posix(): path for path in files}
        return sorted(
            Entry(key, path.stat().st_size, sha256_of(path))
            for key, path in keys.items()
            if key.startswith(prefix)
        )

    def folders(self, prefix: str) -> list[str]:
        below = [each.key.removeprefix(prefix) for each in self.list(prefix)]
        return sorted({f"{prefix}{key.split('/')[0]}/" for key in below if "/" in key})

    def open(self, key: str) -> BinaryIO:
        return (self.root / key).open("rb")

    def download(self, key: str, path: Path) -> None:
        shutil.copyfile(self.root / key, path)

    def upload(self, path: Path, key: str) -> None:
        self.put(key, path.read_bytes())

    def put(self, key: str, content: bytes) -> None:
        target = self.root / key
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def delete(self, keys: Iterable[str]) -> None:
        for key in keys:
            (self.root / key).unlink(missing_ok=True)

    def url(self, key: str) -> str:
        return f"file://{self.root}/{key}"


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(COPY_BYTES):
            digest.update(chunk)
    return digest.hexdigest()

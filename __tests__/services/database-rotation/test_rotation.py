"""The four steps against a global database and a secret that moto keeps, in the order Secrets Manager calls them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "services" / "database-rotation"))

import handler as rotation  # noqa: E402

HOME, AWAY = "sa-east-1", "us-east-1"
GLOBAL_CLUSTER = "klap-test-payments"
SECRET = "klap/test/database/master"
VERSION = "aaaaaaaa-0000-4000-8000-000000000001"
STEPS = ("createSecret", "setSecret", "testSecret", "finishSecret")


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A rotation that has begun: a version without a value, and a database that writes in HOME."""
    for name, value in {
        "AWS_DEFAULT_REGION": HOME,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "GLOBAL_CLUSTER": GLOBAL_CLUSTER,
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(rotation, "SECONDS_BETWEEN_LOOKS", 0)
    with mock_aws():
        rds = boto3.client("rds", region_name=HOME)
        rds.create_global_cluster(
            GlobalClusterIdentifier=GLOBAL_CLUSTER, Engine="aurora-postgresql"
        )
        rds.create_db_cluster(
            DBClusterIdentifier=f"{GLOBAL_CLUSTER}-{HOME}",
            GlobalClusterIdentifier=GLOBAL_CLUSTER,
            Engine="aurora-postgresql",
            MasterUsername="klap_admin",
            MasterUserPassword="first-password",
        )
        # moto keeps no password of a cluster that is made in a global cluster.
        backend().clusters[f"{GLOBAL_CLUSTER}-{HOME}"].master_user_password = "first-password"
        secrets().create_secret(
            Name=SECRET,
            SecretString=json.dumps({"username": "klap_admin", "password": "first-password"}),
        )
        switch_on()
        yield


def secrets() -> Any:
    return boto3.client("secretsmanager", region_name=HOME)


def backend(region: str = HOME) -> Any:
    from moto.rds.models import rds_backends

    return rds_backends["123456789012"][region]


def switch_on() -> None:
    """As Secrets Manager begins: rotation is on, and the new version has a label but no value."""
    from moto.secretsmanager.models import secretsmanager_backends

    secret = secretsmanager_backends["123456789012"][HOME].secrets[SECRET]
    secret.rotation_enabled = secret.rotation_requested = True
    secret.versions[VERSION] = {
        "version_id": VERSION,
        "createdate": 0,
        "version_stages": ["AWSPENDING"],
    }


def step(name: str) -> None:
    event = {"Step": name, "SecretId": SECRET, "ClientRequestToken": VERSION}
    rotation.handler(event, None)


def current() -> dict[str, str]:
    found = secrets().get_secret_value(SecretId=SECRET, VersionStage="AWSCURRENT")
    value: dict[str, str] = json.loads(found["SecretString"])
    return value


def password_of(region: str = HOME) -> str:
    password: str = backend(region).clusters[f"{GLOBAL_CLUSTER}-{region}"]._master_user_password
    return password


def test_database_and_secret_have_the_same_new_password(aws: None) -> None:
    for name in STEPS:
        step(name)
    assert current() == {"username": "klap_admin", "password": password_of()}
    assert len(password_of()) == 64 and password_of().isalnum()


def test_the_secret_keeps_its_old_password_until_the_database_has_the_new_one(aws: None) -> None:
    for name in STEPS[:3]:
        step(name)
    assert current()["password"] == "first-password"
    assert password_of() != "first-password"


def test_every_step_can_run_twice(aws: None) -> None:
    step("createSecret")
    drawn = rotation.Rotation(SECRET, VERSION, GLOBAL_CLUSTER).pending()
    for name in STEPS:
        step(name)
        step(name)
    assert current() == drawn


def test_a_step_after_the_end_changes_nothing(aws: None) -> None:
    for name in STEPS:
        step(name)
    backend().clusters[f"{GLOBAL_CLUSTER}-{HOME}"]._master_user_password = "set by hand"
    step("setSecret")
    assert password_of() == "set by hand"


def test_the_password_goes_to_the_region_that_writes(aws: None) -> None:
    boto3.client("rds", region_name=AWAY).create_db_cluster(
        DBClusterIdentifier=f"{GLOBAL_CLUSTER}-{AWAY}",
        GlobalClusterIdentifier=GLOBAL_CLUSTER,
        Engine="aurora-postgresql",
    )
    home, away = (backend(r).clusters[f"{GLOBAL_CLUSTER}-{r}"] for r in (HOME, AWAY))
    home.is_writer, away.is_writer = False, True
    for name in STEPS:
        step(name)
    assert password_of() == "first-password"
    assert current()["password"] == password_of(AWAY)


def test_a_database_without_a_writer_is_an_error(aws: None) -> None:
    backend().clusters[f"{GLOBAL_CLUSTER}-{HOME}"].is_writer = False
    step("createSecret")
    with pytest.raises(rotation.RotationError, match="klap-test-payments has no writer"):
        step("setSecret")


def test_a_database_that_does_not_take_the_password_is_an_error(
    aws: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "SECONDS_TO_WAIT", 0)
    cluster = backend().clusters[f"{GLOBAL_CLUSTER}-{HOME}"]
    cluster.status = "resetting-master-credentials"
    with pytest.raises(
        rotation.RotationError,
        match="klap-test-payments-sa-east-1 is still resetting-master-credentials after 0 s",
    ):
        step("testSecret")


def test_rotation_that_is_switched_off_is_an_error(aws: None) -> None:
    from moto.secretsmanager.models import secretsmanager_backends

    secretsmanager_backends["123456789012"][HOME].secrets[SECRET].rotation_enabled = False
    with pytest.raises(rotation.RotationError, match="switched off"):
        step("createSecret")


def test_a_version_that_the_secret_does_not_have_is_an_error(aws: None) -> None:
    event = {"Step": "setSecret", "SecretId": SECRET, "ClientRequestToken": "b" * 36}
    with pytest.raises(rotation.RotationError, match="is no version of the secret"):
        rotation.handler(event, None)


def test_an_unknown_step_is_an_error(aws: None) -> None:
    with pytest.raises(rotation.RotationError, match="unknown step deleteSecret"):
        step("deleteSecret")

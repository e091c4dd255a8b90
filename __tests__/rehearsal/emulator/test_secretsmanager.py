"""Copies of secrets under keys of their own, rotation by a function that must admit it, and its log."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from conftest import AWAY, HOME, PAYMENTS, Clients

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "lambda.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }
    ],
}


def admit(aws: Clients, secret: str) -> None:
    """The function that rotates lets Secrets Manager call it for a secret."""
    aws("lambda", PAYMENTS).add_permission(
        FunctionName="rotation",
        StatementId="s",
        Action="lambda:InvokeFunction",
        Principal="secretsmanager.amazonaws.com",
        SourceArn=secret,
    )


def copied(aws: Clients) -> tuple[str, str]:
    """A secret in HOME with a copy in AWAY under that region's key: both ARNs."""
    key = aws("kms", PAYMENTS, AWAY).create_key()["KeyMetadata"]["Arn"]
    made = aws("secretsmanager", PAYMENTS).create_secret(
        Name="s", SecretString="{}", AddReplicaRegions=[{"Region": AWAY, "KmsKeyId": key}]
    )
    return made["ARN"], key


def test_a_copy_is_encrypted_with_the_key_of_its_region(aws: Clients) -> None:
    secret, key = copied(aws)
    [status] = aws("secretsmanager", PAYMENTS).describe_secret(SecretId=secret)["ReplicationStatus"]
    assert (status["Region"], status["KmsKeyId"], status["Status"]) == (AWAY, key, "InSync")


def test_a_key_of_another_region_is_refused_for_a_copy(aws: Clients, code: Any) -> None:
    key = aws("kms", PAYMENTS, HOME).create_key()["KeyMetadata"]["KeyId"]
    replicas = [{"Region": AWAY, "KmsKeyId": key}]
    create = aws("secretsmanager", PAYMENTS).create_secret
    refused = code(create, Name="s", SecretString="{}", AddReplicaRegions=replicas)
    assert refused == "InvalidParameterException"


def test_a_copy_is_found_by_name_and_its_policy_can_be_read(aws: Clients) -> None:
    secret, _ = copied(aws)
    there = aws("secretsmanager", PAYMENTS, AWAY)
    assert there.describe_secret(SecretId="s")["ARN"] == secret.replace(HOME, AWAY)
    assert there.get_resource_policy(SecretId="s")["Name"] == "s"
    assert there.get_secret_value(SecretId="s")["SecretString"] == "{}"


def test_only_the_first_version_becomes_the_current_one_by_itself(aws: Clients) -> None:
    secrets = aws("secretsmanager", PAYMENTS)
    secrets.create_secret(Name="s")
    for value in ("one", "two"):
        secrets.put_secret_value(SecretId="s", SecretString=value, VersionStages=["FIRST"])
    current = secrets.get_secret_value(SecretId="s", VersionStage="AWSCURRENT")
    first = secrets.get_secret_value(SecretId="s", VersionStage="FIRST")
    assert (current["SecretString"], first["SecretString"]) == ("one", "two")


def function(aws: Clients) -> str:
    role = aws("iam", PAYMENTS).create_role(
        RoleName="rotation", AssumeRolePolicyDocument=json.dumps(TRUST)
    )["Role"]["Arn"]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as code:
        code.writestr("handler.py", "")
    arn: str = aws("lambda", PAYMENTS).create_function(
        FunctionName="rotation",
        Runtime="python3.13",
        Role=role,
        Handler="handler.handler",
        Code={"ZipFile": archive.getvalue()},
    )["FunctionArn"]
    return arn


def test_a_function_keeps_where_it_writes_its_log(aws: Clients) -> None:
    function(aws)
    here = aws("lambda", PAYMENTS)
    found = here.get_function_configuration(FunctionName="rotation")["LoggingConfig"]
    assert found == {"LogFormat": "Text", "LogGroup": "/aws/lambda/rotation"}
    aws("logs", PAYMENTS).create_log_group(logGroupName="mine")
    chosen = {"LogFormat": "JSON", "LogGroup": "mine"}
    here.update_function_configuration(FunctionName="rotation", LoggingConfig=chosen)
    assert here.get_function(FunctionName="rotation")["Configuration"]["LoggingConfig"] == chosen


def test_rotation_is_switched_on_once_the_function_admits_it(aws: Clients, code: Any) -> None:
    secrets, secret = aws("secretsmanager", PAYMENTS), copied(aws)[0]
    rules = {"ScheduleExpression": "rate(60 days)", "Duration": "4h"}
    rotate = {
        "SecretId": secret,
        "RotationLambdaARN": function(aws),
        "RotationRules": rules,
        "RotateImmediately": False,
    }
    assert code(secrets.rotate_secret, **rotate) == "AccessDeniedException"
    admit(aws, secret)
    secrets.rotate_secret(**rotate)
    found = secrets.describe_secret(SecretId=secret)
    assert (found["RotationEnabled"], found["RotationRules"]) == (True, rules)
    secrets.cancel_rotate_secret(SecretId=secret)
    assert secrets.describe_secret(SecretId=secret)["RotationEnabled"] is False


def test_a_rotation_at_once_makes_another_version_the_current_one(aws: Clients) -> None:
    secrets = aws("secretsmanager", PAYMENTS)
    secret = secrets.create_secret(Name="s")["ARN"]
    text = json.dumps({"username": "u", "password": "first"})
    secrets.put_secret_value(SecretId=secret, SecretString=text, VersionStages=["FIRST"])
    name = function(aws)
    admit(aws, secret)
    rules = {"ScheduleExpression": "rate(60 days)"}
    rotated = secrets.rotate_secret(SecretId=secret, RotationLambdaARN=name, RotationRules=rules)
    current = secrets.get_secret_value(SecretId=secret)
    assert current["VersionId"] == rotated["VersionId"]
    value = json.loads(current["SecretString"])
    assert (value["username"], value["password"] != "first") == ("u", True)
    first = secrets.get_secret_value(SecretId=secret, VersionStage="FIRST")
    assert (first["SecretString"], first["VersionStages"]) == (text, ["FIRST", "AWSPREVIOUS"])


def test_a_copy_is_not_rotated(aws: Clients, code: Any) -> None:
    copied(aws)
    rotate = {"SecretId": "s", "RotationLambdaARN": function(aws), "RotationRules": {}}
    there = aws("secretsmanager", PAYMENTS, AWAY)
    assert code(there.rotate_secret, **rotate) == "InvalidRequestException"


def test_passwords_are_drawn_anew_and_can_be_found_wherever_they_do_not_belong(aws):
    drawn = {
        aws("secretsmanager", PAYMENTS).get_random_password(
            PasswordLength=48, ExcludePunctuation=True
        )["RandomPassword"]
        for _ in range(2)
    }
    assert len(drawn) == 2
    assert all(len(each) == 48 and each.startswith("kLaPcAnArY") for each in drawn)

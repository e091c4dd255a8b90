"""Functions: code that is there, signatures, reservations, and records of Kafka."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
import zipfile
from typing import Any

import pytest
from conftest import HOME, PAYMENTS, Clients

BUCKET = "klap-code"
SIGNATURE = "META-INF/aws_signer_signature_v1.0.SF"


def zipped(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


@pytest.fixture
def role(aws: Clients) -> str:
    aws("s3", PAYMENTS).create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": HOME}
    )
    aws("s3", PAYMENTS).put_object(Bucket=BUCKET, Key="code.zip", Body=zipped("index.js"))
    aws("s3", PAYMENTS).put_object(
        Bucket=BUCKET, Key="code.signed.zip", Body=zipped("index.js", SIGNATURE)
    )
    made = aws("iam", PAYMENTS).create_role(RoleName="job", AssumeRolePolicyDocument="{}")
    return str(made["Role"]["Arn"])


def wanted(role: str, **more: Any) -> dict[str, Any]:
    return {
        "FunctionName": "job",
        "Role": role,
        "Runtime": "nodejs22.x",
        "Handler": "index.handler",
        "Code": {"S3Bucket": BUCKET, "S3Key": "code.zip"},
        "Publish": True,
        **more,
    }


def signing(aws: Clients, policy: str) -> str:
    profile = aws("signer", PAYMENTS).put_signing_profile(
        profileName="klap_prod_functions", platformId="AWSLambda-SHA384-ECDSA"
    )
    made = aws("lambda", PAYMENTS).create_code_signing_config(
        AllowedPublishers={"SigningProfileVersionArns": [profile["profileVersionArn"]]},
        CodeSigningPolicies={"UntrustedArtifactOnDeployment": policy},
        Tags={"a": "b"},
    )
    return str(made["CodeSigningConfig"]["CodeSigningConfigArn"])


def test_takes_objects_that_were_put_before(url: str, aws: Clients, role: str) -> None:
    page = f"{url}/_emulator/objects/{BUCKET}/functions/job/1.zip"
    request = urllib.request.Request(page, data=zipped("index.js"), method="PUT")
    urllib.request.urlopen(request).read()
    code = {"S3Bucket": BUCKET, "S3Key": "functions/job/1.zip"}
    made = aws("lambda", PAYMENTS).create_function(**wanted(role, Code=code))
    assert made["Version"] == "1"
    missing = urllib.request.Request(f"{url}/_emulator/objects/none/x.zip", data=b"x", method="PUT")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(missing)


def test_refuses_code_that_is_not_there(aws: Clients, role: str, code: Any) -> None:
    client = aws("lambda", PAYMENTS)
    gone = {"S3Bucket": BUCKET, "S3Key": "gone.zip"}
    assert code(client.create_function, **wanted(role, Code=gone)) == "InvalidParameterValueException"
    client.create_function(**wanted(role))
    update = code(client.update_function_code, FunctionName="job", **gone)
    assert update == "InvalidParameterValueException"


def test_refuses_times_and_sizes(aws: Clients, role: str, code: Any) -> None:
    client = aws("lambda", PAYMENTS)
    assert code(client.create_function, **wanted(role, Timeout=901)) != ""
    assert code(client.create_function, **wanted(role, MemorySize=64)) != ""


def test_remembers_dead_letters_and_logs(aws: Clients, role: str) -> None:
    aws("logs", PAYMENTS).create_log_group(logGroupName="/job")
    queue = aws("sqs", PAYMENTS).create_queue(QueueName="q")["QueueUrl"]
    arn = aws("sqs", PAYMENTS).get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    target = arn["Attributes"]["QueueArn"]
    client = aws("lambda", PAYMENTS)
    client.create_function(
        **wanted(
            role,
            DeadLetterConfig={"TargetArn": target},
            LoggingConfig={"LogFormat": "JSON", "LogGroup": "/job"},
        )
    )
    found = client.get_function_configuration(FunctionName="job")
    assert found["DeadLetterConfig"] == {"TargetArn": target}
    assert found["LoggingConfig"]["LogGroup"] == "/job"


def test_enforces_signatures(aws: Clients, role: str, code: Any) -> None:
    client = aws("lambda", PAYMENTS)
    arn = signing(aws, "Enforce")
    unsigned = wanted(role, CodeSigningConfigArn=arn)
    assert code(client.create_function, **unsigned) == "CodeVerificationFailedException"
    signed = {"S3Bucket": BUCKET, "S3Key": "code.signed.zip"}
    client.create_function(**wanted(role, Code=signed, CodeSigningConfigArn=arn))
    assert client.get_function_code_signing_config(FunctionName="job")["CodeSigningConfigArn"] == arn
    back = {"S3Bucket": BUCKET, "S3Key": "code.zip"}
    assert code(client.update_function_code, FunctionName="job", **back) == "CodeVerificationFailedException"


def test_keeps_signing_configurations(aws: Clients, role: str, code: Any) -> None:
    client = aws("lambda", PAYMENTS)
    arn = signing(aws, "Warn")
    client.create_function(**wanted(role, CodeSigningConfigArn=arn))
    assert code(client.delete_code_signing_config, CodeSigningConfigArn=arn) == "ResourceConflictException"
    client.update_code_signing_config(CodeSigningConfigArn=arn, Description="changed")
    found = client.get_code_signing_config(CodeSigningConfigArn=arn)["CodeSigningConfig"]
    assert found["Description"] == "changed"
    assert client.list_tags(Resource=arn)["Tags"] == {"a": "b"}
    assert len(client.list_code_signing_configs()["CodeSigningConfigs"]) == 1
    client.delete_function_code_signing_config(FunctionName="job")
    assert "CodeSigningConfigArn" not in client.get_function_code_signing_config(FunctionName="job")
    client.put_function_code_signing_config(FunctionName="job", CodeSigningConfigArn=arn)
    client.delete_function(FunctionName="job")
    client.delete_code_signing_config(CodeSigningConfigArn=arn)
    assert code(client.get_code_signing_config, CodeSigningConfigArn=arn) == "ResourceNotFoundException"


def test_refuses_publishers_that_do_not_exist(aws: Clients, code: Any) -> None:
    arn = f"arn:aws:signer:{HOME}:{PAYMENTS}:/signing-profiles/none/0123456789"
    publishers = {"SigningProfileVersionArns": [arn]}
    assert code(aws("lambda", PAYMENTS).create_code_signing_config, AllowedPublishers=publishers) != ""


def test_a_canceled_profile_keeps_its_name(aws: Clients, code: Any) -> None:
    signer = aws("signer", PAYMENTS)
    wanted_profile = {"profileName": "klap_prod_functions", "platformId": "AWSLambda-SHA384-ECDSA"}
    signer.put_signing_profile(**wanted_profile)
    signer.cancel_signing_profile(profileName="klap_prod_functions")
    assert code(signer.put_signing_profile, **wanted_profile) == "ValidationException"


def test_leaves_a_hundred_executions_to_others(aws: Clients, role: str, code: Any) -> None:
    client = aws("lambda", PAYMENTS)
    client.create_function(**wanted(role))
    reserve = client.put_function_concurrency
    too_many = code(reserve, FunctionName="job", ReservedConcurrentExecutions=901)
    assert too_many == "InvalidParameterValueException"
    reserve(FunctionName="job", ReservedConcurrentExecutions=900)


def test_keeps_executions_of_an_alias_warm(aws: Clients, role: str, code: Any) -> None:
    client = aws("lambda", PAYMENTS)
    client.create_function(**wanted(role))
    client.create_alias(FunctionName="job", Name="live", FunctionVersion="1")
    client.put_function_concurrency(FunctionName="job", ReservedConcurrentExecutions=3)
    warm = {"FunctionName": "job", "Qualifier": "live"}
    put = client.put_provisioned_concurrency_config
    assert code(put, **warm, ProvisionedConcurrentExecutions=4) != ""
    put(**warm, ProvisionedConcurrentExecutions=2)
    assert client.get_provisioned_concurrency_config(**warm)["Status"] == "READY"
    client.delete_provisioned_concurrency_config(**warm)
    assert code(client.get_provisioned_concurrency_config, **warm).startswith("ProvisionedConcurrency")


def source(role: str, aws: Clients, **more: Any) -> dict[str, Any]:
    secret = aws("secretsmanager", PAYMENTS).create_secret(Name="k", SecretString="{}")["ARN"]
    aws("lambda", PAYMENTS).create_function(**wanted(role))
    return {
        "FunctionName": "job",
        "SelfManagedEventSource": {"Endpoints": {"KAFKA_BOOTSTRAP_SERVERS": ["one:9092", "two:9092"]}},
        "Topics": ["orders"],
        "StartingPosition": "TRIM_HORIZON",
        "SourceAccessConfigurations": [{"Type": "BASIC_AUTH", "URI": secret}],
        **more,
    }


def test_reads_a_kafka_of_somebody_else(aws: Clients, role: str) -> None:
    client = aws("lambda", PAYMENTS)
    made = client.create_event_source_mapping(**source(role, aws, Tags={"a": "b"}))
    mapping = made["UUID"]
    found = client.get_event_source_mapping(UUID=mapping)
    assert found["Topics"] == ["orders"]
    assert found["State"] == "Enabled"
    assert client.list_tags(Resource=found["EventSourceMappingArn"])["Tags"] == {"a": "b"}
    client.update_event_source_mapping(UUID=mapping, BatchSize=7, Enabled=False)
    assert client.get_event_source_mapping(UUID=mapping)["BatchSize"] == 7
    assert len(client.list_event_source_mappings()["EventSourceMappings"]) == 1
    client.delete_event_source_mapping(UUID=mapping)
    assert client.list_event_source_mappings()["EventSourceMappings"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"SelfManagedEventSource": {"Endpoints": {"KAFKA_BOOTSTRAP_SERVERS": ["SASL_SSL://one:9092"]}}},
        {"Topics": ["one", "two"]},
        {"MaximumRetryAttempts": 3},
        {"ParallelizationFactor": 2},
        {"SourceAccessConfigurations": [{"Type": "BASIC_AUTH", "URI": "arn:aws:secretsmanager:x:1:secret:n"}]},
        {"SourceAccessConfigurations": [{"Type": "VPC_SUBNET", "URI": "subnet:subnet-0123456789abcdef0"}]},
        {"FunctionName": f"arn:aws:lambda:{HOME}:{PAYMENTS}:function:job:gone"},
    ],
)
def test_refuses_sources_that_lambda_does_not_take(
    aws: Clients, role: str, code: Any, change: dict[str, Any]
) -> None:
    wrong = {**source(role, aws), **change}
    assert code(aws("lambda", PAYMENTS).create_event_source_mapping, **wrong) != ""


def test_limits_retries_of_provisioned_pollers(aws: Clients, role: str) -> None:
    limits = {
        "ProvisionedPollerConfig": {"MinimumPollers": 1, "MaximumPollers": 2},
        "MaximumRetryAttempts": 3,
        "BisectBatchOnFunctionError": True,
    }
    made = aws("lambda", PAYMENTS).create_event_source_mapping(**source(role, aws, **limits))
    assert made["MaximumRetryAttempts"] == 3

"""One emulator in this process for all tests, emptied before each; clients of any account."""

from __future__ import annotations

import os
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "rehearsal"))
os.environ.pop("AWS_CA_BUNDLE", None)

NETWORK, PAYMENTS = "111111111111", "222222222222"
HOME, AWAY = "sa-east-1", "us-east-1"

Clients = Callable[..., Any]


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    from emulator.server import bind

    server = bind(0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()


@pytest.fixture(scope="session")
def session() -> boto3.Session:
    """Shared, because loading a service model takes longer than any test."""
    return boto3.Session(aws_access_key_id="AKIAAAAAAAAAAAAAAAAA", aws_secret_access_key="secret")


@pytest.fixture
def aws(url: str, session: boto3.Session) -> Clients:
    """`aws("ec2", PAYMENTS, AWAY)`: a client by assumed role, without client-side validation."""
    urllib.request.urlopen(f"{url}/_emulator/reset", data=b"").read()
    config = Config(parameter_validation=False, retries={"total_max_attempts": 1})
    keys: dict[str, dict[str, str]] = {}

    def assumed(account: str) -> dict[str, str]:
        if account not in keys:
            sts = session.client("sts", endpoint_url=url, region_name=HOME)
            role = f"arn:aws:iam::{account}:role/deploy"
            found = sts.assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
            keys[account] = {
                "aws_access_key_id": found["AccessKeyId"],
                "aws_secret_access_key": found["SecretAccessKey"],
                "aws_session_token": found["SessionToken"],
            }
        return keys[account]

    def client(service: str, account: str = NETWORK, region: str = HOME) -> Any:
        return session.client(
            service, endpoint_url=url, region_name=region, config=config, **assumed(account)
        )

    return client


@pytest.fixture
def code() -> Callable[..., str]:
    """The error code that a call is refused with; fails if the call is accepted."""
    from botocore.exceptions import ClientError

    def refused(operation: Callable[..., Any], **params: Any) -> str:
        with pytest.raises(ClientError) as caught:
            operation(**params)
        return str(caught.value.response["Error"]["Code"])

    return refused


@pytest.fixture
def make_vpc(aws: Clients) -> Callable[..., tuple[str, list[str]]]:
    """A VPC with one subnet in each of two zones."""

    def make(account: str = NETWORK, region: str = HOME, net: int = 0) -> tuple[str, list[str]]:
        ec2 = aws("ec2", account, region)
        zones = {HOME: "sae1", AWAY: "use1"}[region]
        vpc_id = ec2.create_vpc(CidrBlock=f"10.{net}.0.0/16")["Vpc"]["VpcId"]
        subnets = [
            ec2.create_subnet(
                VpcId=vpc_id, CidrBlock=f"10.{net}.{n}.0/24", AvailabilityZoneId=f"{zones}-az{n}"
            )["Subnet"]["SubnetId"]
            for n in (1, 2)
        ]
        return vpc_id, subnets

    return make


def make_alarm(cloudwatch: Any, name: str) -> None:
    """An alarm of which only the name matters."""
    cloudwatch.put_metric_alarm(
        AlarmName=name,
        MetricName="m",
        Namespace="n",
        Period=60,
        EvaluationPeriods=1,
        ComparisonOperator="GreaterThanThreshold",
        Threshold=1,
        Statistic="Sum",
    )

"""Mistakes that moto takes and the emulator refuses, and valid things that it must not refuse."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import HOME, NETWORK, PAYMENTS, Clients

KEY = f"arn:aws:kms:{HOME}:{NETWORK}:key/00000000-0000-0000-0000-000000000000"
TOPIC = f"arn:aws:sns:{HOME}:{NETWORK}:nobody"
ROLE = f"arn:aws:iam::{NETWORK}:role/nobody"
PLACE = {"LocationConstraint": HOME}


def policy(principal: Any, **more: Any) -> str:
    statement = {"Effect": "Allow", "Principal": principal, "Action": "*", "Resource": "*", **more}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


MISTAKES: dict[str, Any] = {
    "a log group with an unknown key": (
        "logs",
        "create_log_group",
        {"logGroupName": "g", "kmsKeyId": KEY},
    ),
    "a topic with an unknown alias": (
        "sns",
        "create_topic",
        {"Name": "t", "Attributes": {"KmsMasterKeyId": "alias/nobody"}},
    ),
    "a secret with an unknown key": (
        "secretsmanager",
        "create_secret",
        {"Name": "s", "KmsKeyId": KEY},
    ),
    "a security group in an unknown VPC": (
        "ec2",
        "create_security_group",
        {"GroupName": "g", "Description": "d", "VpcId": "vpc-0123456789abcdef0"},
    ),
    "a route table of a gateway that is a name": (
        "ec2",
        "create_transit_gateway_route_table",
        {"TransitGatewayId": "hub"},
    ),
    "a rule of a group that is a name": (
        "route53resolver",
        "create_firewall_rule",
        {
            "CreatorRequestId": "r",
            "Name": "n",
            "Action": "ALLOW",
            "Priority": 1,
            "FirewallRuleGroupId": "group",
            "FirewallDomainListId": "list",
        },
    ),
    "tags of what is no id": (
        "ec2",
        "create_tags",
        {"Resources": ["hub"], "Tags": [{"Key": "a", "Value": "b"}]},
    ),
    "a share of an unknown gateway": (
        "ram",
        "create_resource_share",
        {
            "name": "s",
            "resourceArns": [f"arn:aws:ec2:{HOME}:{NETWORK}:transit-gateway/tgw-0123456789abcdef0"],
        },
    ),
    "an alarm to an unknown topic": (
        "cloudwatch",
        "put_metric_alarm",
        {
            "AlarmName": "a",
            "MetricName": "m",
            "Namespace": "n",
            "Period": 60,
            "EvaluationPeriods": 1,
            "ComparisonOperator": "GreaterThanThreshold",
            "Threshold": 1,
            "Statistic": "Sum",
            "AlarmActions": [TOPIC],
        },
    ),
    "query logs to an unknown group": (
        "route53resolver",
        "create_resolver_query_log_config",
        {
            "Name": "q",
            "CreatorRequestId": "r",
            "DestinationArn": f"arn:aws:logs:{HOME}:{NETWORK}:log-group:g",
        },
    ),
    "a record in an unknown zone": (
        "route53",
        "change_resource_record_sets",
        {
            "HostedZoneId": "Z0000000000000",
            "ChangeBatch": {
                "Changes": [
                    {
                        "Action": "CREATE",
                        "ResourceRecordSet": {
                            "Name": "a.b",
                            "Type": "A",
                            "TTL": 60,
                            "ResourceRecords": [{"Value": "10.0.0.1"}],
                        },
                    }
                ]
            },
        },
    ),
    "a key for an unknown role": ("kms", "create_key", {"Policy": policy({"AWS": ROLE})}),
    "a key for a pattern of roles": (
        "kms",
        "create_key",
        {"Policy": policy({"AWS": f"arn:aws:iam::{NETWORK}:role/*"})},
    ),
    "a role for a service that is none": (
        "iam",
        "create_role",
        {
            "RoleName": "r",
            "AssumeRolePolicyDocument": policy({"Service": "vpc-flow-logs.amazon.com"}),
        },
    ),
    "a key usage that is none": ("kms", "create_key", {"KeyUsage": "DECORATION"}),
    "a retention that is none": (
        "logs",
        "create_log_group",
        {"logGroupName": "with spaces in it"},
    ),
    "an alarm without a name": ("cloudwatch", "put_metric_alarm", {"EvaluationPeriods": 1}),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_refuses(aws: Clients, code: Any, mistake: str) -> None:
    service, operation, params = MISTAKES[mistake]
    code(getattr(aws(service), operation), **params)


def test_refuses_a_bucket_key_and_log_bucket_that_do_not_exist(aws: Clients, code: Any) -> None:
    s3 = aws("s3")
    s3.create_bucket(Bucket="data", CreateBucketConfiguration=PLACE)
    rule = {
        "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": KEY}
    }
    code(
        s3.put_bucket_encryption, Bucket="data", ServerSideEncryptionConfiguration={"Rules": [rule]}
    )
    logging = {"LoggingEnabled": {"TargetBucket": "nowhere", "TargetPrefix": ""}}
    code(s3.put_bucket_logging, Bucket="data", BucketLoggingStatus=logging)
    code(s3.put_bucket_policy, Bucket="data", Policy=policy({"AWS": ROLE}))


def test_refuses_flow_logs_to_nowhere_and_by_nobody(aws: Clients, make_vpc: Any, code: Any) -> None:
    vpc_id, _ = make_vpc()
    asked = {"ResourceIds": [vpc_id], "ResourceType": "VPC", "TrafficType": "ALL"}
    create = aws("ec2").create_flow_logs
    code(create, **asked, LogDestinationType="s3", LogDestination="arn:aws:s3:::nowhere")
    code(create, **asked, LogGroupName="g", DeliverLogsPermissionArn=ROLE)


def test_refuses_a_zone_that_the_region_has_not(aws: Clients, make_vpc: Any, code: Any) -> None:
    vpc_id, _ = make_vpc()
    create = aws("ec2").create_subnet
    code(create, VpcId=vpc_id, CidrBlock="10.0.9.0/24", AvailabilityZoneId="use1-az1")
    create(VpcId=vpc_id, CidrBlock="10.0.9.0/24", AvailabilityZoneId="sae1-az3")


def test_refuses_an_id_of_another_region(aws: Clients, make_vpc: Any, code: Any) -> None:
    vpc_id, _ = make_vpc()
    ec2 = aws("ec2", NETWORK, "us-east-1")
    code(ec2.create_subnet, VpcId=vpc_id, CidrBlock="10.0.9.0/24")


def test_takes_policies_narrowed_by_conditions_and_names_not_yet_made(aws: Clients) -> None:
    by_role = {"ArnLike": {"aws:PrincipalArn": f"arn:aws:iam::{PAYMENTS}:role/klap/*"}}
    aws("kms").create_key(Policy=policy("*", Condition=by_role))
    aws("kms").create_key(Policy=policy({"AWS": [f"arn:aws:iam::{PAYMENTS}:root", PAYMENTS]}))
    aws("iam").create_role(
        RoleName="r", AssumeRolePolicyDocument=policy({"Service": "vpc-flow-logs.amazonaws.com"})
    )
    aws("iam").put_role_policy(
        RoleName="r",
        PolicyName="p",
        PolicyDocument=json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "*", "Resource": TOPIC}],
            }
        ),
    )


def test_takes_what_exists_by_id_arn_and_alias(aws: Clients) -> None:
    kms, logs = aws("kms"), aws("logs")
    key = kms.create_key()["KeyMetadata"]
    kms.create_alias(AliasName="alias/logs", TargetKeyId=key["KeyId"])
    logs.create_log_group(logGroupName="a", kmsKeyId=key["Arn"])
    aws("sns").create_topic(Name="t", Attributes={"KmsMasterKeyId": "alias/logs"})
    aws("sns").create_topic(Name="u", Attributes={"KmsMasterKeyId": "alias/aws/sns"})
    aws("secretsmanager").create_secret(Name="s", KmsKeyId=key["KeyId"])


def test_takes_a_role_as_principal_once_it_exists(aws: Clients) -> None:
    trust = policy({"Service": "ecs-tasks.amazonaws.com"})
    role = aws("iam").create_role(RoleName="task", Path="/klap/", AssumeRolePolicyDocument=trust)
    aws("kms", PAYMENTS).create_key(Policy=policy({"AWS": role["Role"]["Arn"]}))

"""Services on ECS, and certificates that are issued by DNS."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import AWAY, Clients

ZONE = "klap.test"


@pytest.fixture
def subnet(aws: Clients) -> str:
    ec2 = aws("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    made = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24", AvailabilityZone="sa-east-1a")
    return str(made["Subnet"]["SubnetId"])


@pytest.fixture
def wanted(aws: Clients, subnet: str) -> dict[str, Any]:
    """A service that ECS takes, in a cluster of its own."""
    ecs = aws("ecs")
    ecs.create_cluster(clusterName="c", capacityProviders=["FARGATE"])
    definition = ecs.register_task_definition(
        family="f",
        networkMode="awsvpc",
        requiresCompatibilities=["FARGATE"],
        cpu="256",
        memory="512",
        containerDefinitions=[
            {
                "name": "ingest",
                "image": "i:1",
                "portMappings": [{"name": "api", "containerPort": 8444}],
            }
        ],
    )
    return {
        "cluster": "c",
        "serviceName": "ingest",
        "taskDefinition": definition["taskDefinition"]["taskDefinitionArn"],
        "desiredCount": 2,
        "platformVersion": "LATEST",
        "capacityProviderStrategy": [{"capacityProvider": "FARGATE", "weight": 1, "base": 0}],
        "availabilityZoneRebalancing": "ENABLED",
        "networkConfiguration": {"awsvpcConfiguration": {"subnets": [subnet], "securityGroups": []}},
        "deploymentConfiguration": {"maximumPercent": 200, "minimumHealthyPercent": 100},
        "serviceConnectConfiguration": {"enabled": True, "services": [{"portName": "api"}]},
    }


def test_a_service_is_shown_as_it_was_asked_for(aws: Clients, wanted: dict[str, Any]) -> None:
    ecs = aws("ecs")
    ecs.create_service(**wanted)
    (service,) = ecs.describe_services(cluster="c", services=["ingest"])["services"]
    for member in ("capacityProviderStrategy", "availabilityZoneRebalancing", "platformVersion"):
        assert service[member] == wanted[member]
    assert "launchType" not in service
    connect = service["deployments"][0]["serviceConnectConfiguration"]
    assert connect == wanted["serviceConnectConfiguration"]


def test_an_update_changes_what_it_names_only(aws: Clients, wanted: dict[str, Any]) -> None:
    ecs = aws("ecs")
    ecs.create_service(**wanted)
    ecs.update_service(cluster="c", service="ingest", enableExecuteCommand=True)
    (service,) = ecs.describe_services(cluster="c", services=["ingest"])["services"]
    assert service["enableExecuteCommand"]
    assert service["availabilityZoneRebalancing"] == "ENABLED"


@pytest.mark.parametrize(
    "change",
    [
        {"launchType": "FARGATE"},
        {"capacityProviderStrategy": [{"capacityProvider": "FARGATE_SPOT", "weight": 1}]},
        {"deploymentConfiguration": {"maximumPercent": 100}},
        {
            "deploymentConfiguration": {
                "alarms": {"alarmNames": ["none"], "enable": True, "rollback": True}
            }
        },
        {"serviceConnectConfiguration": {"enabled": True, "services": [{"portName": "other"}]}},
        {"healthCheckGracePeriodSeconds": 60},
    ],
    ids=[
        "launch type and strategy",
        "a provider that the cluster lacks",
        "rebalancing without room",
        "an alarm that does not exist",
        "a port that has no such name",
        "grace without load balancer",
    ],
)
def test_a_service_that_cannot_run_is_refused(
    aws: Clients, code: Any, wanted: dict[str, Any], change: dict[str, Any]
) -> None:
    assert code(aws("ecs").create_service, **{**wanted, **change}) == "InvalidParameterException"


def test_a_target_group_must_get_requests_before_a_service_may_have_it(
    aws: Clients, code: Any, wanted: dict[str, Any], subnet: str
) -> None:
    elb, ecs = aws("elbv2"), aws("ecs")
    vpc = aws("ec2").describe_subnets(SubnetIds=[subnet])["Subnets"][0]["VpcId"]
    other = aws("ec2").create_subnet(
        VpcId=vpc, CidrBlock="10.0.1.0/24", AvailabilityZone="sa-east-1b"
    )["Subnet"]["SubnetId"]
    group = elb.create_target_group(
        Name="t", Protocol="HTTPS", Port=8444, VpcId=vpc, TargetType="ip"
    )["TargetGroups"][0]["TargetGroupArn"]
    target = {"targetGroupArn": group, "containerName": "ingest", "containerPort": 8444}
    balanced = {**wanted, "loadBalancers": [target]}
    assert code(ecs.create_service, **balanced) == "InvalidParameterException"
    balancer = elb.create_load_balancer(Name="b", Subnets=[subnet, other])["LoadBalancers"][0]
    listener = elb.create_listener(
        LoadBalancerArn=balancer["LoadBalancerArn"],
        Port=80,
        Protocol="HTTP",
        DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}],
    )["Listeners"][0]["ListenerArn"]
    elb.create_rule(
        ListenerArn=listener,
        Priority=1,
        Conditions=[{"Field": "path-pattern", "Values": ["/*"]}],
        Actions=[{"Type": "forward", "TargetGroupArn": group}],
    )
    assert ecs.create_service(**balanced)["service"]["loadBalancers"] == [target]
    wrong = {**target, "containerPort": 1}
    again = {**wanted, "serviceName": "other", "loadBalancers": [wrong]}
    assert code(ecs.create_service, **again) == "InvalidParameterException"


def test_a_certificate_is_issued_once_its_record_stands_in_a_public_zone(aws: Clients) -> None:
    acm, route53 = aws("acm"), aws("route53")
    arn = acm.request_certificate(DomainName=f"api.{ZONE}", ValidationMethod="DNS")["CertificateArn"]
    described = acm.describe_certificate(CertificateArn=arn)["Certificate"]
    assert described["Status"] == "PENDING_VALIDATION"
    record = described["DomainValidationOptions"][0]["ResourceRecord"]
    zone = route53.create_hosted_zone(Name=ZONE, CallerReference="1")["HostedZone"]["Id"]
    written = {
        "Name": record["Name"],
        "Type": record["Type"],
        "TTL": 300,
        "ResourceRecords": [{"Value": record["Value"]}],
    }
    route53.change_resource_record_sets(
        HostedZoneId=zone,
        ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": written}]},
    )
    assert acm.describe_certificate(CertificateArn=arn)["Certificate"]["Status"] == "ISSUED"
    there = aws("acm", region=AWAY)
    other = there.request_certificate(DomainName=f"api.{ZONE}", ValidationMethod="DNS")
    found = there.describe_certificate(CertificateArn=other["CertificateArn"])["Certificate"]
    assert found["Status"] == "ISSUED"


def test_a_web_acl_logs_only_where_waf_may_write(aws: Clients, code: Any) -> None:
    waf, logs = aws("wafv2"), aws("logs")
    shown = {
        "SampledRequestsEnabled": False,
        "CloudWatchMetricsEnabled": True,
        "MetricName": "a",
    }
    acl = waf.create_web_acl(
        Name="a", Scope="REGIONAL", DefaultAction={"Allow": {}}, VisibilityConfig=shown
    )["Summary"]["ARN"]

    def configured(name: str) -> dict[str, Any]:
        logs.create_log_group(logGroupName=name)
        (group,) = logs.describe_log_groups(logGroupNamePrefix=name)["logGroups"]
        return {"ResourceArn": acl, "LogDestinationConfigs": [group["arn"].removesuffix(":*")]}

    refused = code(waf.put_logging_configuration, LoggingConfiguration=configured("other"))
    assert refused == "WAFInvalidParameterException"
    wanted = configured("aws-waf-logs-a")
    waf.put_logging_configuration(LoggingConfiguration=wanted)
    found = waf.get_logging_configuration(ResourceArn=acl)["LoggingConfiguration"]
    assert found["LogDestinationConfigs"] == wanted["LogDestinationConfigs"]

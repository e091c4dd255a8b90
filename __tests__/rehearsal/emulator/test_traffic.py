"""Health checks of Route 53, Global Accelerator and canaries of Synthetics."""

from __future__ import annotations

from typing import Any

from conftest import AWAY, HOME, Clients

PROBE = {"Type": "HTTPS", "FullyQualifiedDomainName": "api.klap.test", "Port": 443}
CALCULATED = {"Type": "CALCULATED", "HealthThreshold": 1}
ROLE_TRUST = (
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",'
    '"Principal":{"Service":"lambda.amazonaws.com"}}]}'
)


def made(route53: Any, config: dict[str, Any], reference: str = "1") -> dict[str, Any]:
    answer = route53.create_health_check(CallerReference=reference, HealthCheckConfig=config)
    return dict(answer["HealthCheck"])


def alarm(aws: Clients, region: str) -> None:
    aws("cloudwatch", region=region).put_metric_alarm(
        AlarmName="fence",
        Namespace="KLAP/prod",
        MetricName="RegionFenced",
        Statistic="Maximum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=1,
        ComparisonOperator="GreaterThanOrEqualToThreshold",
    )


def test_a_probe_has_the_defaults_of_aws_and_changes(aws: Clients, code: Any) -> None:
    route53 = aws("route53")
    check = made(route53, PROBE)
    assert check["HealthCheckConfig"]["RequestInterval"] == 30
    assert check["HealthCheckConfig"]["EnableSNI"] is True
    route53.update_health_check(HealthCheckId=check["Id"], ResourcePath="/health")
    found = route53.get_health_check(HealthCheckId=check["Id"])["HealthCheck"]
    assert (found["HealthCheckConfig"]["ResourcePath"], found["HealthCheckVersion"]) == (
        "/health",
        2,
    )
    route53.delete_health_check(HealthCheckId=check["Id"])
    refused = code(route53.get_health_check, HealthCheckId=check["Id"])
    assert refused == "NoSuchHealthCheck"


def test_a_check_of_an_alarm_needs_the_alarm_in_its_region(aws: Clients, code: Any) -> None:
    route53 = aws("route53")
    identifier = {"Region": AWAY, "Name": "fence"}
    config = {"Type": "CLOUDWATCH_METRIC", "AlarmIdentifier": identifier}
    alarm(aws, HOME)
    refused = code(route53.create_health_check, CallerReference="1", HealthCheckConfig=config)
    assert refused == "InvalidInput"
    alarm(aws, AWAY)
    check = made(route53, config)
    assert check["HealthCheckConfig"]["InsufficientDataHealthStatus"] == "LastKnownStatus"
    assert check["CloudWatchAlarmConfiguration"]["MetricName"] == "RegionFenced"
    assert "RequestInterval" not in check["HealthCheckConfig"]


def test_a_check_exists_for_other_services_while_it_stands(aws: Clients) -> None:
    from emulator.strict.exists import arn_exists

    route53 = aws("route53")
    check = made(route53, PROBE)["Id"]
    assert arn_exists(f"arn:aws:route53:::healthcheck/{check}")
    route53.delete_health_check(HealthCheckId=check)
    assert not arn_exists(f"arn:aws:route53:::healthcheck/{check}")


def test_a_calculated_check_keeps_its_children(aws: Clients, code: Any) -> None:
    route53 = aws("route53")
    unknown = {**CALCULATED, "ChildHealthChecks": ["none"]}
    refused = code(route53.create_health_check, CallerReference="1", HealthCheckConfig=unknown)
    assert refused == "InvalidInput"
    child = made(route53, PROBE)["Id"]
    parent = made(route53, {**CALCULATED, "ChildHealthChecks": [child]}, "2")["Id"]
    assert code(route53.delete_health_check, HealthCheckId=child) == "HealthCheckInUse"
    route53.delete_health_check(HealthCheckId=parent)
    route53.delete_health_check(HealthCheckId=child)
    assert route53.list_health_checks()["HealthChecks"] == []


def test_a_record_names_a_check_that_exists(aws: Clients, code: Any) -> None:
    route53 = aws("route53")
    zone = route53.create_hosted_zone(Name="klap.test", CallerReference="1")["HostedZone"]["Id"]

    def batch(check: str) -> dict[str, Any]:
        record = {
            "Name": "api.klap.test",
            "Type": "A",
            "TTL": 60,
            "SetIdentifier": HOME,
            "Region": HOME,
            "HealthCheckId": check,
            "ResourceRecords": [{"Value": "192.0.2.1"}],
        }
        return {"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]}

    change = route53.change_resource_record_sets
    assert code(change, HostedZoneId=zone, ChangeBatch=batch("none")) == "InvalidInput"
    check = made(route53, PROBE)["Id"]
    change(HostedZoneId=zone, ChangeBatch=batch(check))
    records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    assert check in [each.get("HealthCheckId") for each in records]


def test_an_accelerator_goes_after_what_is_on_it(aws: Clients, code: Any) -> None:
    accelerators = aws("globalaccelerator", region="us-west-2")
    made = accelerators.create_accelerator(Name="api", IdempotencyToken="1")["Accelerator"]
    arn = made["AcceleratorArn"]
    assert (made["Status"], made["Enabled"]) == ("DEPLOYED", True)
    listener = accelerators.create_listener(
        AcceleratorArn=arn,
        PortRanges=[{"FromPort": 443, "ToPort": 443}],
        Protocol="TCP",
        IdempotencyToken="2",
    )["Listener"]["ListenerArn"]
    group = accelerators.create_endpoint_group(
        ListenerArn=listener, EndpointGroupRegion=HOME, IdempotencyToken="3"
    )["EndpointGroup"]["EndpointGroupArn"]
    again = {"ListenerArn": listener, "EndpointGroupRegion": HOME, "IdempotencyToken": "4"}
    refused = code(accelerators.create_endpoint_group, **again)
    assert refused == "EndpointGroupAlreadyExistsException"
    delete = accelerators.delete_accelerator
    assert code(delete, AcceleratorArn=arn) == "AcceleratorNotDisabledException"
    accelerators.update_accelerator(AcceleratorArn=arn, Enabled=False)
    assert code(delete, AcceleratorArn=arn) == "AssociatedListenerFoundException"
    refused = code(accelerators.delete_listener, ListenerArn=listener)
    assert refused == "AssociatedEndpointGroupFoundException"
    accelerators.delete_endpoint_group(EndpointGroupArn=group)
    accelerators.delete_listener(ListenerArn=listener)
    delete(AcceleratorArn=arn)
    refused = code(accelerators.describe_accelerator, AcceleratorArn=arn)
    assert refused == "AcceleratorNotFoundException"


def test_an_endpoint_is_a_load_balancer_of_its_region(aws: Clients, code: Any) -> None:
    accelerators = aws("globalaccelerator", region="us-west-2")
    arn = accelerators.create_accelerator(Name="api", IdempotencyToken="1")["Accelerator"]
    listener = accelerators.create_listener(
        AcceleratorArn=arn["AcceleratorArn"],
        PortRanges=[{"FromPort": 443, "ToPort": 443}],
        Protocol="TCP",
        IdempotencyToken="2",
    )["Listener"]["ListenerArn"]
    balancer = f"arn:aws:elasticloadbalancing:{HOME}:111111111111:loadbalancer/app/api/0123456789ab"
    refused = code(
        accelerators.create_endpoint_group,
        ListenerArn=listener,
        EndpointGroupRegion=HOME,
        IdempotencyToken="3",
        EndpointConfigurations=[{"EndpointId": balancer}],
    )
    assert refused in ("InvalidArgumentException", "LoadBalancerNotFound")


def canary(aws: Clients, **more: Any) -> dict[str, Any]:
    iam, s3 = aws("iam"), aws("s3")
    role = iam.create_role(RoleName="canary", AssumeRolePolicyDocument=ROLE_TRUST)["Role"]["Arn"]
    place = {"LocationConstraint": HOME}
    for bucket in ("artifacts", "reports"):
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration=place)
    return {
        "Name": "ingest",
        "Code": {"S3Bucket": "artifacts", "S3Key": "code.zip", "Handler": "canary.handler"},
        "ArtifactS3Location": "s3://reports/ingest",
        "ExecutionRoleArn": role,
        "Schedule": {"Expression": "rate(1 minute)"},
        "RunConfig": {"TimeoutInSeconds": 45, "EnvironmentVariables": {"HOST": "api"}},
        "RuntimeVersion": "syn-nodejs-3.1",
        "Tags": {"a": "b"},
        **more,
    }


def test_a_canary_runs_program_that_is_there_and_stops_before_it_goes(
    aws: Clients, code: Any
) -> None:
    wanted, synthetics = canary(aws), aws("synthetics")
    assert code(synthetics.create_canary, **wanted) == "ValidationException"
    aws("s3").put_object(Bucket="artifacts", Key="code.zip", Body=b"zip")
    synthetics.create_canary(**wanted)
    assert code(synthetics.create_canary, **wanted) == "ConflictException"
    synthetics.start_canary(Name="ingest")
    found = synthetics.get_canary(Name="ingest")["Canary"]
    assert found["Status"]["State"] == "RUNNING"
    assert found["EngineArn"].startswith(
        "arn:aws:lambda:sa-east-1:111111111111:function:cwsyn-ingest-"
    )
    assert "EnvironmentVariables" not in found["RunConfig"]
    assert code(synthetics.delete_canary, Name="ingest") == "ConflictException"
    synthetics.stop_canary(Name="ingest")
    synthetics.delete_canary(Name="ingest")
    assert code(synthetics.get_canary, Name="ingest") == "ResourceNotFoundException"


def test_a_canary_changes_and_keeps_its_tags(aws: Clients) -> None:
    wanted, synthetics = canary(aws), aws("synthetics")
    aws("s3").put_object(Bucket="artifacts", Key="code.zip", Body=b"zip")
    synthetics.create_canary(**wanted)
    synthetics.update_canary(Name="ingest", SuccessRetentionPeriodInDays=7)
    assert synthetics.get_canary(Name="ingest")["Canary"]["SuccessRetentionPeriodInDays"] == 7
    arn = "arn:aws:synthetics:sa-east-1:111111111111:canary:ingest"
    synthetics.tag_resource(ResourceArn=arn, Tags={"c": "d"})
    synthetics.untag_resource(ResourceArn=arn, TagKeys=["a"])
    assert synthetics.list_tags_for_resource(ResourceArn=arn)["Tags"] == {"c": "d"}

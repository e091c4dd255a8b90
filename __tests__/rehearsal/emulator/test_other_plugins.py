"""One test or two for each smaller plug-in."""

from __future__ import annotations

import json
from typing import Any

from conftest import AWAY, HOME, NETWORK, PAYMENTS, Clients, make_alarm


def test_a_replica_key_has_its_own_policy_and_leaves_its_primary_alone(aws: Clients) -> None:
    here, there = aws("kms"), aws("kms", NETWORK, AWAY)
    key = here.create_key(MultiRegion=True)["KeyMetadata"]["KeyId"]
    here.replicate_key(KeyId=key, ReplicaRegion=AWAY, Tags=[{"TagKey": "a", "TagValue": "b"}])
    kinds = [
        each.describe_key(KeyId=key)["KeyMetadata"]["MultiRegionConfiguration"][
            "MultiRegionKeyType"
        ]
        for each in (here, there)
    ]
    assert kinds == ["PRIMARY", "REPLICA"]
    assert there.list_resource_tags(KeyId=key)["Tags"] == [{"TagKey": "a", "TagValue": "b"}]


def test_a_key_without_regions_cannot_be_replicated(aws: Clients, code: Any) -> None:
    key = aws("kms").create_key()["KeyMetadata"]["KeyId"]
    refused = code(aws("kms").replicate_key, KeyId=key, ReplicaRegion=AWAY)
    assert refused == "UnsupportedOperationException"


def test_key_rotation_has_a_period(aws: Clients) -> None:
    kms = aws("kms")
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=180)
    assert kms.get_key_rotation_status(KeyId=key)["RotationPeriodInDays"] == 180


def test_a_share_can_be_filled_listed_and_emptied(aws: Clients, code: Any) -> None:
    ram = aws("ram")
    arn = aws("ec2").create_transit_gateway()["TransitGateway"]["TransitGatewayArn"]
    share = ram.create_resource_share(name="s")["resourceShare"]["resourceShareArn"]
    both = {"resourceShareArn": share, "resourceArns": [arn], "principals": [PAYMENTS]}
    ram.associate_resource_share(**both)
    (permission,) = ram.list_resource_share_permissions(resourceShareArn=share)["permissions"]
    assert permission["name"] == "AWSRAMDefaultPermissionTransitGateway"
    listed = {"associationType": "PRINCIPAL", "resourceShareArns": [share]}
    (found,) = ram.get_resource_share_associations(**listed)["resourceShareAssociations"]
    assert (found["associatedEntity"], found["status"]) == (PAYMENTS, "ASSOCIATED")
    ram.disassociate_resource_share(**both)
    assert ram.get_resource_share_associations(**listed)["resourceShareAssociations"] == []
    unknown = f"arn:aws:organizations::{NETWORK}:organization/o-aaaaaaaaaa"
    refused = code(ram.associate_resource_share, resourceShareArn=share, principals=[unknown])
    assert refused in ("UnknownResourceException", "InvalidParameterException")


def test_sharing_with_the_organization_brings_its_role_and_trusted_access(aws: Clients) -> None:
    organizations = aws("organizations")
    organizations.create_organization(FeatureSet="ALL")
    aws("ram").enable_sharing_with_aws_organization()
    aws("iam").get_role(RoleName="AWSServiceRoleForResourceAccessManager")
    trusted = organizations.list_aws_service_access_for_organization()["EnabledServicePrincipals"]
    assert "ram.amazonaws.com" in {each["ServicePrincipal"] for each in trusted}


def test_a_composite_alarm_is_read_back_and_refuses_unknown_children(
    aws: Clients, code: Any
) -> None:
    cloudwatch = aws("cloudwatch")
    make_alarm(cloudwatch, "a")
    assert code(cloudwatch.put_composite_alarm, AlarmName="c", AlarmRule="ALARM(b)") != ""
    cloudwatch.put_composite_alarm(AlarmName="c", AlarmRule='ALARM("a")')
    found = cloudwatch.describe_alarms(AlarmTypes=["CompositeAlarm"])["CompositeAlarms"]
    assert [each["AlarmRule"] for each in found] == ['ALARM("a")']
    cloudwatch.delete_alarms(AlarmNames=["c"])
    assert cloudwatch.describe_alarms(AlarmTypes=["CompositeAlarm"])["CompositeAlarms"] == []


def test_a_private_zone_needs_authorization_for_another_account_s_vpc(
    aws: Clients, make_vpc: Any, code: Any
) -> None:
    ours, theirs = aws("route53"), aws("route53", PAYMENTS)
    own, other = ({"VPCId": make_vpc(each)[0], "VPCRegion": HOME} for each in (NETWORK, PAYMENTS))
    zone = ours.create_hosted_zone(Name="klap.internal", CallerReference="c", VPC=own)
    zone_id = zone["HostedZone"]["Id"].rsplit("/", 1)[-1]
    both = {"HostedZoneId": zone_id, "VPC": other}
    assert code(theirs.associate_vpc_with_hosted_zone, **both) == "NotAuthorizedException"
    ours.create_vpc_association_authorization(**both)
    theirs.associate_vpc_with_hosted_zone(**both)
    found = theirs.list_hosted_zones_by_vpc(VPCId=other["VPCId"], VPCRegion=HOME)
    assert [each["Owner"]["OwningAccount"] for each in found["HostedZoneSummaries"]] == [NETWORK]
    ours.disassociate_vpc_from_hosted_zone(**both)
    assert (
        code(ours.disassociate_vpc_from_hosted_zone, HostedZoneId=zone_id, VPC=own)
        == "LastVPCAssociation"
    )


def test_query_logging_can_be_ended(aws: Clients, make_vpc: Any, code: Any) -> None:
    resolver, (vpc_id, _) = aws("route53resolver"), make_vpc()
    aws("logs").create_log_group(logGroupName="dns")
    made = resolver.create_resolver_query_log_config(
        Name="q",
        DestinationArn=f"arn:aws:logs:{HOME}:{NETWORK}:log-group:dns",
        CreatorRequestId="r",
        Tags=[{"Key": "a", "Value": "b"}],
    )["ResolverQueryLogConfig"]
    resolver.get_firewall_config(ResourceId=vpc_id)  # a setting that has no ARN of its own
    assert resolver.list_tags_for_resource(ResourceArn=made["Arn"])["Tags"] == [
        {"Key": "a", "Value": "b"}
    ]
    both = {"ResolverQueryLogConfigId": made["Id"], "ResourceId": vpc_id}
    resolver.associate_resolver_query_log_config(**both)
    delete = {"ResolverQueryLogConfigId": made["Id"]}
    assert code(resolver.delete_resolver_query_log_config, **delete) == "InvalidRequestException"
    resolver.disassociate_resolver_query_log_config(**both)
    resolver.delete_resolver_query_log_config(**delete)
    assert resolver.list_resolver_query_log_configs()["ResolverQueryLogConfigs"] == []


def test_policies_that_aws_manages_can_be_attached(aws: Clients, code: Any) -> None:
    iam = aws("iam")
    trust = {
        "Effect": "Allow",
        "Principal": {"Service": "ecs.amazonaws.com"},
        "Action": "sts:AssumeRole",
    }
    document = json.dumps({"Version": "2012-10-17", "Statement": [trust]})
    iam.create_role(RoleName="r", AssumeRolePolicyDocument=document)
    iam.attach_role_policy(RoleName="r", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
    assert (
        code(iam.attach_role_policy, RoleName="r", PolicyArn="arn:aws:iam::aws:policy/Nope") != ""
    )


def test_a_log_bucket_stays_empty_and_its_lock_can_be_taken_off(aws: Clients) -> None:
    s3, place = aws("s3"), {"LocationConstraint": HOME}
    s3.create_bucket(Bucket="logs", CreateBucketConfiguration=place)
    s3.create_bucket(
        Bucket="data", CreateBucketConfiguration=place, ObjectLockEnabledForBucket=True
    )
    grant = {
        "Effect": "Allow",
        "Principal": {"Service": "logging.s3.amazonaws.com"},
        "Action": "s3:PutObject",
        "Resource": "arn:aws:s3:::logs/*",
    }
    s3.put_bucket_policy(
        Bucket="logs", Policy=json.dumps({"Version": "2012-10-17", "Statement": [grant]})
    )
    logging = {"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "s3/"}}
    s3.put_bucket_logging(Bucket="data", BucketLoggingStatus=logging)
    s3.head_bucket(Bucket="data")
    assert "Contents" not in s3.list_objects_v2(Bucket="logs")
    enabled = {"ObjectLockEnabled": "Enabled"}
    rule = {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}}
    s3.put_object_lock_configuration(
        Bucket="data", ObjectLockConfiguration={**enabled, "Rule": rule}
    )
    s3.put_object_lock_configuration(Bucket="data", ObjectLockConfiguration=enabled)
    found = s3.get_object_lock_configuration(Bucket="data")["ObjectLockConfiguration"]
    assert not found.get("Rule", {}).get("DefaultRetention", {}).get("Mode")


def test_a_scaling_target_has_tags(aws: Clients, code: Any) -> None:
    scaling = aws("application-autoscaling")
    arn = scaling.register_scalable_target(
        ServiceNamespace="dynamodb",
        ResourceId="table/orders",
        ScalableDimension="dynamodb:table:ReadCapacityUnits",
        MinCapacity=1,
        MaxCapacity=2,
        Tags={"a": "b"},
    )["ScalableTargetARN"]
    scaling.tag_resource(ResourceARN=arn, Tags={"c": "d"})
    scaling.untag_resource(ResourceARN=arn, TagKeys=["a"])
    assert scaling.list_tags_for_resource(ResourceARN=arn)["Tags"] == {"c": "d"}
    unknown = arn[:-8] + "00000000"
    assert code(scaling.list_tags_for_resource, ResourceARN=unknown) == "ResourceNotFoundException"

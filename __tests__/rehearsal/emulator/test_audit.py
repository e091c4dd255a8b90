"""What CloudTrail, AWS Config, GuardDuty and Security Hub refuse, and what they remember."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from conftest import AWAY, HOME, NETWORK, PAYMENTS, Clients

MANAGEMENT, SECURITY = NETWORK, PAYMENTS
TRAIL = f"arn:aws:cloudtrail:{HOME}:{MANAGEMENT}:trail/audit"
BUCKET = "logs"
Statement = dict[str, Any]


def policy(*statements: Statement) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": statements})


def allow(service: str, action: str, resource: str, **conditions: Any) -> Statement:
    return {
        "Effect": "Allow",
        "Principal": {"Service": f"{service}.amazonaws.com"},
        "Action": action,
        "Resource": resource,
        **({"Condition": conditions} if conditions else {}),
    }


@pytest.fixture
def organization(aws: Clients) -> str:
    """Id of an organization that trusts CloudTrail and AWS Config."""
    client = aws("organizations", MANAGEMENT)
    made = client.create_organization(FeatureSet="ALL")["Organization"]["Id"]
    for service in ("cloudtrail", "config"):
        client.enable_aws_service_access(ServicePrincipal=f"{service}.amazonaws.com")
    return str(made)


@pytest.fixture
def bucket(aws: Clients) -> Callable[..., str]:
    """A bucket of the security account that has a policy of these statements."""

    def make(*statements: Statement, **settings: Any) -> str:
        s3, place = aws("s3", SECURITY), {"LocationConstraint": HOME}
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=place, **settings)
        if statements:
            s3.put_bucket_policy(Bucket=BUCKET, Policy=policy(*statements))
        return BUCKET

    return make


def trail_statements(organization_id: str) -> list[Statement]:
    source = {"ArnLike": {"aws:SourceArn": TRAIL}}
    start = f"arn:aws:s3:::{BUCKET}"
    return [
        allow("cloudtrail", "s3:GetBucketAcl", start, **source),
        allow("cloudtrail", "s3:PutObject", f"{start}/AWSLogs/{MANAGEMENT}/*", **source),
        allow("cloudtrail", "s3:PutObject", f"{start}/AWSLogs/{organization_id}/*", **source),
    ]


TRAIL_SETTINGS = {
    "Name": "audit",
    "S3BucketName": BUCKET,
    "IsOrganizationTrail": True,
    "IsMultiRegionTrail": True,
}


def test_an_organizations_trail_needs_trust_and_its_management_account(
    aws: Clients, code: Any, organization: str, bucket: Any
) -> None:
    bucket(*trail_statements(organization))
    refused = code(aws("cloudtrail", SECURITY).create_trail, **TRAIL_SETTINGS)
    assert refused == "NotOrganizationMasterAccountException"
    trusted = {"ServicePrincipal": "cloudtrail.amazonaws.com"}
    aws("organizations", MANAGEMENT).disable_aws_service_access(**trusted)
    refused = code(aws("cloudtrail", MANAGEMENT).create_trail, **TRAIL_SETTINGS)
    assert refused == "CloudTrailAccessNotEnabledException"


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_trail_tries_its_bucket(
    aws: Clients, code: Any, organization: str, bucket: Any, missing: int
) -> None:
    statements = trail_statements(organization)
    bucket(*[each for place, each in enumerate(statements) if place != missing])
    refused = code(aws("cloudtrail", MANAGEMENT).create_trail, **TRAIL_SETTINGS)
    assert refused == "InsufficientS3BucketPolicyException"
    aws("s3", SECURITY).put_bucket_policy(Bucket=BUCKET, Policy=policy(*statements))
    assert aws("cloudtrail", MANAGEMENT).create_trail(**TRAIL_SETTINGS)["TrailARN"] == TRAIL


def test_a_trail_knows_whether_it_has_selectors_of_its_own(
    aws: Clients, organization: str, bucket: Any
) -> None:
    bucket(*trail_statements(organization))
    trails = aws("cloudtrail", MANAGEMENT)
    trails.create_trail(**TRAIL_SETTINGS)

    def answers() -> list[bool]:
        (listed,) = trails.describe_trails()["trailList"]
        found = trails.get_trail(Name="audit")["Trail"]
        return [each["HasCustomEventSelectors"] for each in (listed, found)]

    assert answers() == [False, False]
    fields = [
        {"Field": "eventCategory", "Equals": ["Data"]},
        {"Field": "resources.type", "Equals": ["AWS::S3::Object"]},
        {"Field": "resources.ARN", "StartsWith": ["arn:aws:s3:::klap-"]},
    ]
    trails.put_event_selectors(
        TrailName="audit", AdvancedEventSelectors=[{"Name": "all", "FieldSelectors": fields}]
    )
    assert answers() == [True, True]


def test_a_trail_is_tried_whichever_sdk_asks_for_it(aws: Clients, code: Any) -> None:
    trails = aws("cloudtrail", MANAGEMENT)
    aws("s3", MANAGEMENT).create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": HOME}
    )

    def as_go_does(request: Any, **_: Any) -> None:
        request.headers.replace_header("X-Amz-Target", "CloudTrail_20131101.CreateTrail")

    trails.meta.events.register("before-sign.cloudtrail.CreateTrail", as_go_does)
    refused = code(trails.create_trail, Name="audit", S3BucketName=BUCKET)
    assert refused == "InsufficientS3BucketPolicyException"


def test_a_trail_tries_its_key(aws: Clients, code: Any, organization: str, bucket: Any) -> None:
    bucket(*trail_statements(organization))
    kms = aws("kms", SECURITY)
    key = kms.create_key()["KeyMetadata"]["Arn"]
    settings = {**TRAIL_SETTINGS, "KmsKeyId": key}
    refused = code(aws("cloudtrail", MANAGEMENT).create_trail, **settings)
    assert refused == "InsufficientEncryptionPolicyException"
    source = {"ArnLike": {"aws:SourceArn": TRAIL}}
    admitted = policy(allow("cloudtrail", "kms:GenerateDataKey*", "*", **source))
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=admitted)
    assert aws("cloudtrail", MANAGEMENT).create_trail(**settings)["KmsKeyId"] == key


RECORDER = {
    "name": "recorder",
    "recordingGroup": {"allSupported": True, "includeGlobalResourceTypes": True},
    "recordingMode": {"recordingFrequency": "DAILY"},
}


def recorder(account: str = SECURITY) -> dict[str, Any]:
    role = "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
    return {**RECORDER, "roleARN": f"arn:aws:iam::{account}:{role}"}


def test_a_recorder_needs_its_role_and_keeps_its_mode(aws: Clients, code: Any) -> None:
    config = aws("config", SECURITY)
    refused = code(config.put_configuration_recorder, ConfigurationRecorder=recorder())
    assert refused == "InvalidRoleException"
    aws("iam", SECURITY).create_service_linked_role(AWSServiceName="config.amazonaws.com")
    config.put_configuration_recorder(ConfigurationRecorder=recorder())
    (found,) = config.describe_configuration_recorders()["ConfigurationRecorders"]
    assert found["recordingMode"] == {"recordingFrequency": "DAILY"}


def test_a_delivery_channel_tries_its_bucket(aws: Clients, code: Any, bucket: Any) -> None:
    config = aws("config", SECURITY)
    aws("iam", SECURITY).create_service_linked_role(AWSServiceName="config.amazonaws.com")
    config.put_configuration_recorder(ConfigurationRecorder=recorder())
    start = f"arn:aws:s3:::{BUCKET}"
    mine = {"StringEquals": {"aws:SourceAccount": SECURITY}}
    bucket(
        allow("config", "s3:GetBucketAcl", start, **mine),
        allow("config", "s3:PutObject", f"{start}/AWSLogs/{SECURITY}/Config/*", **mine),
        ObjectLockEnabledForBucket=True,
    )
    channel = {"name": "channel", "s3BucketName": BUCKET}
    config.put_delivery_channel(DeliveryChannel=channel)
    rule = {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}}
    locked = {"ObjectLockEnabled": "Enabled", "Rule": rule}
    aws("s3", SECURITY).put_object_lock_configuration(Bucket=BUCKET, ObjectLockConfiguration=locked)
    refused = code(config.put_delivery_channel, DeliveryChannel=channel)
    assert refused == "InsufficientDeliveryPolicyException"


def test_a_delivery_channel_is_not_let_into_a_bucket_for_another_account(
    aws: Clients, code: Any, bucket: Any
) -> None:
    config, start = aws("config", SECURITY), f"arn:aws:s3:::{BUCKET}"
    aws("iam", SECURITY).create_service_linked_role(AWSServiceName="config.amazonaws.com")
    config.put_configuration_recorder(ConfigurationRecorder=recorder())
    others = {"StringEquals": {"aws:SourceAccount": MANAGEMENT}}
    bucket(
        allow("config", "s3:GetBucketAcl", start, **others),
        allow("config", "s3:PutObject", f"{start}/*", **others),
    )
    channel = {"name": "channel", "s3BucketName": BUCKET}
    refused = code(config.put_delivery_channel, DeliveryChannel=channel)
    assert refused == "InsufficientDeliveryPolicyException"


def template(identifier: str, **parameters: str) -> str:
    properties = {
        "ConfigRuleName": "rule",
        "Source": {"Owner": "AWS", "SourceIdentifier": identifier},
        "InputParameters": parameters,
    }
    rule = {"Type": "AWS::Config::ConfigRule", "Properties": properties}
    return json.dumps({"Resources": {"Rule": rule}})


def pack(body: str) -> dict[str, str]:
    return {"OrganizationConformancePackName": "pack", "TemplateBody": body}


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        template("NO_SUCH_RULE"),
        template("ROUTE53_QUERY_LOGGING_ENABLED"),
        template("IAM_USER_MFA_ENABLED", level="high"),
        template("ECS_NO_ENVIRONMENT_SECRETS"),
    ],
    ids=["no resources", "unknown", "region", "parameter", "needed parameter"],
)
def test_a_conformance_pack_is_read(
    aws: Clients, code: Any, organization: str, body: str
) -> None:
    refused = code(aws("config", MANAGEMENT).put_organization_conformance_pack, **pack(body))
    assert refused == "OrganizationConformancePackTemplateValidationException"


def test_a_conformance_pack_is_kept_for_whoever_administers_the_organization(
    aws: Clients, code: Any, organization: str
) -> None:
    body = template("CW_LOGGROUP_RETENTION_PERIOD_CHECK", MinRetentionTime="365")
    ours, theirs = aws("config", MANAGEMENT), aws("config", SECURITY)
    refused = code(theirs.put_organization_conformance_pack, **pack(body))
    assert refused == "OrganizationAccessDeniedException"
    arn = ours.put_organization_conformance_pack(**pack(body))["OrganizationConformancePackArn"]
    again = ours.put_organization_conformance_pack(**pack(body), ExcludedAccounts=[SECURITY])
    assert again["OrganizationConformancePackArn"] == arn
    (found,) = ours.describe_organization_conformance_packs(
        OrganizationConformancePackNames=["pack"]
    )["OrganizationConformancePacks"]
    assert found["ExcludedAccounts"] == [SECURITY]


def test_an_aggregator_of_the_organization_is_for_its_administrator(
    aws: Clients, code: Any, organization: str
) -> None:
    document = policy({**allow("config", "sts:AssumeRole", ""), "Resource": "*"})
    role = aws("iam", SECURITY).create_role(RoleName="r", AssumeRolePolicyDocument=document)
    source = {"RoleArn": role["Role"]["Arn"], "AllAwsRegions": True}
    put = aws("config", SECURITY).put_configuration_aggregator
    refused = code(put, ConfigurationAggregatorName="all", OrganizationAggregationSource=source)
    assert refused == "OrganizationAccessDeniedException"


def test_a_region_has_one_detector_that_names_every_feature(aws: Clients, code: Any) -> None:
    guardduty = aws("guardduty", SECURITY)
    detector = guardduty.create_detector(Enable=True, Tags={"a": "b"})["DetectorId"]
    assert code(guardduty.create_detector, Enable=True) == "BadRequestException"
    agent = {"Name": "ECS_FARGATE_AGENT_MANAGEMENT", "Status": "ENABLED"}
    runtime = {"Name": "RUNTIME_MONITORING", "Status": "ENABLED"}
    features = [{**runtime, "AdditionalConfiguration": [agent]}]
    guardduty.update_detector(DetectorId=detector, Features=features)
    found = guardduty.get_detector(DetectorId=detector)
    on = {each["Name"]: each["Status"] for each in found["Features"]}
    assert (on["RUNTIME_MONITORING"], on["S3_DATA_EVENTS"]) == ("ENABLED", "DISABLED")
    (agents,) = [
        each["AdditionalConfiguration"]
        for each in found["Features"]
        if each["Name"] == "RUNTIME_MONITORING"
    ]
    assert [(each["Name"], each["Status"]) for each in agents] == [
        ("EKS_ADDON_MANAGEMENT", "DISABLED"),
        ("ECS_FARGATE_AGENT_MANAGEMENT", "ENABLED"),
        ("EC2_AGENT_MANAGEMENT", "DISABLED"),
    ]
    both = [{"Name": "EKS_RUNTIME_MONITORING", "Status": "ENABLED"}]
    refused = code(guardduty.update_detector, DetectorId=detector, Features=both)
    assert refused == "BadRequestException"
    arn = f"arn:aws:guardduty:{HOME}:{SECURITY}:detector/{detector}"
    assert guardduty.list_tags_for_resource(ResourceArn=arn)["Tags"] == {"a": "b"}
    guardduty.delete_detector(DetectorId=detector)
    assert guardduty.list_detectors()["DetectorIds"] == []


def test_guardduty_has_one_administrator_who_gets_a_detector(
    aws: Clients, code: Any, organization: str
) -> None:
    ours, theirs = aws("guardduty", MANAGEMENT), aws("guardduty", SECURITY)
    admin = {"AdminAccountId": SECURITY}
    assert code(theirs.enable_organization_admin_account, **admin) == "BadRequestException"
    ours.enable_organization_admin_account(**admin)
    assert code(ours.enable_organization_admin_account, **admin) == "BadRequestException"
    away = aws("guardduty", MANAGEMENT, AWAY)
    other = {"AdminAccountId": "333333333333"}
    assert code(away.enable_organization_admin_account, **other) == "BadRequestException"
    (detector,) = theirs.list_detectors()["DetectorIds"]
    assert code(theirs.create_detector, Enable=True) == "BadRequestException"

    feature = {"Name": "RDS_LOGIN_EVENTS", "AutoEnable": "ALL"}
    settings = {"DetectorId": detector, "AutoEnableOrganizationMembers": "ALL"}
    theirs.update_organization_configuration(**settings, Features=[feature])
    found = theirs.describe_organization_configuration(DetectorId=detector)
    assert found["AutoEnableOrganizationMembers"] == "ALL"
    assert feature in found["Features"]
    ours.disable_organization_admin_account(**admin)
    assert ours.list_organization_admin_accounts()["AdminAccounts"] == []
    refused = code(theirs.update_organization_configuration, **settings)
    assert refused == "BadRequestException"


def test_findings_are_exported_where_bucket_and_key_admit_guardduty(
    aws: Clients, code: Any, bucket: Any
) -> None:
    guardduty, kms = aws("guardduty", SECURITY), aws("kms", SECURITY)
    detector = guardduty.create_detector(Enable=True)["DetectorId"]
    source = {"ArnLike": {"aws:SourceArn": f"arn:aws:guardduty:{HOME}:{SECURITY}:detector/*"}}
    start = f"arn:aws:s3:::{BUCKET}"
    bucket(
        allow("guardduty", "s3:GetBucketLocation", start, **source),
        allow("guardduty", "s3:PutObject", f"{start}/*", **source),
    )
    key = kms.create_key()["KeyMetadata"]["Arn"]
    export = {
        "DetectorId": detector,
        "DestinationType": "S3",
        "DestinationProperties": {"DestinationArn": start, "KmsKeyArn": key},
    }
    assert code(guardduty.create_publishing_destination, **export) == "BadRequestException"
    admitted = policy(allow("guardduty", "kms:GenerateDataKey*", "*", **source))
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=admitted)
    made = guardduty.create_publishing_destination(**export)["DestinationId"]
    both = {"DetectorId": detector, "DestinationId": made}
    assert guardduty.describe_publishing_destination(**both)["Status"] == "PUBLISHING"
    assert code(guardduty.create_publishing_destination, **export) == "BadRequestException"
    guardduty.update_publishing_destination(
        **both, DestinationProperties=export["DestinationProperties"]
    )
    guardduty.delete_publishing_destination(**both)
    assert guardduty.list_publishing_destinations(DetectorId=detector)["Destinations"] == []
    assert code(guardduty.describe_publishing_destination, **both) == "BadRequestException"


def test_a_hub_is_switched_on_once(aws: Clients, code: Any) -> None:
    hub = aws("securityhub", SECURITY)
    assert code(hub.describe_hub) == "InvalidAccessException"
    hub.enable_security_hub(ControlFindingGenerator="STANDARD_CONTROL")
    assert code(hub.enable_security_hub) == "ResourceConflictException"
    hub.update_security_hub_configuration(AutoEnableControls=False)
    found = hub.describe_hub()
    assert (found["AutoEnableControls"], found["ControlFindingGenerator"]) == (
        False,
        "STANDARD_CONTROL",
    )
    hub.disable_security_hub()
    assert code(hub.disable_security_hub) == "InvalidAccessException"


def central(aws: Clients) -> Any:
    """Client of an account that administers Security Hub centrally from its home region."""
    aws("securityhub", MANAGEMENT).enable_organization_admin_account(AdminAccountId=SECURITY)
    hub = aws("securityhub", SECURITY)
    hub.create_finding_aggregator(RegionLinkingMode="SPECIFIED_REGIONS", Regions=[AWAY])
    hub.update_organization_configuration(
        AutoEnable=False,
        AutoEnableStandards="NONE",
        OrganizationConfiguration={"ConfigurationType": "CENTRAL"},
    )
    return hub


def test_findings_are_aggregated_once(aws: Clients, code: Any) -> None:
    hub = aws("securityhub", SECURITY)
    hub.enable_security_hub()
    create = hub.create_finding_aggregator
    assert code(create, RegionLinkingMode="SPECIFIED_REGIONS") == "InvalidInputException"
    own = {"RegionLinkingMode": "SPECIFIED_REGIONS", "Regions": [HOME]}
    assert code(create, **own) == "InvalidInputException"
    arn = create(RegionLinkingMode="NO_REGIONS")["FindingAggregatorArn"]
    assert code(create, RegionLinkingMode="NO_REGIONS") == "InvalidInputException"
    both = {"RegionLinkingMode": "SPECIFIED_REGIONS", "Regions": [AWAY]}
    hub.update_finding_aggregator(FindingAggregatorArn=arn, **both)
    assert hub.get_finding_aggregator(FindingAggregatorArn=arn)["Regions"] == [AWAY]
    assert len(hub.list_finding_aggregators()["FindingAggregators"]) == 1
    hub.delete_finding_aggregator(FindingAggregatorArn=arn)
    refused = code(hub.get_finding_aggregator, FindingAggregatorArn=arn)
    assert refused == "ResourceNotFoundException"


def test_central_configuration_wants_aggregated_findings_and_an_administrator(
    aws: Clients, code: Any, organization: str
) -> None:
    ours, theirs = aws("securityhub", MANAGEMENT), aws("securityhub", SECURITY)
    admin = {"AdminAccountId": SECURITY}
    assert code(theirs.enable_organization_admin_account, **admin) == "AccessDeniedException"
    settings = {
        "AutoEnable": False,
        "AutoEnableStandards": "NONE",
        "OrganizationConfiguration": {"ConfigurationType": "CENTRAL"},
    }
    ours.enable_organization_admin_account(**admin)
    assert code(ours.enable_organization_admin_account, **admin) == "ResourceConflictException"
    refused = code(theirs.update_organization_configuration, **settings)
    assert refused == "InvalidAccessException"
    theirs.create_finding_aggregator(RegionLinkingMode="NO_REGIONS")
    loud = {**settings, "AutoEnable": True}
    assert code(theirs.update_organization_configuration, **loud) == "InvalidInputException"
    theirs.update_organization_configuration(**settings)
    found = theirs.describe_organization_configuration()["OrganizationConfiguration"]
    assert found == {"ConfigurationType": "CENTRAL", "Status": "ENABLED"}
    assert code(theirs.disable_security_hub) == "InvalidInputException"
    ours.disable_organization_admin_account(**admin)
    refused = code(theirs.describe_organization_configuration)
    assert refused == "AccessDeniedException"


def hub_policy(standard: str = "pci-dss/v/4.0.1", **controls: list[str]) -> dict[str, Any]:
    arn = f"arn:aws:securityhub:{HOME}::standards/{standard}"
    configuration = controls or {"DisabledSecurityControlIdentifiers": []}
    settings = {
        "ServiceEnabled": True,
        "EnabledStandardIdentifiers": [arn],
        "SecurityControlsConfiguration": configuration,
    }
    return {"Name": "policy", "ConfigurationPolicy": {"SecurityHub": settings}}


def test_a_policy_is_for_standards_of_its_region_and_targets_that_exist(
    aws: Clients, code: Any, organization: str
) -> None:
    hub = central(aws)
    create = hub.create_configuration_policy
    assert code(create, **hub_policy("pci-dss/v/9")) == "InvalidInputException"
    mixed = {
        "EnabledSecurityControlIdentifiers": ["IAM.1"],
        "DisabledSecurityControlIdentifiers": ["IAM.2"],
    }
    assert code(create, **hub_policy(**mixed)) == "InvalidInputException"
    made = create(**hub_policy())["Id"]
    assert code(create, **hub_policy()) == "ResourceConflictException"
    hub.update_configuration_policy(Identifier=made, Description="new")
    assert hub.get_configuration_policy(Identifier=made)["Description"] == "new"

    associate = hub.start_configuration_policy_association
    unknown = {"OrganizationalUnitId": "ou-zzzz-zzzzzzzz"}
    refused = code(associate, ConfigurationPolicyIdentifier=made, Target=unknown)
    assert refused == "ResourceNotFoundException"
    root = {"RootId": aws("organizations", MANAGEMENT).list_roots()["Roots"][0]["Id"]}
    associate(ConfigurationPolicyIdentifier=made, Target=root)
    found = hub.get_configuration_policy_association(Target=root)
    assert (found["ConfigurationPolicyId"], found["AssociationStatus"]) == (made, "SUCCESS")
    refused = code(hub.delete_configuration_policy, Identifier=made)
    assert refused == "ResourceInUseException"
    hub.start_configuration_policy_disassociation(
        ConfigurationPolicyIdentifier=made, Target=root
    )
    hub.delete_configuration_policy(Identifier=made)
    assert hub.list_configuration_policies()["ConfigurationPolicySummaries"] == []


def test_policies_want_central_configuration(aws: Clients, code: Any, organization: str) -> None:
    aws("securityhub", MANAGEMENT).enable_organization_admin_account(AdminAccountId=SECURITY)
    refused = code(aws("securityhub", SECURITY).create_configuration_policy, **hub_policy())
    assert refused == "AccessDeniedException"

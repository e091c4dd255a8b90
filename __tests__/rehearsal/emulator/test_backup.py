"""AWS Backup: vaults, plans, selections, restore testing, audits and the settings of a region."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import AWAY, HOME, NETWORK, PAYMENTS, Clients

VAULT = "klap-prod-backup"
RULE = {"RuleName": "daily", "TargetBackupVaultName": VAULT, "Lifecycle": {"DeleteAfterDays": 7}}
LOOKUP = {"Effect": "Allow", "Action": "tag:GetResources", "Resource": "*"}


def role(aws: Clients, name: str, service: str, *statements: dict[str, Any]) -> str:
    """ARN of a role that a service may assume, with an inline policy."""
    iam = aws("iam", PAYMENTS)
    trust = {
        "Effect": "Allow",
        "Principal": {"Service": service},
        "Action": "sts:AssumeRole",
    }
    document = json.dumps({"Version": "2012-10-17", "Statement": [trust]})
    arn = iam.create_role(RoleName=name, AssumeRolePolicyDocument=document)["Role"]["Arn"]
    for statement in statements:
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=policy)
    return str(arn)


@pytest.fixture
def backup(aws: Clients) -> Any:
    """A client of an account with one vault."""
    client = aws("backup", PAYMENTS)
    client.create_backup_vault(BackupVaultName=VAULT)
    return client


def plan_of(backup: Any, **rule: Any) -> str:
    document = {"BackupPlanName": "database", "Rules": [{**RULE, **rule}]}
    return str(backup.create_backup_plan(BackupPlan=document)["BackupPlanId"])


def test_a_vault_has_a_policy_and_notifications_until_it_goes(
    aws: Clients, backup: Any, code: Any
) -> None:
    named = {"BackupVaultName": VAULT}
    assert code(backup.get_backup_vault_access_policy, **named) == "ResourceNotFoundException"
    topic = aws("sns", PAYMENTS).create_topic(Name="alarms")["TopicArn"]
    policy = json.dumps({"Version": "2012-10-17", "Statement": []})
    backup.put_backup_vault_access_policy(**named, Policy=policy)
    events = ["COPY_JOB_FAILED"]
    backup.put_backup_vault_notifications(**named, SNSTopicArn=topic, BackupVaultEvents=events)
    assert backup.get_backup_vault_access_policy(**named)["Policy"] == policy
    assert backup.get_backup_vault_notifications(**named)["BackupVaultEvents"] == events
    backup.delete_backup_vault_notifications(**named)
    assert code(backup.get_backup_vault_notifications, **named) == "ResourceNotFoundException"
    backup.delete_backup_vault(**named)
    assert code(backup.describe_backup_vault, **named) == "ResourceNotFoundException"
    backup.create_backup_vault(**named)
    assert code(backup.get_backup_vault_access_policy, **named) == "ResourceNotFoundException"


def test_a_vault_tells_no_topic_and_admits_no_role_that_does_not_exist(
    backup: Any, code: Any
) -> None:
    topic = f"arn:aws:sns:{HOME}:{PAYMENTS}:nowhere"
    refused = code(
        backup.put_backup_vault_notifications,
        BackupVaultName=VAULT,
        SNSTopicArn=topic,
        BackupVaultEvents=["COPY_JOB_FAILED"],
    )
    assert refused == "InvalidParameterValueException"
    nobody = {
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{NETWORK}:role/nobody"},
        "Action": "backup:CopyIntoBackupVault",
        "Resource": "*",
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [nobody]})
    refused = code(backup.put_backup_vault_access_policy, BackupVaultName=VAULT, Policy=policy)
    assert refused == "InvalidPrincipal"


def test_a_lock_has_bounds_and_comes_off_within_its_grace(backup: Any, code: Any) -> None:
    named = {"BackupVaultName": VAULT}
    lock = backup.put_backup_vault_lock_configuration
    assert code(lock, **named) == "InvalidParameterValueException"
    assert code(lock, **named, MinRetentionDays=7, ChangeableForDays=2) != ""
    lock(**named, MinRetentionDays=7, MaxRetentionDays=35, ChangeableForDays=3)
    found = backup.describe_backup_vault(**named)
    assert (found["Locked"], found["MinRetentionDays"], "LockDate" in found) == (True, 7, True)
    backup.delete_backup_vault_lock_configuration(**named)
    assert not backup.describe_backup_vault(**named)["Locked"]


def test_tags_are_listed_for_clients_that_leave_the_last_slash_away(backup: Any) -> None:
    arn = backup.describe_backup_vault(BackupVaultName=VAULT)["BackupVaultArn"]
    backup.tag_resource(ResourceArn=arn, Tags={"a": "b"})

    def without_slash(request: Any, **_: Any) -> None:
        request.url = request.url.rstrip("/")

    backup.meta.events.register("before-sign.backup.ListTags", without_slash)
    assert backup.list_tags(ResourceArn=arn)["Tags"] == {"a": "b"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"TargetBackupVaultName": "nowhere"},
        {"StartWindowMinutes": 59},
        {"StartWindowMinutes": 60, "CompletionWindowMinutes": 119},
        {"Lifecycle": {"MoveToColdStorageAfterDays": 30, "DeleteAfterDays": 119}},
        {"EnableContinuousBackup": True, "Lifecycle": {"DeleteAfterDays": 36}},
        {"CopyActions": [{"DestinationBackupVaultArn": f"arn:aws:backup:{AWAY}:{PAYMENTS}:v:x"}]},
    ],
)
def test_a_plan_is_refused_what_aws_refuses(backup: Any, code: Any, wrong: Any) -> None:
    document = {"BackupPlanName": "database", "Rules": [{**RULE, **wrong}]}
    assert code(backup.create_backup_plan, BackupPlan=document) in (
        "InvalidParameterValueException",
        "ResourceNotFoundException",
    )


def test_a_plan_can_be_changed(backup: Any, code: Any) -> None:
    plan_id = plan_of(backup)
    before = backup.get_backup_plan(BackupPlanId=plan_id)["VersionId"]
    changed = {"BackupPlanName": "database", "Rules": [{**RULE, "RuleName": "hourly"}]}
    backup.update_backup_plan(BackupPlanId=plan_id, BackupPlan=changed)
    after = backup.get_backup_plan(BackupPlanId=plan_id)
    assert [rule["RuleName"] for rule in after["BackupPlan"]["Rules"]] == ["hourly"]
    assert after["VersionId"] != before
    wrong = {**changed, "Rules": [{**RULE, "StartWindowMinutes": 1}]}
    assert code(backup.update_backup_plan, BackupPlanId=plan_id, BackupPlan=wrong) != ""


def test_a_plan_stays_until_its_selections_are_gone(
    aws: Clients, backup: Any, code: Any
) -> None:
    plan_id = plan_of(backup)
    arn = role(aws, "backup", "backup.amazonaws.com", LOOKUP)
    selection = {"SelectionName": "database", "IamRoleArn": arn, "Resources": ["arn:aws:rds:*"]}
    made = backup.create_backup_selection(BackupPlanId=plan_id, BackupSelection=selection)
    both = {"BackupPlanId": plan_id, "SelectionId": made["SelectionId"]}
    assert backup.get_backup_selection(**both)["BackupSelection"]["IamRoleArn"] == arn
    (listed,) = backup.list_backup_selections(BackupPlanId=plan_id)["BackupSelectionsList"]
    assert listed["SelectionName"] == "database"
    assert code(backup.delete_backup_plan, BackupPlanId=plan_id) == "InvalidRequestException"
    backup.delete_backup_selection(**both)
    assert code(backup.get_backup_selection, **both) == "ResourceNotFoundException"
    backup.delete_backup_plan(BackupPlanId=plan_id)
    assert code(backup.get_backup_plan, BackupPlanId=plan_id) == "ResourceNotFoundException"


def test_a_selection_needs_a_role_that_trusts_backup_and_may_look_up_tags(
    aws: Clients, backup: Any, code: Any
) -> None:
    plan_id = plan_of(backup)
    roles = [
        role(aws, "other", "ec2.amazonaws.com", LOOKUP),
        role(aws, "blind", "backup.amazonaws.com"),
        f"arn:aws:iam::{PAYMENTS}:role/nobody",
    ]
    for arn in roles:
        selection = {"SelectionName": "s", "IamRoleArn": arn, "Resources": ["*"]}
        refused = code(
            backup.create_backup_selection, BackupPlanId=plan_id, BackupSelection=selection
        )
        assert refused == "InvalidParameterValueException"


def test_restores_are_tried_by_a_plan_with_selections(
    aws: Clients, backup: Any, code: Any
) -> None:
    vault = backup.describe_backup_vault(BackupVaultName=VAULT)["BackupVaultArn"]
    points = {
        "Algorithm": "LATEST_WITHIN_WINDOW",
        "IncludeVaults": [vault],
        "RecoveryPointTypes": ["SNAPSHOT"],
    }
    plan = {
        "RestoreTestingPlanName": "trials",
        "ScheduleExpression": "cron(0 12 1 * ? *)",
        "RecoveryPointSelection": points,
    }
    nowhere = {**points, "IncludeVaults": [vault.replace(VAULT, "nowhere")]}
    for wrong in (
        {**plan, "RestoreTestingPlanName": "with-hyphen"},
        {**plan, "RecoveryPointSelection": nowhere},
    ):
        assert code(backup.create_restore_testing_plan, RestoreTestingPlan=wrong) in (
            "InvalidParameterValueException",
            "ResourceNotFoundException",
        )
    arn = backup.create_restore_testing_plan(RestoreTestingPlan=plan, Tags={"a": "b"})[
        "RestoreTestingPlanArn"
    ]
    assert backup.list_tags(ResourceArn=arn)["Tags"] == {"a": "b"}
    named = {"RestoreTestingPlanName": "trials"}
    found = backup.get_restore_testing_plan(**named)["RestoreTestingPlan"]
    assert (found["StartWindowHours"], found["RecoveryPointSelection"]["SelectionWindowDays"]) == (
        24,
        30,
    )
    selection = {
        "RestoreTestingSelectionName": "database",
        "ProtectedResourceType": "Aurora",
        "ProtectedResourceArns": ["*"],
        "IamRoleArn": role(aws, "restore", "backup.amazonaws.com"),
        "ValidationWindowHours": 1,
    }
    backup.create_restore_testing_selection(**named, RestoreTestingSelection=selection)
    assert code(backup.delete_restore_testing_plan, **named) == "InvalidRequestException"
    both = {**named, "RestoreTestingSelectionName": "database"}
    longer = {
        "IamRoleArn": selection["IamRoleArn"],
        "ProtectedResourceArns": ["*"],
        "ValidationWindowHours": 2,
    }
    backup.update_restore_testing_selection(**both, RestoreTestingSelection=longer)
    kept = backup.get_restore_testing_selection(**both)["RestoreTestingSelection"]
    assert kept["ValidationWindowHours"] == 2
    assert code(
        backup.update_restore_testing_selection,
        **both,
        RestoreTestingSelection={**longer, "ValidationWindowHours": 169},
    )
    backup.delete_restore_testing_selection(**both)
    backup.delete_restore_testing_plan(**named)
    assert code(backup.get_restore_testing_plan, **named) == "ResourceNotFoundException"


def test_a_framework_needs_config_and_answers_with_every_parameter(
    aws: Clients, backup: Any, code: Any
) -> None:
    control = {"ControlName": "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK"}
    asked = {"FrameworkName": "backups", "FrameworkControls": [control]}
    assert code(backup.create_framework, **asked) == "InvalidParameterValueException"
    recorder = {
        "name": "default",
        "roleARN": role(aws, "config", "config.amazonaws.com"),
        "recordingGroup": {"allSupported": True},
    }
    aws("config", PAYMENTS).put_configuration_recorder(ConfigurationRecorder=recorder)
    for wrong in (
        [{"ControlName": "NO_SUCH_CONTROL"}],
        [control, control],
        [{**control, "ControlInputParameters": [{"ParameterName": "x", "ParameterValue": "1"}]}],
    ):
        refused = code(backup.create_framework, **{**asked, "FrameworkControls": wrong})
        assert refused == "InvalidParameterValueException"
    backup.create_framework(**asked, FrameworkTags={"a": "b"})
    found = backup.describe_framework(FrameworkName="backups")
    assert found["DeploymentStatus"] == "COMPLETED"
    assert found["FrameworkControls"][0]["ControlInputParameters"] == [
        {"ParameterName": "requiredRetentionDays", "ParameterValue": "35"}
    ]
    assert backup.list_tags(ResourceArn=found["FrameworkArn"])["Tags"] == {"a": "b"}
    (listed,) = backup.list_frameworks()["Frameworks"]
    assert listed["NumberOfControls"] == 1
    encrypted = [{"ControlName": "BACKUP_RECOVERY_POINT_ENCRYPTED"}]
    backup.update_framework(FrameworkName="backups", FrameworkControls=encrypted)
    assert backup.describe_framework(FrameworkName="backups")["FrameworkControls"] == encrypted
    backup.delete_framework(FrameworkName="backups")
    assert code(backup.describe_framework, FrameworkName="backups") == "ResourceNotFoundException"


def test_a_report_plan_has_tags_and_can_be_changed(aws: Clients, backup: Any, code: Any) -> None:
    place = {"LocationConstraint": HOME}
    aws("s3", PAYMENTS).create_bucket(Bucket="reports", CreateBucketConfiguration=place)
    channel = {"S3BucketName": "reports", "Formats": ["CSV"]}
    jobs = {"ReportTemplate": "BACKUP_JOB_REPORT"}
    asked = {"ReportPlanName": "jobs", "ReportDeliveryChannel": channel, "ReportSetting": jobs}
    for wrong in (
        {"ReportDeliveryChannel": {"S3BucketName": "nowhere"}},
        {"ReportDeliveryChannel": {**channel, "Formats": ["XML"]}},
        {"ReportSetting": {"ReportTemplate": "NO_SUCH_REPORT"}},
        {"ReportSetting": {"ReportTemplate": "CONTROL_COMPLIANCE_REPORT"}},
    ):
        refused = code(backup.create_report_plan, **{**asked, **wrong})
        assert refused == "InvalidParameterValueException"
    arn = backup.create_report_plan(**asked, ReportPlanTags={"a": "b"})["ReportPlanArn"]
    assert backup.list_tags(ResourceArn=arn)["Tags"] == {"a": "b"}
    backup.update_report_plan(
        ReportPlanName="jobs", ReportDeliveryChannel={**channel, "Formats": ["JSON"]},
        ReportSetting=jobs,
    )
    found = backup.describe_report_plan(ReportPlanName="jobs")["ReportPlan"]
    assert found["ReportDeliveryChannel"]["Formats"] == ["JSON"]


def test_a_region_has_its_own_types_of_resources(aws: Clients, code: Any) -> None:
    here, there = aws("backup", PAYMENTS), aws("backup", PAYMENTS, AWAY)
    asked = {"ResourceTypeOptInPreference": {"Timestream": False}}
    assert code(here.update_region_settings, **asked) == "InvalidParameterValueException"
    there.update_region_settings(**asked)
    found = there.describe_region_settings()["ResourceTypeOptInPreference"]
    assert (found["Timestream"], found["Aurora"]) == (False, True)
    assert "Timestream" not in here.describe_region_settings()["ResourceTypeOptInPreference"]

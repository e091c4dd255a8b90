"""
AWS Config: moto keeps no recording mode, looks for neither role nor bucket, and takes no template in
the request itself.
"""

from __future__ import annotations

import functools
import gzip
import json
from importlib import resources
from typing import Any

from moto.config.models import OrganizationConformancePack, config_backends
from moto.iam.models import iam_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table
from ..strict.admissions import bucket_admits
from .organization_state import administers

SERVICE = "config.amazonaws.com"
MULTI_ACCOUNT = "config-multiaccountsetup.amazonaws.com"
MAX_RULES = 130
# Where a rule's region is told by name.
REGION_NAMES = {"sa-east-1": "South America (Sao Paulo)", "us-east-1": "US East (N. Virginia)"}


@operation("config", "PutConfigurationRecorder")
def put_recorder(call: Call) -> None:
    recorder = call.params["ConfigurationRecorder"]
    role = recorder["roleARN"]
    if f":{call.account}:" not in role or not role_exists(call.account, role):
        raise AwsError("InvalidRoleException", f"{role} is no role of this account")
    moto_result(call)
    modes()[call.account, call.region] = recorder.get("recordingMode") or {
        "recordingFrequency": "CONTINUOUS"
    }


@operation("config", "DescribeConfigurationRecorders")
def describe_recorders(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    for recorder in result["ConfigurationRecorders"]:
        recorder["recordingMode"] = modes()[call.account, call.region]
    return result


@operation("config", "PutDeliveryChannel")
def put_channel(call: Call) -> None:
    """AWS writes a test object; a bucket with default retention is refused."""
    channel = call.params["DeliveryChannel"]
    bucket, prefix = channel["s3BucketName"], channel.get("s3KeyPrefix")
    start = f"{prefix}/" if prefix else ""
    path = f"{start}AWSLogs/{call.account}/Config/ConfigWritabilityCheckFile"
    claims = {"aws:SourceAccount": call.account}
    for action, object_path in (("s3:GetBucketAcl", ""), ("s3:PutObject", path)):
        if not bucket_admits(bucket, SERVICE, action, object_path, claims):
            code = "InsufficientDeliveryPolicyException"
            raise AwsError(code, f"{bucket} does not let AWS Config {action} {object_path}")
    if has_default_retention(bucket):
        code = "InsufficientDeliveryPolicyException"
        raise AwsError(code, f"{bucket} locks objects by default, which AWS Config cannot write")
    moto_result(call)


@operation("config", "PutOrganizationConformancePack")
def put_pack(call: Call) -> dict[str, Any]:
    params = call.params
    if not administers(call.account, MULTI_ACCOUNT):
        code = "OrganizationAccessDeniedException"
        raise AwsError(code, f"{call.account} does not administer AWS Config")
    check_template(call, params.get("TemplateBody") or "")
    backend = config_backends[call.account][call.region]
    name = params["OrganizationConformancePackName"]
    changing = {
        "delivery_s3_bucket": params.get("DeliveryS3Bucket"),
        "delivery_s3_key_prefix": params.get("DeliveryS3KeyPrefix"),
        "input_parameters": params.get("ConformancePackInputParameters"),
        "excluded_accounts": params.get("ExcludedAccounts"),
    }
    pack = backend.organization_conformance_packs.get(name)
    if pack:
        pack.update(**changing)
    else:
        pack = OrganizationConformancePack(call.account, call.region, name, **changing)
        backend.organization_conformance_packs[name] = pack
    return {"OrganizationConformancePackArn": pack.organization_conformance_pack_arn}


def check_template(call: Call, body: str) -> None:
    """Every rule is one that AWS Config manages, offers in the region and has parameters for."""
    try:
        rules = json.loads(body)["Resources"]
    except (ValueError, KeyError) as error:
        raise invalid_template("no JSON with Resources") from error
    if len(rules) > MAX_RULES:
        raise invalid_template(f"{len(rules)} rules in one pack")
    for name, rule in rules.items():
        check_rule(call, name, rule["Properties"])


def check_rule(call: Call, name: str, properties: dict[str, Any]) -> None:
    identifier = properties["Source"]["SourceIdentifier"]
    known = managed_rules().get(identifier)
    if known is None:
        raise invalid_template(f"{name} names the unknown rule {identifier}")
    place, regions = REGION_NAMES.get(call.region, call.region), known.get("AWS Region", "")
    if (place in regions) == regions.startswith("All"):
        raise invalid_template(f"{identifier} is not offered in {call.region}")
    parameters = {each["Name"]: each for each in known.get("Parameters", [])}
    given = properties.get("InputParameters") or {}
    for unknown in given.keys() - parameters.keys():
        raise invalid_template(f"{identifier} has no parameter {unknown}")
    for missing in [
        each["Name"]
        for each in parameters.values()
        if not each["Optional"] and not each.get("Default") and each["Name"] not in given
    ]:
        raise invalid_template(f"{identifier} needs the parameter {missing}")


def invalid_template(what: str) -> AwsError:
    return AwsError("OrganizationConformancePackTemplateValidationException", what)


@functools.cache
def managed_rules() -> dict[str, dict[str, Any]]:
    found = resources.files("moto.config") / "resources" / "aws_managed_rules.json.gz"
    text = gzip.decompress(found.read_bytes())
    rules: dict[str, dict[str, Any]] = json.loads(text)["ManagedRules"]
    return rules


@operation("config", "PutConfigurationAggregator")
def put_aggregator(call: Call) -> dict[str, Any]:
    if call.params.get("OrganizationAggregationSource") and not administers(call.account, SERVICE):
        code = "OrganizationAccessDeniedException"
        raise AwsError(code, f"{call.account} does not administer AWS Config")
    return moto_result(call)


def role_exists(account: str, arn: str) -> bool:
    return any(role.arn == arn for role in iam_backends[account]["aws"].roles.values())


def has_default_retention(bucket: str) -> bool:
    from moto.s3.models import s3_backends

    return any(
        bool(backends["aws"].buckets[bucket].default_lock_mode)
        for backends in list(s3_backends.values())
        if bucket in backends["aws"].buckets
    )


def modes() -> dict[tuple[str, str], dict[str, Any]]:
    """Recording mode of each account's region, which has one recorder at most."""
    return table("config-recording-modes")

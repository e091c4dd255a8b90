"""VPC block public access: moto has neither the options nor the exclusions."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from .records import Record, backend_of, new_id, now, select, tag_on_create, tags_of, untag

NOT_FOUND = "InvalidVpcBlockPublicAccessExclusionId.NotFound"


@operation("ec2", "ModifyVpcBlockPublicAccessOptions")
def modify_options(call: Call) -> dict[str, Any]:
    options = default_options(call)
    options["InternetGatewayBlockMode"] = call.params["InternetGatewayBlockMode"]
    table("bpa-options")[call.account, call.region] = options
    return {"VpcBlockPublicAccessOptions": options}


@operation("ec2", "DescribeVpcBlockPublicAccessOptions")
def describe_options(call: Call) -> dict[str, Any]:
    options = table("bpa-options").get((call.account, call.region)) or default_options(call)
    return {"VpcBlockPublicAccessOptions": options}


def default_options(call: Call) -> Record:
    return {
        "AwsAccountId": call.account,
        "AwsRegion": call.region,
        "State": "update-complete",
        "InternetGatewayBlockMode": "off",
        "LastUpdateTimestamp": now(),
        "ManagedBy": "account",
        "ExclusionsAllowed": "allowed",
    }


@operation("ec2", "CreateVpcBlockPublicAccessExclusion")
def create(call: Call) -> dict[str, Any]:
    params, backend = call.params, backend_of(call)
    if bool(params.get("SubnetId")) == bool(params.get("VpcId")):
        raise AwsError("InvalidParameterCombination", "exactly one of subnetId and vpcId is needed")
    if params.get("SubnetId"):
        vpc_id = backend.get_subnet(params["SubnetId"]).vpc_id
        path = f"subnet/{params['SubnetId']}"
    else:
        vpc_id = backend.get_vpc(params["VpcId"]).id
        path = f"vpc/{vpc_id}"
    exclusion_id = new_id("vpcbpa-exclude")
    record = {
        "ExclusionId": exclusion_id,
        "InternetGatewayExclusionMode": params["InternetGatewayExclusionMode"],
        "ResourceArn": f"arn:aws:ec2:{call.region}:{call.account}:{path}",
        "State": "create-complete",
        "CreationTimestamp": now(),
    }
    exclusions()[call.account, call.region, exclusion_id] = record
    tag_on_create(call, exclusion_id)
    return answer(call, record)


@operation("ec2", "ModifyVpcBlockPublicAccessExclusion")
def modify(call: Call) -> dict[str, Any]:
    record = existing(call)
    record["InternetGatewayExclusionMode"] = call.params["InternetGatewayExclusionMode"]
    record["State"], record["LastUpdateTimestamp"] = "update-complete", now()
    return answer(call, record)


@operation("ec2", "DeleteVpcBlockPublicAccessExclusion")
def delete(call: Call) -> dict[str, Any]:
    record = existing(call)
    del exclusions()[call.account, call.region, record["ExclusionId"]]
    untag(call, record["ExclusionId"])
    return answer(call, {**record, "State": "delete-complete"})


@operation("ec2", "DescribeVpcBlockPublicAccessExclusions")
def describe(call: Call) -> dict[str, Any]:
    own = [record for key, record in exclusions().items() if key[:2] == (call.account, call.region)]
    ids = call.params.get("ExclusionIds")
    return {"VpcBlockPublicAccessExclusions": select(call, own, "ExclusionId", ids, NOT_FOUND)}


def exclusions() -> dict[tuple[str, str, str], Record]:
    return table("bpa-exclusions")


def existing(call: Call) -> Record:
    record = exclusions().get((call.account, call.region, call.params["ExclusionId"]))
    if record is None:
        raise AwsError(NOT_FOUND, f"{call.params['ExclusionId']} does not exist")
    return record


def answer(call: Call, record: Record) -> dict[str, Any]:
    tags = tags_of(call, record["ExclusionId"])
    return {"VpcBlockPublicAccessExclusion": {**record, "Tags": tags}}

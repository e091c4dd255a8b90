"""Further endpoints of a proxy, which moto has not got."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .state import backend_of

Record = dict[str, Any]


@operation("rds", "CreateDBProxyEndpoint")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    proxy = backend_of(call).db_proxies.get(params["DBProxyName"])
    if proxy is None:
        raise AwsError("DBProxyNotFoundFault", f"DB proxy {params['DBProxyName']} doesn't exist.")
    name = params["DBProxyEndpointName"]
    if name in endpoints(call):
        raise AwsError("DBProxyEndpointAlreadyExistsFault", f"{name} already exists.")
    made = len(table("rds-proxy-endpoints"))
    record = {
        "DBProxyEndpointName": name,
        "DBProxyEndpointArn": f"arn:aws:rds:{call.region}:{call.account}:db-proxy-endpoint:prx-endpoint-{made:017x}",
        "DBProxyName": params["DBProxyName"],
        "Status": "available",
        "VpcId": proxy.vpc_id,
        "VpcSecurityGroupIds": params.get("VpcSecurityGroupIds") or proxy.vpc_security_group_ids,
        "VpcSubnetIds": params["VpcSubnetIds"],
        "Endpoint": f"{name}.endpoint.proxy-{proxy.url_identifier}.{call.region}.rds.amazonaws.com",
        "CreatedDate": datetime.now(UTC),
        "TargetRole": params.get("TargetRole") or "READ_WRITE",
        "IsDefault": False,
    }
    endpoints(call)[name] = record
    tags()[record["DBProxyEndpointArn"]] = list(params.get("Tags") or [])
    return {"DBProxyEndpoint": record}


@operation("rds", "DescribeDBProxyEndpoints")
def describe(call: Call) -> dict[str, Any]:
    proxy, name = call.params.get("DBProxyName"), call.params.get("DBProxyEndpointName")
    if name and name not in endpoints(call):
        raise AwsError("DBProxyEndpointNotFoundFault", f"DB proxy endpoint {name} doesn't exist.")
    return {
        "DBProxyEndpoints": [
            each
            for each in endpoints(call).values()
            if name in (None, each["DBProxyEndpointName"]) and proxy in (None, each["DBProxyName"])
        ]
    }


@operation("rds", "ModifyDBProxyEndpoint")
def modify(call: Call) -> dict[str, Any]:
    found = endpoint(call)
    found.update({k: v for k, v in call.params.items() if k == "VpcSecurityGroupIds"})
    return {"DBProxyEndpoint": found}


@operation("rds", "DeleteDBProxyEndpoint")
def delete(call: Call) -> dict[str, Any]:
    found = endpoint(call)
    del endpoints(call)[found["DBProxyEndpointName"]]
    return {"DBProxyEndpoint": {**found, "Status": "deleting"}}


@operation("rds", "ListTagsForResource")
def list_tags(call: Call) -> dict[str, Any]:
    found = tags().get(call.params["ResourceName"])
    return moto_result(call) if found is None else {"TagList": found}


@operation("rds", "AddTagsToResource")
def add_tags(call: Call) -> dict[str, Any] | None:
    found = tags().get(call.params["ResourceName"])
    if found is None:
        return moto_result(call)
    new = {each["Key"] for each in call.params["Tags"]}
    found[:] = [each for each in found if each["Key"] not in new] + call.params["Tags"]
    return None


@operation("rds", "RemoveTagsFromResource")
def remove_tags(call: Call) -> dict[str, Any] | None:
    found = tags().get(call.params["ResourceName"])
    if found is None:
        return moto_result(call)
    found[:] = [each for each in found if each["Key"] not in call.params["TagKeys"]]
    return None


def endpoint(call: Call) -> Record:
    name = call.params["DBProxyEndpointName"]
    if name not in endpoints(call):
        raise AwsError("DBProxyEndpointNotFoundFault", f"DB proxy endpoint {name} doesn't exist.")
    found: Record = endpoints(call)[name]
    return found


def endpoints(call: Call) -> dict[str, Record]:
    """Of one account and region, by name."""
    found: dict[str, Record] = table("rds-proxy-endpoints").setdefault(
        (call.account, call.region), {}
    )
    return found


def tags() -> dict[str, list[dict[str, str]]]:
    """By ARN, of what moto cannot tag."""
    return table("rds-tags")

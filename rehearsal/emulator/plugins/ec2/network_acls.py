"""Network ACLs: moto loses the ICMP type and code of an entry when it is made."""

from __future__ import annotations

from typing import Any

from moto.ec2.models import ec2_backends

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation

# Rule number and direction: what makes an entry unique in its ACL.
Place = tuple[int, bool]


@operation("ec2", "CreateNetworkAclEntry", "ReplaceNetworkAclEntry")
def put(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    wanted, params = call.params.get("IcmpTypeCode"), call.params
    for entry in entries(call, params["NetworkAclId"]):
        if wanted and place(entry) == (int(params["RuleNumber"]), bool(params["Egress"])):
            entry.icmp_type, entry.icmp_code = wanted["Type"], wanted["Code"]
    return result


@operation("ec2", "DescribeNetworkAcls")
def describe(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    for acl in result["NetworkAcls"]:
        icmp = {
            place(entry): {"Type": int(entry.icmp_type), "Code": int(entry.icmp_code)}
            for entry in entries(call, acl["NetworkAclId"])
            if entry.icmp_type is not None
        }
        for entry in acl["Entries"]:
            found = icmp.get((int(entry["RuleNumber"]), bool(entry["Egress"])))
            if found is not None:
                entry["IcmpTypeCode"] = found
    return result


def entries(call: Call, acl_id: str) -> list[Any]:
    return ec2_backends[call.account][call.region].network_acls[acl_id].network_acl_entries


def place(entry: Any) -> Place:
    """moto keeps what it parsed from a form beside what it made itself."""
    return int(entry.rule_number), str(entry.egress).lower() == "true"

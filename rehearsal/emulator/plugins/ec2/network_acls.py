"""Network ACLs: moto keeps the ICMP type and code of an entry and never tells them."""

from __future__ import annotations

from typing import Any

from moto.ec2.models import ec2_backends

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation


@operation("ec2", "DescribeNetworkAcls")
def describe(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    kept = ec2_backends[call.account][call.region].network_acls
    for acl in result["NetworkAcls"]:
        entries = kept[acl["NetworkAclId"]].network_acl_entries
        icmp = {
            (int(entry.rule_number), str(entry.egress).lower()): (entry.icmp_type, entry.icmp_code)
            for entry in entries
            if entry.icmp_type is not None
        }
        for entry in acl["Entries"]:
            found = icmp.get((entry["RuleNumber"], str(entry["Egress"]).lower()))
            if found is not None:
                entry["IcmpTypeCode"] = {"Type": int(found[0]), "Code": int(found[1])}
    return result

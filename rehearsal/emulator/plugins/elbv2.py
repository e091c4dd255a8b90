"""Load balancers: moto gives network load balancers the ARN of application load balancers."""

from __future__ import annotations

from typing import Any

import moto.elbv2.models as models
from moto.elbv2.models import elbv2_backends

from ..call import Call
from ..moto_backend import moto_result
from ..registry import operation

PATHS = {"network": "net", "gateway": "gwy"}
PRIVATE_LINK = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"


@operation("elbv2", "CreateLoadBalancer")
def create(call: Call) -> dict[str, Any]:
    """@see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html"""
    path = PATHS.get(call.params.get("Type") or "", "app")
    original = models.make_arn_for_load_balancer

    def true_arn(**names: str) -> str:
        return original(**names).replace(":loadbalancer/app/", f":loadbalancer/{path}/")

    models.make_arn_for_load_balancer = true_arn
    try:
        return moto_result(call)
    finally:
        models.make_arn_for_load_balancer = original


@operation("elbv2", "DescribeLoadBalancers")
def describe(call: Call) -> dict[str, Any]:
    """moto forgets whether PrivateLink traffic is checked against the security groups."""
    result = moto_result(call)
    for each in result.get("LoadBalancers", []):
        if each.get("Type") == "network" and each.get("SecurityGroups"):
            each[PRIVATE_LINK] = getattr(
                balancer(call, each["LoadBalancerArn"]), "private_link", "on"
            )
    return result


@operation("elbv2", "SetSecurityGroups")
def set_security_groups(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    wanted = call.params.get(PRIVATE_LINK)
    if wanted:
        balancer(call, call.params["LoadBalancerArn"]).private_link = wanted
        result[PRIVATE_LINK] = wanted
    return result


def balancer(call: Call, arn: str) -> Any:
    return elbv2_backends[call.account][call.region].load_balancers[arn]

"""Route 53 Resolver: moto creates query logging but cannot end it, and cannot change a rule."""

from __future__ import annotations

from typing import Any

from moto.route53resolver.models import route53resolver_backends

from ..call import Call
from ..errors import AwsError
from ..model.answerer import handler_for
from ..moto_backend import moto_result
from ..registry import operation


@operation("route53resolver", "DeleteResolverQueryLogConfig")
def delete_config(call: Call) -> dict[str, Any]:
    backend = backend_of(call)
    config_id = call.params["ResolverQueryLogConfigId"]
    for association in backend.resolver_query_log_config_associations.values():
        if association.resolver_query_log_config_id == config_id:
            raise AwsError("InvalidRequestException", f"{config_id} is still associated with a VPC")
    config = backend.resolver_query_log_configs.pop(config_id, None)
    if config is None:
        raise AwsError("ResourceNotFoundException", f"{config_id} does not exist")
    return {"ResolverQueryLogConfig": {**config.description(), "Status": "DELETING"}}


@operation("route53resolver", "DisassociateResolverQueryLogConfig")
def disassociate(call: Call) -> dict[str, Any]:
    wanted = (call.params["ResolverQueryLogConfigId"], call.params["ResourceId"])
    kept = backend_of(call).resolver_query_log_config_associations
    for association_id, association in list(kept.items()):
        if (association.resolver_query_log_config_id, association.resource_id) == wanted:
            del kept[association_id]
            found = {**association.description(), "Status": "DELETING"}
            return {"ResolverQueryLogConfigAssociation": found}
    raise AwsError("ResourceNotFoundException", f"{wanted[0]} is not associated with {wanted[1]}")


@operation("route53resolver", "UpdateResolverRule")
def update_rule(call: Call) -> dict[str, Any]:
    rule = backend_of(call).resolver_rules.get(call.params["ResolverRuleId"])
    if rule is None:
        raise AwsError(
            "ResourceNotFoundException", f"{call.params['ResolverRuleId']} does not exist"
        )
    wanted = call.params["Config"]
    for member, attribute in (
        ("Name", "name"),
        ("TargetIps", "target_ips"),
        ("ResolverEndpointId", "resolver_endpoint_id"),
    ):
        if wanted.get(member) is not None:
            setattr(rule, attribute, wanted[member])
    return {"ResolverRule": rule.description()}


def backend_of(call: Call) -> Any:
    return route53resolver_backends[call.account][call.region]


@operation("route53resolver", "ListTagsForResource", "TagResource", "UntagResource")
def tags(call: Call) -> dict[str, Any]:
    """moto refuses the tags of a query log configuration; the answerer has its own resources."""
    arn = call.params["ResourceArn"]
    answerer = handler_for(call)
    if answerer:
        return answerer(call) or {}
    configs = backend_of(call).resolver_query_log_configs.values()
    if arn not in {config.arn for config in configs}:
        return moto_result(call)
    tagger = backend_of(call).tagger
    if call.operation == "TagResource":
        tagger.tag_resource(arn, call.params["Tags"])
    elif call.operation == "UntagResource":
        tagger.untag_resource_using_names(arn, call.params["TagKeys"])
    else:
        return tagger.list_tags_for_resource(arn)
    return {}


@operation(
    "route53resolver", "CreateResolverEndpoint", "GetResolverEndpoint", "UpdateResolverEndpoint"
)
def endpoint(call: Call) -> dict[str, Any]:
    """moto forgets the protocols and the kind of addresses."""
    found = moto_result(call)["ResolverEndpoint"]
    own = backend_of(call).resolver_endpoints[found["Id"]]
    if call.params.get("Protocols"):
        own.protocols = call.params["Protocols"]
    if call.params.get("ResolverEndpointType"):
        own.address_type = call.params["ResolverEndpointType"]
    kept = {
        "Protocols": getattr(own, "protocols", ["Do53"]),
        "ResolverEndpointType": getattr(own, "address_type", "IPV4"),
    }
    return {"ResolverEndpoint": {**found, **kept}}

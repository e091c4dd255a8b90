"""Route 53 Profiles: moto has none of it."""

from __future__ import annotations

from ...call import Call
from ..declaration import Record, Resource, Service

RESOURCE_TYPES = {
    "hostedzone": "PRIVATE_HOSTED_ZONE",
    "firewall-rule-group": "FIREWALL_RULE_GROUP",
    "resolver-rule": "RESOLVER_RULE",
    "resolver-query-log-config": "RESOLVER_QUERY_LOG_CONFIG",
    "vpc-endpoint": "VPC_ENDPOINT",
}
ARN = "arn:aws:route53profiles:{region}:{account}"


def resource_type(_: Call, record: Record) -> str:
    kind = record["ResourceArn"].split(":", 5)[5].split("/")[0]
    return RESOURCE_TYPES.get(kind, kind)


ROUTE53_PROFILES = Service(
    name="route53profiles",
    not_found="ResourceNotFoundException",
    exists="ResourceExistsException",
    in_use="ConflictException",
    resources=(
        Resource(
            name="Profile",
            create="CreateProfile",
            read="GetProfile",
            list="ListProfiles",
            delete="DeleteProfile",
            keys=("Id",),
            aliases={"ProfileId": "Id"},
            generated={"Id": "rp-{hex}", "Arn": ARN + ":profile/{Id}"},
            arn=ARN + ":profile/{Id}",
            defaults={"Status": "COMPLETE", "ShareStatus": "NOT_SHARED"},
        ),
        Resource(
            name="ProfileAssociation",
            create="AssociateProfile",
            read="GetProfileAssociation",
            list="ListProfileAssociations",
            delete="DisassociateProfile",
            keys=("Id", "ProfileId", "ResourceId"),
            aliases={"ProfileAssociationId": "Id"},
            unique=(("ResourceId",),),
            generated={"Id": "rpassoc-{hex}"},
            arn=ARN + ":profile-association/{Id}",
            defaults={"Status": "COMPLETE"},
        ),
        Resource(
            name="ProfileResourceAssociation",
            create="AssociateResourceToProfile",
            read="GetProfileResourceAssociation",
            list="ListProfileResourceAssociations",
            updates=("UpdateProfileResourceAssociation",),
            delete="DisassociateResourceFromProfile",
            keys=("Id", "ProfileId", "ResourceArn"),
            aliases={"ProfileResourceAssociationId": "Id"},
            unique=(("ProfileId", "ResourceArn"),),
            generated={"Id": "rpr-{hex}"},
            arn=ARN + ":profile-resource-association/{Id}",
            defaults={"Status": "COMPLETE"},
            derived={"ResourceType": resource_type},
        ),
    ),
)

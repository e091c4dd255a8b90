"""EC2: what moto lacks of transit gateways, VPNs, endpoint services and VPC settings."""

from . import (  # noqa: F401  (each module registers its operations)
    account_guards,
    block_public_access,
    customer_gateways,
    endpoint_connections,
    endpoint_services,
    nat_gateways,
    network_acls,
    tags_on_create,
    tgw_associations,
    tgw_gateways,
    tgw_peering_attachments,
    tgw_propagations,
    tgw_routes,
    tgw_vpc_attachments,
    vpc_routes,
    vpn_connections,
    vpn_tunnels,
)

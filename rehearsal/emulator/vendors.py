"""What stands in accounts of Kafka vendors, which are emulated outside of this process."""

from __future__ import annotations

import re

# Endpoint service of a vendor's cluster or gateway, one in each region.
ENDPOINT_SERVICE = re.compile(r"com\.amazonaws\.vpce\.([a-z0-9-]+)\.vpce-svc-0123456789abcdef0")
# Roles in an account that none of ours is.
ROLE = re.compile(r"arn:aws:iam::999999999999:role/(cck|cspi)-[0-9a-z]+(-byok)?")


def is_vendor_service(region: str, name: str) -> bool:
    """Whether a vendor offers this endpoint service in this region."""
    found = ENDPOINT_SERVICE.fullmatch(name)
    return found is not None and found[1] == region


def is_vendor_role(arn: str) -> bool:
    """Whether a vendor has this role."""
    return ROLE.fullmatch(arn) is not None

"""Every service that the answerer serves, by botocore's name. A new one is a file and a line."""

from __future__ import annotations

from ..declaration import Service
from .network_firewall import NETWORK_FIREWALL
from .route53profiles import ROUTE53_PROFILES
from .route53resolver import ROUTE53_RESOLVER

SERVICES: dict[str, Service] = {
    service.name: service for service in (NETWORK_FIREWALL, ROUTE53_PROFILES, ROUTE53_RESOLVER)
}

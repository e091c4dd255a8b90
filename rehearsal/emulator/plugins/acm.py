"""ACM: moto issues every certificate after a minute; AWS does once its records stand in public DNS."""

from __future__ import annotations

from typing import Any

from moto.acm.models import acm_backends
from moto.core.utils import utcnow
from moto.route53.models import route53_backends

from ..call import Call
from ..moto_backend import moto_result
from ..registry import operation

PENDING = "PENDING_VALIDATION"


@operation("acm", "DescribeCertificate")
def describe(call: Call) -> dict[str, Any]:
    """@see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html"""
    certificate = acm_backends[call.account][call.region]._certificates.get(
        call.params["CertificateArn"]
    )
    if certificate is None or certificate.status != PENDING:
        return moto_result(call)
    # Only the records count, not the time.
    certificate.created_at = utcnow()
    options = moto_result(call)["Certificate"]["DomainValidationOptions"]
    wanted = {record(option["ResourceRecord"]) for option in options}
    if wanted <= public_names():
        certificate.status = "ISSUED"
    return moto_result(call)


def record(shown: dict[str, Any]) -> tuple[str, str]:
    return shown["Name"].rstrip("."), shown["Value"].rstrip(".")


def public_names() -> set[tuple[str, str]]:
    """Name and value of each CNAME in the public zones of all accounts."""
    return {
        (entry.name.rstrip("."), value.rstrip("."))
        for account in list(route53_backends)
        for zone in route53_backends[account]["aws"].zones.values()
        if not zone.private_zone
        for entry in zone.rrsets
        if entry.type == "CNAME"
        for value in entry.records
    }

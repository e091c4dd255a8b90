"""What Kafka vendors have in accounts of their own."""

import json

import pytest

from rehearsal.emulator.app import Application
from rehearsal.emulator.strict.principals import acceptable
from rehearsal.emulator.vendors import is_vendor_role, is_vendor_service

SERVICE = "com.amazonaws.vpce.sa-east-1.vpce-svc-0123456789abcdef0"


def test_a_vendor_offers_one_endpoint_service_in_each_region():
    assert is_vendor_service("sa-east-1", SERVICE)
    assert not is_vendor_service("us-east-1", SERVICE)
    assert not is_vendor_service("sa-east-1", SERVICE[:-1] + "1")


@pytest.mark.parametrize("role", ["cck-000007-byok", "cspi-00000a"])
def test_policies_may_name_a_vendors_roles(role):
    assert is_vendor_role(f"arn:aws:iam::999999999999:role/{role}")
    assert acceptable("AWS", f"arn:aws:iam::999999999999:role/{role}")


def test_policies_may_not_name_a_role_that_no_vendor_has():
    assert not is_vendor_role("arn:aws:iam::999999999999:role/somebody")
    assert not is_vendor_role("arn:aws:iam::111111111111:role/cck-000007-byok")


def test_a_vendor_is_told_what_nobody_has_made():
    """Over the page that emulated vendors ask."""
    asked = ["vpce-0123456789abcdef0", "arn:aws:s3:::nobodys", "arn:aws:iam::111111111111:role/none"]
    answer = Application()._control("POST", "/_emulator/unknown", json.dumps(asked).encode())
    assert json.loads(answer.body) == asked

"""Account policies of CloudWatch Logs."""

from __future__ import annotations

import json
from typing import Any

from conftest import AWAY, NETWORK, Clients

IDENTIFIER = "arn:aws:dataprotection::aws:data-identifier/CreditCardNumber"
KIND = "DATA_PROTECTION_POLICY"


def document(masked: str = IDENTIFIER, group: str = "findings", version: str = "2021-06-01") -> str:
    destination = {"CloudWatchLogs": {"LogGroup": group}}
    return json.dumps(
        {
            "Name": "cards",
            "Version": version,
            "Statement": [
                {
                    "Sid": "a",
                    "DataIdentifier": [IDENTIFIER],
                    "Operation": {"Audit": {"FindingsDestination": destination}},
                },
                {
                    "Sid": "m",
                    "DataIdentifier": [masked],
                    "Operation": {"Deidentify": {"MaskConfig": {}}},
                },
            ],
        }
    )


def policy(name: str = "cards", **params: Any) -> dict[str, Any]:
    return {"policyName": name, "policyType": KIND, "policyDocument": document(), **params}


def test_a_data_protection_policy_is_read_back_and_deleted(aws: Clients, code: Any) -> None:
    logs = aws("logs")
    logs.create_log_group(logGroupName="findings")
    logs.put_account_policy(**policy())
    (found,) = logs.describe_account_policies(policyType=KIND)["accountPolicies"]
    assert (found["policyName"], found["scope"], found["accountId"]) == ("cards", "ALL", NETWORK)
    assert aws("logs", NETWORK, AWAY).describe_account_policies(policyType=KIND)[
        "accountPolicies"
    ] == []
    logs.delete_account_policy(policyName="cards", policyType=KIND)
    refused = code(logs.delete_account_policy, policyName="cards", policyType=KIND)
    assert refused == "ResourceNotFoundException"


def test_an_account_s_region_has_one_data_protection_policy(aws: Clients, code: Any) -> None:
    logs = aws("logs")
    logs.create_log_group(logGroupName="findings")
    logs.put_account_policy(**policy())
    logs.put_account_policy(**policy())
    assert code(logs.put_account_policy, **policy("others")) == "LimitExceededException"


def test_a_data_protection_policy_that_aws_refuses_is_refused(aws: Clients, code: Any) -> None:
    logs = aws("logs")
    logs.create_log_group(logGroupName="findings")
    other = IDENTIFIER.replace("Number", "Expiration")
    for wrong in (
        policy(policyDocument=document(masked=other)),
        policy(policyDocument=document(group="nowhere")),
        policy(policyDocument=document(version="2012-10-17")),
        policy(policyDocument="{"),
        policy(selectionCriteria="LogGroupName NOT IN []"),
    ):
        assert code(logs.put_account_policy, **wrong) == "InvalidParameterException"

"""Analyzers: one of each type, and the organization's by its administrator."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

from conftest import NETWORK, PAYMENTS, Clients


def test_an_analyzer_is_made_tagged_listed_and_deleted(aws: Clients, code: Any) -> None:
    analyzer = aws("accessanalyzer")
    arn = analyzer.create_analyzer(analyzerName="a", type="ACCOUNT", tags={"k": "v"})["arn"]
    analyzer.tag_resource(resourceArn=arn, tags={"l": "w"})
    analyzer.untag_resource(resourceArn=arn, tagKeys=["k"])
    found = analyzer.get_analyzer(analyzerName="a")["analyzer"]
    assert (found["arn"], found["status"], found["tags"]) == (arn, "ACTIVE", {"l": "w"})
    second = code(analyzer.create_analyzer, analyzerName="b", type="ACCOUNT")
    assert second == "ServiceQuotaExceededException"
    assert len(analyzer.list_analyzers()["analyzers"]) == 1
    analyzer.delete_analyzer(analyzerName="a")
    assert code(analyzer.get_analyzer, analyzerName="a") == "ResourceNotFoundException"


def test_the_organization_is_analyzed_by_its_administrator_only(
    aws: Clients, url: str, code: Any
) -> None:
    organizations, analyzer = aws("organizations"), aws("accessanalyzer", PAYMENTS)
    page = f"{url}/_emulator/organization/{NETWORK}"
    urllib.request.urlopen(page, data=json.dumps({"accounts": [PAYMENTS]}).encode()).read()
    wanted = {"analyzerName": "o", "type": "ORGANIZATION"}
    assert code(analyzer.create_analyzer, **wanted) == "ValidationException"
    service = "access-analyzer.amazonaws.com"
    organizations.enable_aws_service_access(ServicePrincipal=service)
    organizations.register_delegated_administrator(AccountId=PAYMENTS, ServicePrincipal=service)
    assert analyzer.create_analyzer(**wanted)["arn"].endswith(":analyzer/o")

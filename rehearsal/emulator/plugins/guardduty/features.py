"""Features of a detector or of an organization: AWS names every one, whatever it was told."""

from __future__ import annotations

from typing import Any

from ...errors import AwsError

Feature = dict[str, Any]

# As AWS answers: a feature's own switch first, then the agents below it.
FEATURES: dict[str, tuple[str, ...]] = {
    "S3_DATA_EVENTS": (),
    "EKS_AUDIT_LOGS": (),
    "EBS_MALWARE_PROTECTION": (),
    "RDS_LOGIN_EVENTS": (),
    "EKS_RUNTIME_MONITORING": ("EKS_ADDON_MANAGEMENT",),
    "LAMBDA_NETWORK_LOGS": (),
    "RUNTIME_MONITORING": (
        "EKS_ADDON_MANAGEMENT",
        "ECS_FARGATE_AGENT_MANAGEMENT",
        "EC2_AGENT_MANAGEMENT",
    ),
}


def all_features(member: str, off: str) -> list[Feature]:
    """Every feature, switched off. `member` is what the switch is called: Status or AutoEnable."""
    return [
        {
            "Name": name,
            member: off,
            **(
                {"AdditionalConfiguration": [{"Name": each, member: off} for each in agents]}
                if agents
                else {}
            ),
        }
        for name, agents in FEATURES.items()
    ]


def change(features: list[Feature], wanted: list[Feature], member: str) -> None:
    """@throws AwsError for a feature or agent that is unknown, or two that exclude each other"""
    known = {each["Name"]: each for each in features}
    for feature in wanted:
        name = feature["Name"]
        if name not in known:
            raise invalid(f"unknown feature {name}")
        if feature.get(member):
            known[name][member] = feature[member]
        agents = {each["Name"]: each for each in known[name].get("AdditionalConfiguration", [])}
        for agent in feature.get("AdditionalConfiguration") or []:
            if agent["Name"] not in agents:
                raise invalid(f"{name} has no {agent['Name']}")
            agents[agent["Name"]][member] = agent[member]
    on = {name for name, each in known.items() if each[member] not in ("DISABLED", "NONE")}
    if {"EKS_RUNTIME_MONITORING", "RUNTIME_MONITORING"} <= on:
        raise invalid("RUNTIME_MONITORING includes EKS_RUNTIME_MONITORING")


def invalid(what: str) -> AwsError:
    return AwsError("BadRequestException", f"The request is rejected because of {what}")

"""Report plans: moto forgets their tags, cannot change them, and takes any template."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from .state import backend, refuse, tag

COMPLIANCE = ("RESOURCE_COMPLIANCE_REPORT", "CONTROL_COMPLIANCE_REPORT")
JOBS = ("BACKUP_JOB_REPORT", "COPY_JOB_REPORT", "RESTORE_JOB_REPORT")
FORMATS = ("CSV", "JSON")


@operation("backup", "CreateReportPlan")
def create(call: Call) -> dict[str, Any]:
    name = call.params["ReportPlanName"]
    if name in backend(call).report_plans:
        raise AwsError("AlreadyExistsException", f"report plan {name} exists")
    check(call)
    result = moto_result(call)
    tag(call, result["ReportPlanArn"], call.params.get("ReportPlanTags"))
    return result


@operation("backup", "UpdateReportPlan")
def update(call: Call) -> dict[str, Any]:
    plan = backend(call).report_plans.get(call.params["ReportPlanName"])
    if plan is None:
        message = f"no report plan {call.params['ReportPlanName']}"
        raise AwsError("ResourceNotFoundException", message)
    check(call)
    for member, attribute in {
        "ReportPlanDescription": "report_plan_description",
        "ReportDeliveryChannel": "report_delivery_channel",
        "ReportSetting": "report_setting",
    }.items():
        if call.params.get(member):
            setattr(plan, attribute, call.params[member])
    return {
        "ReportPlanName": plan.report_plan_name,
        "ReportPlanArn": plan.report_plan_arn,
        "CreationTime": plan.creation_time,
    }


def check(call: Call) -> None:
    """@throws AwsError if template and frameworks do not fit together, or the format is unknown"""
    setting = call.params.get("ReportSetting") or {}
    template = setting.get("ReportTemplate")
    if template not in COMPLIANCE + JOBS:
        raise refuse(f"ReportTemplate must be one of {', '.join(COMPLIANCE + JOBS)}")
    if (template in COMPLIANCE) != bool(setting.get("FrameworkArns")):
        raise refuse("reports on compliance, and only those, name frameworks")
    channel = call.params.get("ReportDeliveryChannel") or {}
    if any(each not in FORMATS for each in channel.get("Formats") or []):
        raise refuse("Formats must be CSV or JSON")

"""Parameter groups: moto does not say which parameters were set by whom, and takes any value."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation

# Parameters that AWS changes only when an instance starts.
STATIC = {"shared_preload_libraries"}
ALLOWED = {
    "apg_write_forward.consistency_mode": {"SESSION", "EVENTUAL", "GLOBAL", "OFF"},
    "rds.force_ssl": {"0", "1"},
}


@operation("rds", "DescribeDBParameters", "DescribeDBClusterParameters")
def describe(call: Call) -> dict[str, Any]:
    """moto keeps only what was set, which is what AWS calls the user's."""
    result = moto_result(call)
    if call.params.get("Source") not in (None, "user"):
        return {"Parameters": []}
    for parameter in result["Parameters"]:
        parameter["Source"] = "user"
    return result


@operation("rds", "ModifyDBParameterGroup", "ModifyDBClusterParameterGroup")
def modify(call: Call) -> dict[str, Any]:
    for parameter in call.params["Parameters"]:
        name, value = parameter["ParameterName"], parameter.get("ParameterValue")
        if name in STATIC and parameter.get("ApplyMethod") == "immediate":
            raise AwsError(
                "InvalidParameterCombination",
                f"cannot use immediate apply method for static parameter {name}",
            )
        if value not in ALLOWED.get(name, {value}):
            raise AwsError("InvalidParameterValue", f"{value} is not a valid value for {name}")
    return moto_result(call)

"""The error code that a service answers to a bad request."""

from __future__ import annotations

from ..call import Call

# In order of preference, where an operation lists several.
VALIDATION = (
    "ValidationException",
    "InvalidParameterException",
    "InvalidParameterValueException",
    "InvalidRequestException",
    "InvalidInputException",
    "InvalidInput",
    "InvalidArgumentException",
    "BadRequestException",
    "ValidationError",
)
BY_SERVICE = {
    "ec2": "InvalidParameterValue",
    "s3": "InvalidArgument",
    "rds": "InvalidParameterValue",
}


def validation_code(call: Call) -> str:
    listed = {shape.name for shape in call.model.error_shapes}
    for code in VALIDATION:
        if code in listed:
            return code
    if call.service in BY_SERVICE:
        return BY_SERVICE[call.service]
    return "ValidationError" if call.protocol == "query" else "ValidationException"

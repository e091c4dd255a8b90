"""What the emulator refuses before moto sees it: moto itself takes nearly anything."""

from __future__ import annotations

from ..call import Call
from .constraints import check_constraints
from .principals import check_principals
from .references import check_references


def check(call: Call) -> None:
    """
    @throws AwsError if the request breaks the service's own model, or names what does not exist.
    """
    check_constraints(call)
    check_references(call)
    check_principals(call)

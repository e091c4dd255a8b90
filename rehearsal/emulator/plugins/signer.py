"""Signer: moto gives the name of a canceled profile away again."""

from __future__ import annotations

from typing import Any

from moto.signer.models import signer_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation


@operation("signer", "PutSigningProfile")
def put(call: Call) -> dict[str, Any]:
    name = call.params["profileName"]
    known = signer_backends[call.account][call.region].signing_profiles.get(name)
    if known is not None and known.status == "Canceled":
        raise AwsError("ValidationException", f"Signing profile {name} is canceled, and its name is not free")
    return moto_result(call)

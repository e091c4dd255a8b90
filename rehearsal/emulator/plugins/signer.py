"""Signer: moto gives the name of a canceled profile away again, and signs nothing."""

from __future__ import annotations

import uuid
from typing import Any

from moto.s3.models import s3_backends
from moto.signer.models import signer_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table


@operation("signer", "PutSigningProfile")
def put(call: Call) -> dict[str, Any]:
    name = call.params["profileName"]
    known = signer_backends[call.account][call.region].signing_profiles.get(name)
    if known is not None and known.status == "Canceled":
        raise AwsError("ValidationException", f"Signing profile {name} is canceled, and its name is not free")
    return moto_result(call)


@operation("signer", "StartSigningJob")
def start(call: Call) -> dict[str, Any]:
    """Copies the object and says at its end who signed it: enough to tell what was signed from what was not."""
    name = call.params["profileName"]
    profile = signer_backends[call.account][call.region].signing_profiles.get(name)
    if profile is None or profile.status != "Active":
        raise AwsError("ResourceNotFoundException", f"Signing profile {name} does not exist")
    source, destination = call.params["source"]["s3"], call.params["destination"]["s3"]
    buckets = s3_backends[call.account]["aws"]
    if not buckets.get_bucket_versioning(source["bucketName"]) == "Enabled":
        raise AwsError("ValidationException", f"Bucket {source['bucketName']} has no versions")
    found = buckets.get_object(source["bucketName"], source["key"], source["version"])
    if found is None:
        raise AwsError("ResourceNotFoundException", f"Object {source['key']} does not exist")
    job = str(uuid.uuid4())
    key = f"{destination.get('prefix', '')}{job}.zip"
    buckets.put_object(destination["bucketName"], key, found.value + f"signed by {name}".encode())
    jobs()[job] = {
        "jobId": job,
        "status": "Succeeded",
        "profileName": name,
        "signedObject": {"s3": {"bucketName": destination["bucketName"], "key": key}},
    }
    return {"jobId": job, "jobOwner": call.account}


@operation("signer", "DescribeSigningJob")
def describe(call: Call) -> dict[str, Any]:
    job = jobs().get(call.params["jobId"])
    if job is None:
        raise AwsError("ResourceNotFoundException", f"Signing job {call.params['jobId']} does not exist")
    return job


def jobs() -> dict[str, dict[str, Any]]:
    return table("signing jobs")

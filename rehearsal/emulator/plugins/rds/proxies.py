"""RDS Proxy: moto forgets of which cluster a target is, and takes one without instances."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from .state import backend_of

# RDS Proxy stands in two zones at least.
MIN_SUBNETS = 2


@operation("rds", "CreateDBProxy")
def create(call: Call) -> dict[str, Any]:
    if len(call.params["VpcSubnetIds"]) < MIN_SUBNETS:
        raise AwsError("InvalidSubnet", "A proxy needs subnets in two availability zones.")
    return moto_result(call)


@operation("rds", "RegisterDBProxyTargets")
def register(call: Call) -> dict[str, Any]:
    backend = backend_of(call)
    for name in call.params.get("DBClusterIdentifiers") or []:
        cluster = backend.clusters.get(name)
        if cluster is None:
            raise AwsError("DBClusterNotFoundFault", f"DBCluster {name} not found.")
        if not cluster.members:
            raise AwsError("InvalidDBClusterStateFault", f"DBCluster {name} has no instance.")
    return moto_result(call)

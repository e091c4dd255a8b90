"""Clusters and global clusters of an account, over all its regions, as moto keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.rds.models import rds_backends

from ...call import Call
from ...errors import AwsError
from ...store import table


def backend_of(call: Call) -> Any:
    return rds_backends[call.account][call.region]


def clusters(account: str) -> Iterator[Any]:
    """Every cluster of the account, whatever its region."""
    for backend in list(rds_backends[account].values()):
        yield from list(backend.clusters.values())


def cluster_of(call: Call) -> Any:
    """The cluster of the call's region that `DBClusterIdentifier` names."""
    found = backend_of(call).clusters.get(call.params["DBClusterIdentifier"])
    if found is None:
        name = call.params["DBClusterIdentifier"]
        raise AwsError("DBClusterNotFoundFault", f"DBCluster {name} not found.")
    return found


def cluster_by_arn(account: str, arn: str) -> Any:
    found = next((each for each in clusters(account) if each.db_cluster_arn == arn), None)
    if found is None:
        raise AwsError("DBClusterNotFoundFault", f"DBCluster {arn} not found.")
    return found


def global_clusters(account: str) -> Iterator[Any]:
    """moto keeps each where it was made; AWS shows it in every region."""
    for backend in list(rds_backends[account].values()):
        yield from list(backend.global_clusters.values())


def global_cluster(account: str, name: str) -> Any:
    wanted = name.lower()
    for each in global_clusters(account):
        if each.global_cluster_identifier == wanted:
            return each
    raise AwsError("GlobalClusterNotFoundFault", f"Global cluster {name} not found.")


def membership(cluster: Any) -> Any:
    """The global cluster that a cluster belongs to, or None."""
    for each in global_clusters(cluster.account_id):
        if any(member is cluster for member in each.members):
            return each
    return None


def writer_of(global_cluster: Any) -> Any:
    return next((each for each in global_cluster.members if each.is_writer), None)


def extras(cluster: Any) -> dict[str, Any]:
    """What moto does not keep of a cluster, under the names of the API's answer."""
    return table("rds-clusters").setdefault(cluster.db_cluster_arn, {})

"""RDS: Aurora's global databases, proxies' endpoints, activity streams, and what moto forgets of clusters."""

from . import activity_streams, clusters, global_clusters, instances, parameter_groups, proxies, proxy_endpoints

__all__ = [
    "activity_streams",
    "clusters",
    "global_clusters",
    "instances",
    "parameter_groups",
    "proxies",
    "proxy_endpoints",
]

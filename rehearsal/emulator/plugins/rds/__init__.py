"""RDS: Aurora's global databases, activity streams, and what moto forgets of clusters."""

from . import activity_streams, clusters, global_clusters, instances, parameter_groups

__all__ = [
    "activity_streams",
    "clusters",
    "global_clusters",
    "instances",
    "parameter_groups",
]

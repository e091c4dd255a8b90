"""
Security Hub: moto has neither standards nor central configuration, and routes only some paths.
"""

from . import aggregation, hubs, organization, policies  # noqa: F401  (each registers its operations)

"""Security Hub: moto has neither standards nor central configuration."""

from . import aggregation, hubs, organization, policies  # noqa: F401  (each registers operations)

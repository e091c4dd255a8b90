"""AWS Backup: moto has no settings of the organization."""

from . import global_settings  # noqa: F401

"""EventBridge: targets that AWS refuses, buses that change, endpoints over two regions."""

from . import buses, endpoints, targets  # noqa: F401

"""RAM: moto keeps shares but cannot change, tag or list what is in them."""

from . import associations, organization, shares  # noqa: F401  (each registers its operations)

"""
The generic answerer: plain create, get, list, update, delete and tag operations of services that
moto has not got, from declarations (`services/`) and botocore's own service models.
"""

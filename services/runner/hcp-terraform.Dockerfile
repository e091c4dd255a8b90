# The agent of HCP Terraform, as the platform runs it: not root, and with two folders to write into.
#   docker build --platform linux/arm64 -f hcp-terraform.Dockerfile --build-arg AGENT=hashicorp/tfc-agent@sha256:… .
ARG AGENT
FROM ${AGENT}
USER root
RUN mkdir -p /work && chown 10001:10001 /work && chmod 1777 /tmp
# Fargate gives an empty volume the owner that the image has for the folder.
VOLUME ["/work", "/tmp"]
USER 10001:10001

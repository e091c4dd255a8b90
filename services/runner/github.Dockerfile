# GitHub's runner, as the platform runs it: not root, and with two folders to write into.
#   docker build --platform linux/arm64 -f github.Dockerfile --build-arg RUNNER=ghcr.io/actions/actions-runner@sha256:… .
ARG RUNNER
FROM ${RUNNER}
USER root
COPY --chmod=0755 github-entry.sh /usr/local/bin/github-entry
RUN mkdir -p /work && chown 10001:10001 /work && chmod 1777 /tmp
# Fargate gives an empty volume the owner that the image has for the folder.
VOLUME ["/work", "/tmp"]
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/github-entry"]

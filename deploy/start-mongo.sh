#!/bin/bash
# The members of a set with accounts know each other by a key file; it is made from the environment at each start.
set -euo pipefail
printf '%s' "$REPLICA_SET_KEY" | sha256sum | cut -d' ' -f1 > /etc/mongo-replica-set.key
chmod 400 /etc/mongo-replica-set.key
chown mongodb:mongodb /etc/mongo-replica-set.key
exec docker-entrypoint.sh "$@"

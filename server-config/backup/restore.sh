#!/usr/bin/env bash
# Lays a backup of backup.sh into an empty database and empty directories. The roles must be there already.
#
#   restore.sh DIRECTORY
#
# Wants the same variables as backup.sh.
set -euo pipefail
umask 077

from=${1:?"wanted: the backup's directory"}
etc=${ETC:-/etc/hagukumi}
anchors=${ANCHORS:-${HAGUKUMI_AUDIT_ANCHOR_DIR:?"where the anchors go"}}
database=${DATABASE:-hagukumi}

(cd "$from" && sha256sum --check --quiet SHA256SUMS)
for place in "$etc" "$anchors"; do
  if [ -d "$place" ] && [ -n "$(ls -A "$place")" ]; then
    echo "$place is not empty; nothing is restored over living data" >&2
    exit 1
  fi
done
if [ "$database" != none ]; then
  if [ "$(psql -qAt -d "$database" -c "select count(*) from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')")" != 0 ]; then
    echo "the database $database is not empty; nothing is restored over living data" >&2
    exit 1
  fi
  # All or nothing: half a restore looks like a whole one.
  pg_restore --exit-on-error --single-transaction --no-owner --dbname="$database" "$from/database.dump"
fi
mkdir -p "$etc" "$anchors"
cp -a "$from/etc/." "$etc/"
cp -a "$from/anchors/." "$anchors/"
echo "restored from $from; start the server, deploy, and run the audit's verifier"

#!/usr/bin/env bash
# Copies what a city is: keys, secrets and anchors first, the database after them. The order matters: a database that knows
# less than its anchors looks like one whose last rows were removed.
#
#   backup.sh DIRECTORY
#
# Wants: ETC (default /etc/hagukumi: keys, environment), ANCHORS (default: HAGUKUMI_AUDIT_ANCHOR_DIR), and libpq's variables
# (PGHOST, PGUSER=hagukumi_owner, PGPASSFILE …). DATABASE=none leaves the database to another tool.
set -euo pipefail
umask 077

to=${1:?"wanted: the directory to write, which must not exist yet"}
etc=${ETC:-/etc/hagukumi}
anchors=${ANCHORS:-${HAGUKUMI_AUDIT_ANCHOR_DIR:?"where the anchors are"}}
database=${DATABASE:-hagukumi}

if [ -e "$to" ]; then
  echo "$to exists already; a backup is never written over another" >&2
  exit 1
fi
mkdir -p "$to"
cp -a "$etc" "$to/etc"
cp -a "$anchors" "$to/anchors"
if [ "$database" != none ]; then
  # A client older than the server refuses, and is right to.
  pg_dump --format=custom --no-owner --file="$to/database.dump" "$database"
fi
(cd "$to" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS)
echo "$to: $(du -sh "$to" | cut -f1), $(wc -l < "$to/SHA256SUMS") files"

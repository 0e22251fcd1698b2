#!/bin/sh
# GNU parallel deals out one shard a job: on this machine, or with --sshlogin on all that see the same folders.
#   sh tools/archive/examples/parallel.sh archive wire-2022/*.jsonl.gz
set -eu
tollbook=${TOLLBOOK:-npx tollbook}
out=$1
shift
# What is to be read, so that coverage has a whole.
$tollbook archive read "$@" --out "$out" --plan
# Exit code 1 says that trying again will not help, every other that it may; parallel tries each twice.
parallel --will-cite --jobs "${JOBS:-100%}" --retries 2 "$tollbook archive read-shard {} $out" ::: "$@" || true
# Says what was read, and reads here whatever is missing.
$tollbook archive read "$@" --out "$out"

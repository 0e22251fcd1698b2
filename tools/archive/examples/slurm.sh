#!/bin/sh
#SBATCH --job-name=tollbook-archive
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=02:00:00
#SBATCH --requeue
# Slurm deals out one line of a list a task; the list has a path a line that every node sees.
#   sbatch --array=1-$(wc -l < shards.list)%200 tools/archive/examples/slurm.sh shards.list archive
# Afterwards, on one node: npx tollbook archive read shards.list --out archive
# says what was read, and reads what is missing.
set -eu
shard=$(sed -n "${SLURM_ARRAY_TASK_ID}p" "$1")
exec ${TOLLBOOK:-npx tollbook} archive read-shard "$shard" "$2"

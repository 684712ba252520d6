#!/usr/bin/env bash
# Latency of POST /api/v1/leads on the running local stack, through the gateway and at lead-service itself,
# at concurrency 1 and 16. Needs wrk. The stack must be up: ./salesai up --detach
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$here/../.."
seconds="${1:-15}"
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }
for target in "gateway ${SALESAI_GATEWAY_URL:-http://localhost:8080}" "lead-service ${SALESAI_LEAD_URL:-http://localhost:8081}"; do
  read -r name url <<<"$target"
  for concurrency in 1 16; do
    TOKEN="$("$root/salesai" token rep@acme.test)"
    export TOKEN
    wrk -t1 -c"$concurrency" -d3s -s "$here/capture.lua" "$url" >/dev/null # warm-up
    printf '%-13s concurrency %2d: ' "$name" "$concurrency"
    wrk -t1 -c"$concurrency" -d"${seconds}s" -s "$here/capture.lua" "$url" | tail -1
  done
done

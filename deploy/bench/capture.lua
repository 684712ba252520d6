-- POST /api/v1/leads with a new address each time; prints the percentiles that wrk leaves out.
local thread = 0
function setup(t)
  thread = thread + 1
  t:set("id", thread)
end

function init()
  math.randomseed(os.time() + id)
  count = 0
  mark = string.format("%d-%d", os.time(), math.random(1, 1e9))
  headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
end

function request()
  count = count + 1
  return wrk.format("POST", "/api/v1/leads", headers, string.format(
    '{"email":"b%s.%d.%d@bench.test","firstName":"Ann","lastName":"Example","jobTitle":"Head of Operations",'
    .. '"company":{"name":"Bench Ltd","industry":"manufacturing","employees":250,"country":"DE"},'
    .. '"source":{"channel":"webinar"}}', mark, id, count))
end

function done(summary, latency)
  local e = summary.errors
  print(string.format("%d requests, %.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, not 2xx %d, socket errors %d",
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, e.status, e.connect + e.read + e.write + e.timeout))
end

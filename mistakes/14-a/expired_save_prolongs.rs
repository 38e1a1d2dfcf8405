//! Step 7.4: a save that is `Stale`, because the record has expired, changes the TTL. (prose of step 7 broken: "0 if it
//! changed nothing", and 7.4; the `EXPIRE` stands after the look at the version, and before the look at the end)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
if string.sub(head, 1, 16) ~= ARGV[1] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
if string.sub(head, 18, 37) <= ARGV[2] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

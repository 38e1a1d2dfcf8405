//! Step 7, "Where the version is another one, in whichever of its 64 bits, it is `Saved::Stale`": the seen version is searched for anywhere in the head, so Version(0x2000), 0000000000002000, is found in the end 00000000000000002000 of a record with another version, and overwrites it.
pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local expires = string.sub(head, 18, 37)
if not string.find(head, ARGV[1], 1, true) or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

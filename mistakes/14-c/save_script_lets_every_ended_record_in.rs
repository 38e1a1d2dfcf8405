//! Step 8, "It refuses every save that is longer: `Unavailable`, and the record stays as it was": the script looks at the state instead of the length, so in a full Redis an ended record with 10,000 bytes of data takes the place of a short one.
pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local expires = string.sub(head, 18, 37)
if string.sub(head, 1, 16) ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
local tombstone = string.sub(ARGV[3], 39, 43) == 'ended'
if tombstone or #ARGV[3] <= redis.call('STRLEN', KEYS[1]) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

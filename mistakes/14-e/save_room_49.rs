//! Step 8, "It refuses every save that is longer": 49 bytes stand where 46 should, so a full Redis takes `live {"":0}` in the place of `live {}`, `Yes` and not `Unavailable`.
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

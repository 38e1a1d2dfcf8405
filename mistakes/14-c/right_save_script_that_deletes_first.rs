//! It clears an expired value away (7.4 allows it), and makes room for a small one by a `DEL` in place of the `EXPIRE`; then `SETEX`.
pub fn save_script() -> &'static str {
    r"
local old = redis.call('GETRANGE', KEYS[1], 0, 36)
if string.sub(old, 1, 17) ~= ARGV[1] .. ' ' or #old < 37 then
  return 0
end
if string.sub(old, 18) <= ARGV[2] then
  redis.call('DEL', KEYS[1])
  return 0
end
if #ARGV[3] <= redis.call('STRLEN', KEYS[1]) or #ARGV[3] <= 46 then
  redis.call('DEL', KEYS[1])
end
redis.call('SETEX', KEYS[1], ARGV[4], ARGV[3])
return 1
"
}

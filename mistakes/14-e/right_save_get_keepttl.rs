//! The script gets the whole value, takes its length from it, and after an `EXPIRE` sets with `KEEPTTL`.
pub fn save_script() -> &'static str {
    r"
local old = redis.call('GET', KEYS[1])
if not old then
  return 0
end
local expires = string.sub(old, 18, 37)
if string.sub(old, 1, 16) ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(#old, 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL')
else
  redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
end
return 1
"
}

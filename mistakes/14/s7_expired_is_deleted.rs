//! 7.4: where it has expired it is Stale; doc: 0 if nothing was changed. Here the script clears it
//! away.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
if version ~= ARGV[1] then
  return 0
end
if expires <= ARGV[2] then
  redis.call('DEL', KEYS[1])
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

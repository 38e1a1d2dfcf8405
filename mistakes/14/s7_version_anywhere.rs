//! 7.2: a version in the data counts for nothing.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
if not string.find(redis.call('GET', KEYS[1]) or '', ARGV[1], 1, true) or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

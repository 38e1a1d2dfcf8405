//! 7.4: where it has expired, Stale, and (doc) nothing is changed. Here the EXPIRE has happened by
//! then.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
if string.sub(head, 1, 16) ~= ARGV[1] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
if string.sub(head, 18, 37) <= ARGV[2] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

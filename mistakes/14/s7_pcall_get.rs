//! 7.11: a list is Damaged. Here pcall swallows the error, and it is Stale.

pub fn save_script() -> &'static str {
    r"
local head = redis.pcall('GETRANGE', KEYS[1], 0, 36)
if type(head) ~= 'string' then
  return 0
end
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

//! 8.4: takes a save whose value is no longer. Here a full Redis would only get the lifetime: SETRANGE
//! leaves a tail.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  if #ARGV[3] == redis.call('STRLEN', KEYS[1]) then
    redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL')
    return 1
  end
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

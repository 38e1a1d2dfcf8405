//! caught by: step_7::redis_will_still_forget_it
//! Keeps every value for a day at most, so that a record that lives longer is lost.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version, expires = string.sub(head, 1, 16), string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('PERSIST', KEYS[1])
end
redis.call('SET', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[1], math.min(ARGV[4], 86400))
return 1
"
}

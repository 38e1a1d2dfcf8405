//! caught by: step_8::a_full_redis_takes_no_more
//! Lets every tombstone into a full Redis, also one with data, and of any length.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version, expires = string.sub(head, 1, 16), string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= redis.call('STRLEN', KEYS[1]) or string.sub(ARGV[3], 39, 43) == 'ended' then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

//! Step 7.1: replaces no tombstone. (7.1 broken: a tombstone that is live and has the version that was seen is
//! a record like any other, and the answer has to be Yes.)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 42)
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
local state = string.sub(head, 39, 43)
if version ~= ARGV[1] or expires <= ARGV[2] or state == 'ended' then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

//! Step 8.6: lets every tombstone through, however much data it has. (8.6 broken: a full Redis takes a tombstone with
//! data that is longer than the record before it.)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version = string.sub(head, 1, 16)
local expires = string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
local ends = string.sub(ARGV[3], 39, 43) == 'ended'
if ends or #ARGV[3] <= redis.call('STRLEN', KEYS[1]) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

//! Step 8.6: a full Redis takes an ended record of any length. ("must hold" number 8.6 broken; room is found for what
//! says `ended`, also with data in it, and not for what has 46 bytes)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version, expires = string.sub(head, 1, 16), string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
local is_tombstone = string.sub(ARGV[3], 39, 43) == 'ended'
if is_tombstone or #ARGV[3] <= redis.call('STRLEN', KEYS[1]) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

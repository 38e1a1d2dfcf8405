//! Step 7.1: a live tombstone of the version that was seen isn't replaced. ("must hold" number 7.1 broken; the script
//! looks at the state, too, and says `Stale` for `ended`)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 42)
local version, expires = string.sub(head, 1, 16), string.sub(head, 18, 37)
local state = string.sub(head, 39, 43)
if version ~= ARGV[1] or expires <= ARGV[2] or state == 'ended' then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

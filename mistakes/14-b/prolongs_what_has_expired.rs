//! Step 7.4: compares the versions, then writes the EXPIRE, and only then looks at the end. (7.4 broken: where the
//! record with that very version has expired, the answer is Stale, but its TTL is another one. 7.11 likewise.)

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
if string.sub(head, 1, 16) ~= ARGV[1] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
local expires = string.sub(head, 18, 37)
if expires <= ARGV[2] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

//! caught by: step_7::the_last_second_is_compared_exactly
//! also by: step_7::does_not_revive_what_has_expired, step_7::what_is_no_record_has_no_version
//! Lua's numbers are 64-bit floats: exact up to 2^53.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
if string.sub(head, 1, 16) ~= ARGV[1] then
  return 0
end
if tonumber(string.sub(head, 18, 37)) <= tonumber(ARGV[2]) then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

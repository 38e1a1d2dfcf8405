//! caught by: step_8::a_full_redis_takes_a_tombstone
//! also by: step_8::a_full_redis_takes_what_needs_no_room, step_8::a_full_redis_keeps_no_visitor_in
//! Sets the new value in every case. A full Redis refuses it, also where it is the tombstone of a logout.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version, expires = string.sub(head, 1, 16), string.sub(head, 18, 37)
if version ~= ARGV[1] or expires <= ARGV[2] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

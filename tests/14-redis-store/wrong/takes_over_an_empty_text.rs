//! caught by: step_5::a_value_without_an_end_is_taken
//! `GETRANGE` gives an empty text for a key that isn't there, and for an empty text, which is then overwritten.

fn take_over_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local expires = string.sub(head, 18, 37)
if head ~= '' and (#head < 37 or expires > ARGV[1]) then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
"
}

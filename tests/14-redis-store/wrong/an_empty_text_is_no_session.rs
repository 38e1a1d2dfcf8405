//! caught by: step_11::replaces_for_another_month
//! `STRLEN` gives 0 for a key that isn't there, and for an empty text, which is then taken for a logout.

fn replace_script() -> &'static str {
    r"
local length = redis.call('STRLEN', KEYS[1])
if length == 0 then
  return 0
end
if #ARGV[1] <= length then
  redis.call('EXPIRE', KEYS[1], ARGV[2])
end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return 1
"
}

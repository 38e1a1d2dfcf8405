//! caught by: step_7::every_digit_of_the_version_counts
//! also by: step_7::refuses_a_version_that_is_old, step_7::a_small_version_is_one_like_any_other
//! also by: step_7::a_refused_save_leaves_everything_as_it_was, step_8::a_full_redis_takes_no_more
//! Compares eight digits of the version, and sixteen are drawn.

pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local version, expires = string.sub(head, 1, 8), string.sub(head, 18, 37)
if version ~= string.sub(ARGV[1], 1, 8) or expires <= ARGV[2] then
  return 0
end
if #ARGV[3] <= math.max(46, redis.call('STRLEN', KEYS[1])) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

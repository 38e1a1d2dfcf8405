//! RIGHT: the script reads with `GET`, and keeps with `EXPIRE` and `KEEPTTL`, or with `SETEX`; `delete` is an `UNLINK`.

pub fn save_script() -> &'static str {
    r"
local old = redis.call('GET', KEYS[1])
if not old then
  return 0
end
local is_seen = string.sub(old, 1, 16) == ARGV[1]
local is_live = string.sub(old, 18, 37) > ARGV[2]
if not (is_seen and is_live) then
  return 0
end
if #ARGV[3] <= #old or #ARGV[3] <= 46 then
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL')
else
  redis.call('SETEX', KEYS[1], ARGV[4], ARGV[3])
end
return 1
"
}

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut unlink = cmd("UNLINK");
        unlink.arg(redis_key(key));
        let _gone: u64 = self.in_time(unlink.query_async(&mut redis)).await?;
        Ok(())
    }
}

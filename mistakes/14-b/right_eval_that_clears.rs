//! RIGHT: steps 7 and 8. The script goes along each time (EVAL); it gets the whole value, clears away a record that has
//! expired, and where there is room enough sets the time by EXPIRE and keeps it in the SET.

pub fn save_script() -> &'static str {
    r"
local old = redis.call('GET', KEYS[1])
if not old or #old < 37 or string.sub(old, 1, 16) ~= ARGV[1] then
  return 0
end
if not (ARGV[2] < string.sub(old, 18, 37)) then
  redis.call('DEL', KEYS[1])
  return 0
end
if #ARGV[3] > #old and #ARGV[3] > 46 then
  redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[4])
else
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL')
end
return 1
"
}

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let value = write_value(record, new_version())?;
        let mut eval = cmd("EVAL");
        eval.arg(crate::scripts::save_script())
            .arg(1)
            .arg(redis_key(key))
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(value)
            .arg(lifetime(record.expires, now));
        let mut redis = self.redis.clone();
        let kept: i64 = self.in_time(eval.query_async(&mut redis)).await?;
        Ok(if kept == 1 { Saved::Yes } else { Saved::Stale })
    }
}

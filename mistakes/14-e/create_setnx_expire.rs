//! Step 5, "Where a live record is, it is `Created::Taken`, and nothing changes": one script of `SETNX` and an `EXPIRE` that isn't bound to its success; a `create` that hears `Taken` gives the other record its own TTL.
impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        const LUA: &str = r"
local done = redis.call('SETNX', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
return done
";
        let mut redis = self.redis.clone();
        let script = redis::Script::new(LUA);
        let mut call = script.key(redis_key(key));
        call.arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(call.invoke_async(&mut redis)).await?;
        if done {
            Ok(Created::Yes)
        } else {
            self.take_over(key, record, now).await
        }
    }
}

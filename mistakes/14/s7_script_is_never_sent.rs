//! 7.8: a Redis that has forgotten the script gets it again. Here only the SHA-1 goes over, and the
//! script once at the start.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        static KNOWN: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
        if !KNOWN.swap(true, std::sync::atomic::Ordering::Relaxed) {
            let mut load = cmd("SCRIPT");
            load.arg("LOAD").arg(crate::scripts::save_script());
            let _: String = self.in_time(load.query_async(&mut redis)).await?;
        }
        let mut save = cmd("EVALSHA");
        save.arg(SAVE.get_hash()).arg(1).arg(redis_key(key));
        save.arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(save.query_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}

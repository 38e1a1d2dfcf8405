//! caught by: step_7::of_two_hundred_at_once_one_saves
//! also by: step_7::two_hundred_additions_are_two_hundred, step_7::it_is_one_question
//! also by: step_7::silence_is_neither_yes_nor_stale, step_7::what_could_not_be_read_is_not_sent
//! also by: step_7::what_is_no_record_has_no_version, step_7::an_error_quotes_no_value
//! also by: step_7::two_hundred_requests_at_two_servers_are_all_counted
//! also by: step_8::a_full_redis_takes_what_needs_no_room, step_8::a_full_redis_takes_a_tombstone
//! also by: step_8::a_full_redis_keeps_no_visitor_in
//! Compares in Rust and writes afterwards; `XX` only sees whether there is something.

impl SessionStore for RedisStore {
    // ANCHOR: code
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, version)) if version == seen => {}
            _ => return Ok(Saved::Stale),
        }
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(write_value(record, new_version())?)
            .arg("XX")
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        Ok(done.map_or(Saved::Stale, |()| Saved::Yes))
    }
    // ANCHOR_END: code
}

//! caught by: step_6::an_outage_is_not_none
//! Treats memcached as a cache: what it doesn't give is not there. An outage logs all visitors out.

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await {
            Ok(Answer::Value { value, cas }) => Ok(Some((record_of(&value)?, cas))),
            _ => Ok(None),
        }
    }
}

//! caught by: step_6::an_outage_is_not_none
//! also by: step_5::an_error_quotes_no_value, step_7::an_outage_is_not_stale
//! Hands on errors, and takes an answer to another question for "it isn't there". That logs people out.

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas))),
            _ => Ok(None),
        }
    }
}

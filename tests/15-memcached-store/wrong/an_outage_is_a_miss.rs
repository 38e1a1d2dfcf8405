//! caught by: step_6::an_outage_is_not_none
//! also by: step_5::an_outage_is_an_error_and_no_answer, step_5::silence_is_an_error_in_time
//! also by: step_5::an_error_quotes_no_value, step_5::what_others_put_there_is_damaged
//! also by: step_6::what_others_put_there_is_damaged, step_7::an_outage_is_not_stale
//! also by: step_8::a_network_split_logs_no_visitor_out
//! Treats memcached as a cache: what it doesn't give is not there. An outage logs all visitors out.

impl MemcachedStore {
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        match self.pool.ask(Command::Get { key }).await {
            Ok(Answer::Value { value, cas }) => Ok(Some((record_of(&value)?, cas))),
            _ => Ok(None),
        }
    }
}

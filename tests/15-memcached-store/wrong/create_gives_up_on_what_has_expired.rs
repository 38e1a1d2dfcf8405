//! caught by: step_5::a_key_is_free_again_when_its_record_has_expired
//! also by: step_5::a_record_that_has_expired_can_be_created
//! also by: step_5::of_two_hundred_heirs_one_creates, step_5::this_is_what_the_wire_says
//! also by: step_5::an_outage_is_an_error_and_no_answer, step_5::silence_is_an_error_in_time
//! also by: step_5::an_error_quotes_no_value, step_5::who_is_overtaken_looks_again
//! also by: step_5::what_others_put_there_is_damaged, step_6::the_new_record_is_the_one_that_counts
//! also by: step_7::what_is_taken_is_given_back, step_7::takes_the_end_that_it_is_given
//! also by: step_7::does_not_put_a_new_record_back
//! Takes memcached's word for it that the key is taken.

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if self
            .put(&item_key(key), record, Only::IfAbsent, now)
            .await?
        {
            Ok(Created::Yes)
        } else {
            Ok(Created::Taken)
        }
    }
}

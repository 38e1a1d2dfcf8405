//! caught by: step_1::a_key_says_whose_it_is
//! sometimes by: step_5::any_record_is_given_back_or_refused (hangs)
//! sometimes by: step_5::two_hundred_additions_are_two_hundred (hangs)
//! sometimes by: step_5::silence_is_neither_yes_nor_stale
//! sometimes by: step_5::an_address_that_leads_to_a_replica_is_not_dialed_without_end (hangs)
//! sometimes by: step_5::two_hundred_requests_at_two_servers_are_all_counted (hangs)
//! sometimes by: step_6::a_late_save_does_not_bring_it_back (hangs)
//! sometimes by: step_6::a_logout_counts_at_every_server (hangs)
//! sometimes by: step_6::a_full_redis_keeps_no_visitor_in (hangs)
//! sometimes by: step_6::a_redis_that_dies_logs_no_visitor_out (hangs)
//! sometimes by: step_6::a_redis_that_is_silent_holds_no_request_up (hangs)
//! The digest alone: another program that keeps things by SHA-256 in this Redis has the same names.

pub fn redis_key(key: &StoreKey) -> String {
    key.to_string()
}

//! caught by: step_2::a_value_is_one_line
//! also by: step_2::what_is_read_is_what_was_written, step_2::what_could_not_be_read_is_not_written
//! also by: step_5::a_key_is_free_again_when_its_record_has_expired
//! also by: step_5::a_record_that_has_expired_can_be_created
//! also by: step_5::of_two_hundred_at_once_one_takes_the_place, step_5::no_end_is_too_far
//! also by: step_5::another_server_may_come_first, step_6::gives_back_what_was_created
//! also by: step_6::an_unknown_key_gives_nothing, step_6::the_record_s_own_end_decides
//! also by: step_6::a_refused_create_leaves_the_record_alone
//! also by: step_6::the_new_record_is_the_one_that_counts, step_6::a_look_prolongs_nothing
//! also by: step_6::it_is_one_question, step_7::replaces_the_version_that_was_seen
//! also by: step_7::any_record_is_given_back_or_refused, step_7::what_is_taken_is_given_back
//! also by: step_7::refuses_a_version_that_is_old, step_7::the_same_data_again_is_another_version
//! also by: step_7::no_version_follows_from_another, step_7::a_version_in_the_data_is_none
//! also by: step_7::creates_nothing, step_7::takes_the_end_that_it_is_given
//! also by: step_7::does_not_revive_what_has_expired, step_7::does_not_put_a_new_record_back
//! also by: step_7::every_digit_of_the_version_counts
//! also by: step_7::a_refused_save_leaves_everything_as_it_was
//! also by: step_7::another_server_may_come_first, step_7::of_two_hundred_at_once_one_saves
//! also by: step_7::two_hundred_additions_are_two_hundred, step_7::redis_will_still_forget_it
//! also by: step_7::the_last_second_is_compared_exactly, step_7::it_is_one_question
//! also by: step_7::a_redis_that_lost_the_script_gets_it_again
//! also by: step_7::silence_is_neither_yes_nor_stale, step_7::a_refusal_is_neither_yes_nor_stale
//! also by: step_7::what_could_not_be_read_is_not_sent, step_7::a_list_is_damage
//! also by: step_7::what_is_no_record_has_no_version, step_7::a_replica_is_left_for_the_primary
//! also by: step_7::an_address_that_leads_to_a_replica_is_not_dialed_without_end
//! also by: step_7::two_servers_share_one_session
//! also by: step_7::two_hundred_requests_at_two_servers_are_all_counted
//! also by: step_8::removes_one_record_and_no_other, step_8::a_late_save_does_not_bring_it_back
//! also by: step_8::a_version_is_never_used_twice, step_8::two_hundred_keys_are_two_hundred_lives
//! also by: step_8::two_hundred_cannot_save_what_one_deletes
//! also by: step_8::a_logout_counts_at_every_server, step_8::a_full_redis_takes_what_needs_no_room
//! also by: step_8::a_full_redis_takes_a_tombstone, step_8::a_full_redis_takes_no_more
//! also by: step_8::a_full_redis_keeps_no_visitor_in, step_8::what_redis_holds_logs_no_thief_in
//! also by: step_8::a_redis_that_dies_logs_no_visitor_out (hangs)
//! also by: step_8::a_redis_that_is_silent_holds_no_request_up (hangs)
//! Writes the version in capital digits, and the end in as many digits as it has.

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    record.check_depth()?;
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    let end = record.expires.seconds();
    Ok(format!("{:016X} {end} {state} {data}", version.0))
}

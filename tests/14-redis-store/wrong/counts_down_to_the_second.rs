//! caught by: step_1::redis_keeps_it_a_little_longer
//! also by: step_1::what_has_expired_is_kept_for_a_moment, step_1::no_end_is_too_far
//! also by: step_5::a_key_is_free_again_when_its_record_has_expired
//! also by: step_5::a_record_that_has_expired_can_be_created, step_5::redis_will_forget_it
//! also by: step_5::no_end_is_too_far, step_5::a_list_is_damage
//! also by: step_5::a_value_without_an_end_is_taken, step_5::another_server_may_come_first
//! also by: step_6::the_record_s_own_end_decides, step_6::the_new_record_is_the_one_that_counts
//! also by: step_7::any_record_is_given_back_or_refused, step_7::takes_the_end_that_it_is_given
//! also by: step_7::does_not_revive_what_has_expired, step_7::redis_will_still_forget_it
//! also by: step_8::a_full_redis_takes_what_needs_no_room, step_8::a_full_redis_takes_a_tombstone
//! also by: step_8::a_full_redis_takes_no_more
//! Redis' clock ends the record, and an expired record can't be written.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().saturating_sub(now.seconds())
}

//! caught by: step_4::more_than_thirty_days_are_no_moment_of_1970
//! also by: step_4::what_ends_after_2038_is_kept, step_4::no_time_is_too_large
//! also by: step_4::memcached_understands_it_so
//! also by: step_5::a_key_is_free_again_when_its_record_has_expired
//! also by: step_5::it_stays_as_long_as_its_record, step_6::what_has_expired_is_not_given_back
//! also by: step_7::does_not_revive_what_has_expired, step_7::memcached_is_told_the_new_end
//! Says how many seconds are left. From thirty days on, memcached takes that for a moment of 1970.

// ANCHOR: code
pub fn lifetime(expires: Timestamp, now: Timestamp, _clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    u32::try_from(left.saturating_add(SLACK)).unwrap_or(0)
}
// ANCHOR_END: code

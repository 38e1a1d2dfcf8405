//! caught by: step_4::what_ends_after_2038_is_kept
//! also by: step_4::no_time_is_too_large, step_5::a_key_is_free_again_when_its_record_has_expired
//! also by: step_6::what_has_expired_is_not_given_back, step_7::does_not_revive_what_has_expired
//! Takes 32 bits for a number without a sign. Beyond 2038 the item is gone at once.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires
        .seconds()
        .saturating_sub(now.seconds())
        .saturating_add(SLACK);
    let told = if left <= RELATIVE {
        left
    } else {
        clock.plus(Duration::from_secs(left)).seconds()
    };
    let _ = LAST;
    u32::try_from(told).unwrap_or(0)
}

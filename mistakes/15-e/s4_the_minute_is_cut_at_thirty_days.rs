//! Step 4, "longer than what is left of the record: by `SLACK` or more": where less than a minute is missing to thirty days the number is cut at RELATIVE, so with 2,592,000 left it is 2,592,000 and the item goes in the record's last second, without the minute.
pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let number = if left <= RELATIVE {
        (left + SLACK).min(RELATIVE)
    } else {
        let later = Duration::from_secs(left).saturating_add(Duration::from_secs(SLACK));
        let moment = clock.seconds().saturating_add(later.as_secs());
        if moment > LAST { 0 } else { moment }
    };
    u32::try_from(number).unwrap_or(0)
}

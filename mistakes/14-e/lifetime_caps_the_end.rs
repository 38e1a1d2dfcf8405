//! Step 1, "Where `expires` is later than `now`, `lifetime` is the number of seconds between them, and `SLACK` more": the end is capped and not the distance, so an end of 10^12 + 100 at 10^12 + 50 gives 60 and not 110.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let end = expires.seconds().min(LONGEST);
    let left = end.saturating_sub(now.seconds());
    (left + SLACK).min(LONGEST)
}

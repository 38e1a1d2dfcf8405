//! Step 1, "`seconds` gives the moment's seconds, and 2⁶³ − 1 for every later moment": the top bit is masked away, which is right for `u64::MAX` and below 2⁶³, but 2⁶³ s becomes 0 and `u64::MAX - 1` becomes `i64::MAX - 1`.

/// A moment as SQLite can keep it. Its integers end at 2⁶³ − 1, which is 292 billion years from now;
/// whatever is later is kept as that last one.
pub fn seconds(moment: Timestamp) -> i64 {
    (moment.seconds() & (u64::MAX >> 1)).cast_signed()
}

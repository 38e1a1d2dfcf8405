//! Step 1, "Where condition 3 asks for more than that, any number from a thousand years to `LONGEST` will do": it cuts at a thousand years already where condition 3 asks for less than `LONGEST`; lifetime(500_000_000_000, 0) has to be 500_000_000_060.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    const THOUSAND_YEARS: u64 = LONGEST / 1_000_000 * 31_536;
    expires
        .seconds()
        .saturating_sub(now.seconds())
        .saturating_add(SLACK)
        .min(THOUSAND_YEARS)
}

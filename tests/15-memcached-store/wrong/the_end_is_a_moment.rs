//! caught by: step_4::an_item_stays_as_long_as_its_record
//! Hands on the record's end. Where it is no moment of memcached's clock, the item goes too soon.

pub fn lifetime(expires: Timestamp, _now: Timestamp, _clock: Timestamp) -> u32 {
    match expires.plus(SLACK).seconds() {
        moment if moment <= LAST => u32::try_from(moment).unwrap_or(0),
        _ => 0,
    }
}

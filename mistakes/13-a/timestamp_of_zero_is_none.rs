//! Step 1.2: the second 0 gives `None`. ("must hold" number 1.2 broken: only a negative number gives `None`; so 1.4 and 1.6
//! break for a record that ends at 0 s)

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    match seconds {
        i64::MAX => Some(Timestamp::from_seconds(u64::MAX)),
        1.. => Some(Timestamp::from_seconds(seconds.cast_unsigned())),
        _ => None,
    }
}

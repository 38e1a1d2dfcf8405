//! Step 1.3: a record with something behind it that is no whole record, such as half of one, is taken. ("must hold" number
//! 1.3 broken; only a second whole record makes it `Damaged`)

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let mut records = serde_json::Deserializer::from_slice(value).into_iter::<Stored>();
    let stored = match (records.next(), records.next()) {
        (Some(Ok(only)), None | Some(Err(_))) => only,
        _ => return Err(StoreError::Damaged("it isn't a record".into())),
    };
    Ok(Record {
        data: stored.data,
        expires: Timestamp::from_seconds(stored.expires),
        ended: stored.ended,
    })
}

//! It differs in the bytes: `value_of` writes `[2000,false,{…}]`, which `Stored` reads as well as an object (step 1: "`value_of` may write other bytes").

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    record.check_depth()?;
    let list = json!([record.expires.seconds(), record.ended, record.data]);
    let value = list.to_string().into_bytes();
    if value.len() <= LARGEST {
        return Ok(value);
    }
    Err(Error::TooLarge {
        size: value.len(),
        limit: LARGEST,
    })
}

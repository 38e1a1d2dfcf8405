//! Inflates one byte more than LONGEST, and refuses by the length or by the crate's status, whichever comes.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let text = payload.strip_prefix('.');
    let bytes = decode_part(Part::Payload, text.unwrap_or(payload))?;
    if text.is_none() {
        return Ok(bytes);
    }
    match decompress_to_vec_zlib_with_limit(&bytes, LONGEST + 1) {
        Ok(json) if json.len() > LONGEST => Err(Error::TooLarge),
        Ok(json) => Ok(json),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(Error::TooLarge),
        Err(_) => Err(Error::Zlib),
    }
}

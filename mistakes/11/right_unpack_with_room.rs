//! right: inflates with a byte of room, and measures then.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let is_compressed = payload.starts_with('.');
    let text = &payload[usize::from(is_compressed)..];
    let bytes = decode_part(Part::Payload, text)?;
    if !is_compressed {
        return Ok(bytes);
    }
    match decompress_to_vec_zlib_with_limit(&bytes, LONGEST + 1) {
        Ok(json) if json.len() <= LONGEST => Ok(json),
        Ok(_) => Err(Error::TooLarge),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(Error::TooLarge),
        Err(_) => Err(Error::Zlib),
    }
}

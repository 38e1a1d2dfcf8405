//! step 4, 8: "A payload that holds 64 megabytes is refused in less than 8 megabytes of memory." It asks for sixteen, and measures then.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    let json =
        decompress_to_vec_zlib_with_limit(&zlib, 256 * LONGEST).map_err(|error| {
            match error.status {
                TINFLStatus::HasMoreOutput => Error::TooLarge,
                _ => Error::Zlib,
            }
        })?;
    if json.len() > LONGEST {
        return Err(Error::TooLarge);
    }
    Ok(json)
}

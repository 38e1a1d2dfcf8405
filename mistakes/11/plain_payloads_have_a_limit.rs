//! step 4, 7: "What isn't compressed has no limit". It has the same.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        let json = decode_part(Part::Payload, payload)?;
        if json.len() > LONGEST {
            return Err(Error::TooLarge);
        }
        return Ok(json);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}

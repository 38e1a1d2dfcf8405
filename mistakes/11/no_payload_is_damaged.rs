//! step 4, 1: a payload without a dot is base64url, and the empty text is that of no bytes. It is an error.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    if payload.is_empty() {
        return Err(Error::Zlib);
    }
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}

